import { z } from 'zod';
import { EVIDENCE_KINDS } from '../src/domain/doctors/evidence.ts';
import type { RuleSetting } from '../src/domain/problem/roster-problem.ts';
import { DUTY_FUNCTIONS } from '../src/domain/problem/roster-problem.ts';
import { refuseUnknownFunctions, settingsShape } from './preset-schema.ts';
import { freeRuleSetting, refuseShadowed } from './rule-setting-schema.ts';

const part = z.number().min(0).max(1);

const rules = z
  .array(freeRuleSetting)
  .max(200)
  .superRefine(refuseShadowed)
  // `freeRuleSetting` has checked that the parameters are the rule's: what the type checker cannot follow.
  .transform((settings) => settings as RuleSetting[]);

const parts = {
  ...settingsShape,
  training: z.partialRecord(
    z.enum(DUTY_FUNCTIONS),
    z.array(z.enum(EVIDENCE_KINDS)).max(EVIDENCE_KINDS.length),
  ),
  ledger: z.strictObject({
    keptPerYear: z.record(z.string().regex(/^[a-zA-Z]{1,60}$/), part),
    keptPerYearOtherwise: part,
    handOverCountsFor: z.enum(['whoWorked', 'whoWasRostered']),
  }),
  swaps: z.strictObject({ approval: z.enum(['always', 'whenReasonNeeded']) }).optional(),
};

/** A district's settings as somebody sends them; what the law fixes is asked apart. */
export const settingsInput = z.strictObject({ ...parts, rules }).superRefine(refuseUnknownFunctions);

/** The same as they are answered. */
export const settingsOutput = z.object({
  ...parts,
  rules: z.array(
    z.object({
      rule: z.string(),
      engagements: z.array(z.string()).nullable(),
      strength: z.string(),
      reasonRole: z.string().optional(),
      params: z.record(z.string(), z.unknown()),
    }),
  ),
});
