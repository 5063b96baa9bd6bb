import { z } from 'zod';
import { DUTY_FUNCTIONS, ENGAGEMENT_KINDS } from '../../domain/problem/roster-problem.ts';
import {
  NOT_ORDERED,
  amount,
  civilDate,
  clockTime,
  count,
  dateRangeFields,
  id,
  intervalFields,
  isOrdered,
} from './scalar-schemas.ts';

const grade = z.literal([1, 2, 3]);
const shifts = z.array(id);

const verdict = z
  .strictObject({
    ...dateRangeFields,
    mayBeEngaged: z.boolean(),
    mayStandAlone: z.boolean(),
    mayBeBackUp: z.boolean(),
  })
  .refine(isOrdered, NOT_ORDERED)
  .meta({ id: 'Verdict', description: 'Competence verdicts in an interval (kompetanseforskriften §§ 3–5).' });

const dayLimit = z
  .strictObject({ from: civilDate, to: civilDate, days: count, basis: z.string() })
  .refine(isOrdered, NOT_ORDERED)
  .meta({
    id: 'DayLimit',
    description: 'At most so many days of duty in an interval (kompetanseforskriften § 4).',
  });

const mark = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('veto'), overAllowance: z.boolean(), shifts }),
      z.strictObject({ kind: z.enum(['prefer', 'preferNot']), grade, shifts }),
    ],
    { error: 'expected an object with "kind" one of veto, prefer, preferNot' },
  )
  .meta({ id: 'Mark', description: 'What a doctor has said about some shifts.' });

const countWish = z
  .strictObject({ kind: z.enum(['atMost', 'atLeast']), count, grade, shifts })
  .meta({ id: 'CountWish', description: '"At most" or "at least" count of these shifts, as a graded wish.' });

const surgeryHours = z
  .strictObject({ weekday: z.int().min(1).max(7), opens: clockTime, closes: clockTime })
  .refine(({ opens, closes }) => opens < closes, {
    error: 'expected "closes" after "opens"',
    path: ['closes'],
  });

/** A doctor of a roster problem; see `docs/problem-format.md`. */
export const doctor = z
  .strictObject({
    id,
    name: z.string(),
    municipality: z.string().nullable(),
    engagements: z.array(
      z.strictObject({ ...dateRangeFields, kind: z.enum(ENGAGEMENT_KINDS) }).refine(isOrdered, NOT_ORDERED),
    ),
    borrowedFrom: z.string().nullable(),
    dutyShare: amount,
    verdicts: z.array(verdict),
    dayLimits: z.array(dayLimit),
    functions: z.array(
      z.strictObject({ ...dateRangeFields, function: z.enum(DUTY_FUNCTIONS) }).refine(isOrdered, NOT_ORDERED),
    ),
    surgeryHours: z.array(surgeryHours),
    travelMinutes: amount,
    blockedMornings: z.array(civilDate),
    exemptions: z.array(
      z
        .strictObject({ ...dateRangeFields, categories: z.array(id).nullable() })
        .refine(isOrdered, NOT_ORDERED),
    ),
    absences: z.array(
      z
        .strictObject({ ...intervalFields, kind: z.enum(['absence', 'busyElsewhere']) })
        .refine(isOrdered, NOT_ORDERED),
    ),
    marks: z.array(mark),
    countWishes: z.array(countWish),
    takeExtra: count,
    giveAway: count,
    targets: z.record(id, z.number()),
    ledger: z.record(id, z.number()),
  })
  .meta({ id: 'Doctor', description: 'A doctor, with everything the rules ask about.' });
