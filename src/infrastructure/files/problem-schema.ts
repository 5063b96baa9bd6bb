import { z } from 'zod';
import { refuseShadowed } from '../../../config/rule-setting-schema.ts';
import {
  DUTY_FUNCTIONS,
  ENGAGEMENT_KINDS,
  ROSTER_PROBLEM_FORMAT,
  ROSTER_PROBLEM_VERSION,
  RULE_CODES,
} from '../../domain/problem/roster-problem.ts';
import { assignment, role } from './assignment-schema.ts';
import { doctor } from './doctor-schema.ts';
import { reasonRole, ruleSetting } from './rule-setting-schemas.ts';
import { NOT_ORDERED, amount, civilDate, count, id, instant, isOrdered, positive } from './scalar-schemas.ts';

const presence = z.enum(['onSite', 'home']);
const startsBeforeEnd = ({ start, end }: { start: string; end: string }) => start < end;
const NOT_AFTER_START = { error: 'expected "end" after "start"', path: ['end'] };

const shift = z
  .strictObject({
    id,
    function: z.enum(DUTY_FUNCTIONS),
    date: civilDate,
    start: instant,
    end: instant,
    seats: count,
    presence,
    category: id,
    night: z.boolean(),
    engagements: z.array(z.enum(ENGAGEMENT_KINDS)),
    backUpShifts: z.array(id),
    dependentsPerBackUp: positive,
    onlyWhenNeeded: z.boolean(),
    part: z.strictObject({ of: id, share: amount.max(1) }).exactOptional(),
  })
  .refine(startsBeforeEnd, NOT_AFTER_START)
  .meta({ id: 'Shift', description: 'One interval at one function, needing some doctors.' });

const waiver = z
  .strictObject({ rules: z.array(z.enum(RULE_CODES)), reason: z.string().min(1), role: reasonRole })
  .meta({ id: 'Waiver', description: 'A written reason by a named role for breaking these rules.' });

const lock = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({
        kind: z.literal('assign'),
        shift: id,
        doctor: id,
        role,
        supervisor: id.exactOptional(),
        waiver: waiver.exactOptional(),
      }),
      z.strictObject({ kind: z.literal('forbid'), shift: id, doctor: id }),
    ],
    { error: 'expected an object with "kind" one of assign, forbid' },
  )
  .meta({ id: 'Lock', description: 'A fixed decision of the coordinator.' });

const pastDuty = z
  .strictObject({
    doctor: id,
    date: civilDate,
    start: instant,
    end: instant,
    night: z.boolean(),
    presence,
  })
  .refine(startsBeforeEnd, NOT_AFTER_START)
  .meta({ id: 'PastDuty', description: 'A shift before the horizon that still matters.' });

const wishSpread = z
  .array(z.strictObject({ upTo: z.number().positive().nullable(), slope: amount }))
  .min(1)
  .refine(
    (parts) =>
      parts.every(({ upTo, slope }, at) => {
        const next = parts[at + 1];
        if (!next) return upTo === null;
        return upTo !== null && slope <= next.slope && (next.upTo === null || upTo < next.upTo);
      }),
    'expected thresholds and slopes that rise, and "upTo" null in the last part only',
  );

const objective = z
  .strictObject({
    emptyShiftWeight: amount,
    deadBand: amount,
    tolerances: z.strictObject({ fairnessMax: amount, fairnessSumPerDoctor: amount }),
    warningPoints: amount,
    wishSpread,
  })
  .meta({ id: 'ObjectiveSettings' });

/** Two of a list with one id cannot be told apart afterwards. */
function unique<T extends z.ZodType<{ id: string }>>(item: T) {
  return z.array(item).superRefine((items, context) => {
    const seen = new Set<string>();
    items.forEach((value, at) => {
      if (seen.has(value.id)) {
        context.addIssue({ code: 'custom', path: [at, 'id'], message: 'expected an id of its own' });
      }
      seen.add(value.id);
    });
  });
}

/** What a problem file of version 1 must look like; the shape itself, not what contradicts itself in it (that is the pre-check's). */
export const problemSchema = z
  .strictObject({
    format: z.literal(ROSTER_PROBLEM_FORMAT),
    version: z.literal(ROSTER_PROBLEM_VERSION),
    id,
    district: z.strictObject({ id, name: z.string() }),
    horizon: z.strictObject({ from: civilDate, to: civilDate }).refine(isOrdered, NOT_ORDERED),
    days: z.array(
      z.strictObject({
        date: civilDate,
        utcOffsetMinutes: z.int().min(-720).max(840),
        dayOff: z.boolean(),
      }),
    ),
    functions: unique(z.strictObject({ id: z.enum(DUTY_FUNCTIONS), minimumPool: count })),
    measures: unique(z.strictObject({ id, categories: z.array(id), weight: amount })),
    shifts: unique(shift),
    doctors: unique(doctor),
    rules: z.array(ruleSetting).superRefine(refuseShadowed),
    objective,
    locks: z.array(lock),
    previousRoster: z.array(assignment).nullable(),
    history: z.array(pastDuty),
  })
  .meta({
    title: 'Roster problem of Vaktsirkel, version 1',
    description: 'Everything one optimisation run needs to know. The prose is docs/problem-format.md.',
  });
