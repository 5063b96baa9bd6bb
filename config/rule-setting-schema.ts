import { z } from 'zod';
import type {
  ReasonRole,
  RuleCode,
  RuleSetting,
  RuleStrength,
} from '../src/domain/problem/roster-problem.ts';
import { ENGAGEMENT_KINDS, RULE_CODES, RULE_STRENGTHS } from '../src/domain/problem/roster-problem.ts';

/** The law's own rules: no district can loosen them, so no setting may try. */
export const ALWAYS_NEVER: readonly RuleCode[] = [
  'seats',
  'lock',
  'overlap',
  'competence',
  'day-limit',
  'back-up',
  'supervision',
  'exemption',
];

const hours = z.number().positive().max(168);
const positive = z.int().min(1).max(1000);

/** What each rule's `params` must look like; a rule that is not listed takes none. */
const PARAMETERS: Partial<Record<RuleCode, z.ZodType>> = {
  rest: z.strictObject({ hours }),
  'surgery-rest': z.strictObject({
    hours,
    homeDuty: z.enum(['asOther', 'recordedMorning', 'blockedMorning']),
  }),
  'max-per-week': z.strictObject({ count: positive, days: positive }),
  'max-per-period': z.strictObject({ count: positive }),
  'weekend-frequency': z
    .strictObject({ worked: positive, of: positive })
    .refine(({ worked, of }) => worked <= of, 'expected at most as many worked weekends as weekends'),
  'consecutive-nights': z.strictObject({ max: positive, freeHours: z.number().min(0).max(168) }),
  spacing: z.strictObject({ days: positive }),
};

interface SettingShape {
  rule: RuleCode;
  engagements: RuleSetting['engagements'];
  strength: RuleStrength;
  reasonRole?: ReasonRole;
  params: Record<string, unknown>;
}

const shape: z.ZodType<SettingShape> = z.strictObject({
  rule: z.enum(RULE_CODES),
  engagements: z.array(z.enum(ENGAGEMENT_KINDS)).min(1).max(ENGAGEMENT_KINDS.length).nullable(),
  strength: z.enum(RULE_STRENGTHS),
  reasonRole: z.enum(['coordinator', 'districtAdministrator']).exactOptional(),
  params: z.record(z.string(), z.unknown()),
});

/** One rule's setting, with the parameters of that rule; whether the law allows it is asked apart. */
export const freeRuleSetting = shape.superRefine((setting, context) => {
  const { success, error } = (PARAMETERS[setting.rule] ?? z.strictObject({})).safeParse(setting.params);
  for (const issue of success ? [] : error.issues) {
    context.addIssue({ code: 'custom', path: ['params', ...issue.path], message: issue.message });
  }
  if ((setting.strength === 'reason') !== (setting.reasonRole !== undefined)) {
    const message = 'expected with strength "reason", and only then';
    context.addIssue({ code: 'custom', path: ['reasonRole'], message });
  }
});

/** One rule's setting, within the law. */
export const ruleSetting = freeRuleSetting.superRefine((setting, context) => {
  if (ALWAYS_NEVER.includes(setting.rule) && setting.strength !== 'never') {
    const message = `rule ${setting.rule} is always "never"`;
    context.addIssue({ code: 'custom', path: ['strength'], message });
  }
});

/** What the reach of a setting depends on. */
type SettingReach = Pick<RuleSetting, 'rule' | 'engagements'>;

/**
 * Refuses settings that can never hold, because earlier ones of the same rule hold for all their
 * engagements: a district would believe in a limit that is not there.
 */
export function refuseShadowed(settings: readonly SettingReach[], context: z.RefinementCtx): void {
  settings.forEach((setting, at) => {
    const earlier = settings.slice(0, at).filter(({ rule }) => rule === setting.rule);
    const isCovered =
      earlier.some(({ engagements }) => engagements === null) ||
      setting.engagements?.every((kind) => earlier.some(({ engagements }) => engagements?.includes(kind)));
    if (isCovered !== true) return;
    const message = `expected engagements that no earlier setting of rule ${setting.rule} covers: this one can never hold`;
    context.addIssue({ code: 'custom', path: [at, 'engagements'], message });
  });
}
