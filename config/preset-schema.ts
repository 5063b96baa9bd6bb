import { z } from 'zod';
import type { DistrictPreset } from '../src/domain/calendar/district-preset.ts';
import type { ShiftTemplate } from '../src/domain/calendar/shift-template.ts';
import type { ObjectiveSettings, RuleSetting } from '../src/domain/problem/roster-problem.ts';
import { DUTY_FUNCTIONS, ENGAGEMENT_KINDS } from '../src/domain/problem/roster-problem.ts';
import { civilDate, clockTime, count as anyCount, dayRule, text } from './calendar-schemas.ts';
import { refuseShadowed, ruleSetting } from './rule-setting-schema.ts';

// No district is near these: they keep a slip of the keyboard from filling the memory.
const positive = z.int().min(1).max(1000);
const amount = z.number().min(0).max(1_000_000);
const count = anyCount.max(100_000);
const duty = z.enum(DUTY_FUNCTIONS);
const weekday = z.int().min(1).max(7);

const backUp = z.strictObject({
  by: z.enum(['colleague', 'function', 'either', 'none']),
  colleagueFunctions: z.array(duty).max(DUTY_FUNCTIONS.length),
  dependentsPerBackUp: positive,
});

const templateDays = z.union(
  [
    z.strictObject({ pattern: z.enum(['weekday', 'weekend']) }),
    z.strictObject({ weekdays: z.array(weekday).min(1).max(7) }),
    z.strictObject({ on: z.array(dayRule).min(1).max(50) }),
  ],
  'expected {"pattern": "weekday" or "weekend"}, {"weekdays": [1 to 7]} or {"on": [days]}',
);

/** One shift template. */
export const shiftTemplate: z.ZodType<ShiftTemplate> = z.strictObject({
  slot: z.string().regex(/^[a-z0-9-]{1,40}$/, 'expected small letters, digits and hyphens'),
  function: duty,
  days: templateDays,
  start: clockTime,
  end: clockTime,
  seats: positive,
  presence: z.enum(['onSite', 'home']),
  night: z.boolean(),
  engagements: z.array(z.enum(ENGAGEMENT_KINDS)).min(1).max(ENGAGEMENT_KINDS.length),
  onlyWhenNeeded: z.boolean(),
  from: civilDate.nullable(),
  to: civilDate.nullable(),
  backUp: backUp.exactOptional(),
});

const objective: z.ZodType<ObjectiveSettings> = z.strictObject({
  emptyShiftWeight: amount,
  deadBand: amount,
  tolerances: z.strictObject({
    fairnessMax: amount,
    fairnessSumPerDoctor: amount,
  }),
  warningPoints: amount,
  wishSpread: z
    .array(
      z.strictObject({
        upTo: z.number().positive().max(1_000_000).nullable(),
        slope: z.number().positive().max(1_000_000),
      }),
    )
    .min(1)
    .max(20)
    .refine(isConvex, 'thresholds and slopes must rise, and only the last part has no end'),
});

/** Opening hours of a surgery: a weekday that is missing is closed. */
export const surgeryHours = z
  .array(
    z
      .strictObject({ weekday, opens: clockTime, closes: clockTime })
      .refine(({ opens, closes }) => opens < closes, 'expected to close after it opens'),
  )
  .max(7)
  .refine((hours) => isDistinct(hours.map((one) => one.weekday)), 'expected each weekday once');

/** What a preset gives a district, all of it the district's own to change. */
export const settingsShape = {
  surgeryHours,
  closedDays: z.array(dayRule).max(100),
  functions: z
    .array(z.strictObject({ id: duty, minimumPool: count }))
    .min(1)
    .max(DUTY_FUNCTIONS.length)
    .refine((functions) => isDistinct(functions.map(({ id }) => id)), 'expected each function once'),
  backUp,
  templates: z.array(shiftTemplate).min(1).max(200),
  vetoAllowance: z.strictObject({ dates: count, perWeeks: positive }),
  wishes: z.strictObject({ points: count, perWeeks: positive, countWishes: count }),
  objective,
};

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
  ...settingsShape,
  rules: z.array(ruleSetting).superRefine(refuseShadowed),
  notes: z.array(text),
});

/** A district preset; its templates use only functions that it lists. */
export const presetFile: z.ZodType<DistrictPreset> = shape
  .superRefine(refuseUnknownFunctions)
  // `ruleSetting` has checked that the parameters are the rule's: what the type checker cannot follow.
  .transform((preset) => ({ ...preset, rules: preset.rules as RuleSetting[] }));

/** Refuses templates of functions that are not listed. */
export function refuseUnknownFunctions(
  { templates, functions }: { templates: readonly ShiftTemplate[]; functions: readonly { id: string }[] },
  context: z.RefinementCtx,
): void {
  templates.forEach((template, at) => {
    if (functions.some(({ id }) => id === template.function)) return;
    const message = 'expected one of the functions that are listed';
    context.addIssue({ code: 'custom', path: ['templates', at, 'function'], message });
  });
}

function isDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

function isConvex(parts: ObjectiveSettings['wishSpread']): boolean {
  return parts.every(({ upTo, slope }, at) => {
    const next = parts[at + 1];
    if (!next) return upTo === null;
    return upTo !== null && slope <= next.slope && (next.upTo === null || upTo < next.upTo);
  });
}
