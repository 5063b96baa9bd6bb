import { z } from 'zod';
import type { DistrictPreset } from '../src/domain/calendar/district-preset.ts';
import type { ShiftTemplate } from '../src/domain/calendar/shift-template.ts';
import type { ObjectiveSettings, RuleSetting } from '../src/domain/problem/roster-problem.ts';
import { DUTY_FUNCTIONS, ENGAGEMENT_KINDS } from '../src/domain/problem/roster-problem.ts';
import { civilDate, clockTime, count, dayRule, text } from './calendar-schemas.ts';
import { refuseShadowed, ruleSetting } from './rule-setting-schema.ts';

const positive = z.int().min(1);
const duty = z.enum(DUTY_FUNCTIONS);
const weekday = z.int().min(1).max(7);

const backUp = z.strictObject({
  by: z.enum(['colleague', 'function', 'either', 'none']),
  colleagueFunctions: z.array(duty),
  dependentsPerBackUp: positive,
});

const templateDays = z.union(
  [
    z.strictObject({ pattern: z.enum(['weekday', 'weekend']) }),
    z.strictObject({ weekdays: z.array(weekday).min(1) }),
    z.strictObject({ on: z.array(dayRule).min(1) }),
  ],
  'expected {"pattern": "weekday" or "weekend"}, {"weekdays": [1 to 7]} or {"on": [days]}',
);

const shiftTemplate: z.ZodType<ShiftTemplate> = z.strictObject({
  slot: z.string().regex(/^[a-z0-9-]+$/, 'expected small letters, digits and hyphens'),
  function: duty,
  days: templateDays,
  start: clockTime,
  end: clockTime,
  seats: positive,
  presence: z.enum(['onSite', 'home']),
  night: z.boolean(),
  engagements: z.array(z.enum(ENGAGEMENT_KINDS)).min(1),
  onlyWhenNeeded: z.boolean(),
  from: civilDate.nullable(),
  to: civilDate.nullable(),
  backUp: backUp.exactOptional(),
});

const objective: z.ZodType<ObjectiveSettings> = z.strictObject({
  emptyShiftWeight: z.number().min(0),
  deadBand: z.number().min(0),
  tolerances: z.strictObject({
    fairnessMax: z.number().min(0),
    fairnessSumPerDoctor: z.number().min(0),
  }),
  warningPoints: z.number().min(0),
  wishSpread: z
    .array(z.strictObject({ upTo: z.number().positive().nullable(), slope: z.number().positive() }))
    .min(1)
    .refine(isConvex, 'thresholds and slopes must rise, and only the last part has no end'),
});

const shape = z.strictObject({
  id: text,
  name: text,
  zone: z.literal('Europe/Oslo'),
  municipalities: z
    .array(
      z.strictObject({
        number: z
          .string()
          .regex(/^\d{4}$/)
          .nullable(),
        name: text,
      }),
    )
    .min(1),
  staffing: z.strictObject({ gps: count, gpsOnRota: count, salaried: count }),
  surgeryHours: z.array(z.strictObject({ weekday, opens: clockTime, closes: clockTime })),
  closedDays: z.array(dayRule),
  functions: z.array(z.strictObject({ id: duty, minimumPool: count })).min(1),
  backUp,
  templates: z.array(shiftTemplate).min(1),
  rules: z.array(ruleSetting).superRefine(refuseShadowed),
  vetoAllowance: z.strictObject({ dates: count, perWeeks: positive }),
  wishes: z.strictObject({ points: count, perWeeks: positive, countWishes: count }),
  objective,
  notes: z.array(text),
});

/** A district preset; its templates use only functions that it lists. */
export const presetFile: z.ZodType<DistrictPreset> = shape
  .superRefine((preset, context) => {
    preset.templates.forEach((template, at) => {
      if (preset.functions.some(({ id }) => id === template.function)) return;
      const message = 'expected one of the functions that the preset lists';
      context.addIssue({ code: 'custom', path: ['templates', at, 'function'], message });
    });
  })
  // `ruleSetting` has checked that the parameters are the rule's: what the type checker cannot follow.
  .transform((preset) => ({ ...preset, rules: preset.rules as RuleSetting[] }));

function isConvex(parts: ObjectiveSettings['wishSpread']): boolean {
  return parts.every(({ upTo, slope }, at) => {
    const next = parts[at + 1];
    if (!next) return upTo === null;
    return upTo !== null && slope <= next.slope && (next.upTo === null || upTo < next.upTo);
  });
}
