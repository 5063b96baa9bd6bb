import { z } from 'zod';
import { ruleSetting as settingRules } from '../../../config/rule-setting-schema.ts';
import {
  ENGAGEMENT_KINDS,
  RULE_CODES,
  RULE_STRENGTHS,
  type RuleCode,
} from '../../domain/problem/roster-problem.ts';
import { positive } from './scalar-schemas.ts';

const hours = z.number().positive().max(168);
export const reasonRole = z.enum(['coordinator', 'districtAdministrator']);

function setting<R extends RuleCode, P extends z.ZodType>(rule: R, params: P) {
  return z.strictObject({
    rule: z.literal(rule),
    engagements: z.array(z.enum(ENGAGEMENT_KINDS)).min(1).nullable(),
    strength: z.enum(RULE_STRENGTHS),
    reasonRole: reasonRole.exactOptional(),
    params,
  });
}

const none = z.strictObject({});

/**
 * One rule's setting with the parameters of that rule, each rule a shape of its own so that the
 * published schema shows them. What lies between fields (a reason's role, rules that are always
 * `never`) is the same as for the settings of a district and is asked of their schema.
 */
export const ruleSetting = z
  .discriminatedUnion(
    'rule',
    [
      setting('seats', none),
      setting('lock', none),
      setting('overlap', none),
      setting('competence', none),
      setting('day-limit', none),
      setting('back-up', none),
      setting('supervision', none),
      setting('exemption', none),
      setting('absence', none),
      setting('veto', none),
      setting('rest', z.strictObject({ hours })),
      setting(
        'surgery-rest',
        z.strictObject({ hours, homeDuty: z.enum(['asOther', 'recordedMorning', 'blockedMorning']) }),
      ),
      setting('max-per-week', z.strictObject({ count: positive, days: positive })),
      setting('max-per-period', z.strictObject({ count: positive })),
      setting(
        'weekend-frequency',
        z
          .strictObject({ worked: positive, of: positive })
          .refine(({ worked, of }) => worked <= of, 'expected "worked" of at most "of"'),
      ),
      setting('consecutive-nights', z.strictObject({ max: positive, freeHours: z.number().min(0).max(168) })),
      setting('spacing', z.strictObject({ days: positive })),
      setting('minimum-pool', none),
    ],
    { error: `expected an object with "rule" one of ${RULE_CODES.join(', ')}` },
  )
  .superRefine((value, context) => {
    for (const { path, message } of settingRules.safeParse(value).error?.issues ?? []) {
      // Parameters have been checked above, in words of their own.
      if (path[0] !== 'params') context.addIssue({ code: 'custom', path, message });
    }
  });
