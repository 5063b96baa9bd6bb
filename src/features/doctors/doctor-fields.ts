import { z } from 'zod';
import { surgeryHours } from '../../../config/preset-schema.ts';
import { daysBetween } from '../../domain/calendar/civil-date.ts';
import { WORK_SETTINGS } from '../../domain/doctors/competence-law.ts';
import { ENGAGEMENT_KINDS } from '../../domain/problem/roster-problem.ts';
import { civilDate, email, int, text } from '../../http/fields.ts';
import { LOCALES } from '../../messages/locales.ts';
import type { DoctorRecord } from './doctor-record.ts';

const OPEN = { from: civilDate.nullable(), to: civilDate.nullable() };
const MOST_DAYS = 3660;

/** Refuses a range that holds no day. */
const isRange = ({ from, to }: { from: string | null; to: string | null }): boolean =>
  from === null || to === null || from < to;
const EMPTY = { path: ['to'], error: 'is the first date after it, later than from' };

const workedDays = z
  .object({
    from: civilDate,
    to: civilDate,
    days: int(1, 366),
    setting: z.enum(WORK_SETTINGS),
    source: z.enum(['roster', 'declared']),
  })
  .refine(isRange, EMPTY)
  .refine(({ from, to, days }) => days <= daysBetween(from, to), {
    path: ['days'],
    error: 'is no more than there are dates from–to',
    when: ({ issues }) => issues.length === 0,
  });

/** A doctor's dated lists. */
export const recordFields = {
  engagements: z.array(z.object({ kind: z.enum(ENGAGEMENT_KINDS), ...OPEN }).refine(isRange, EMPTY)).max(50),
  practicePosts: z
    .array(
      z
        .object({
          practice: z.uuid().toLowerCase(),
          percent: z.number().positive().max(100),
          surgeryHours: surgeryHours.exactOptional(),
          ...OPEN,
        })
        .refine(isRange, EMPTY),
    )
    .max(50),
  dutyShares: z.array(z.object({ share: z.number().min(0).max(10), ...OPEN }).refine(isRange, EMPTY)).max(50),
  contract: z.object({ endsOn: civilDate.nullable(), prolongedTo: civilDate.nullable() }),
  listSize: int(0, 20_000).nullable(),
  workedDays: z
    .array(workedDays)
    .max(1000)
    .refine((entries) => entries.reduce((sum, { from, to }) => sum + daysBetween(from, to), 0) <= MOST_DAYS, {
      error: `reach over ${MOST_DAYS} days at most`,
      when: ({ issues }) => issues.length === 0,
    }),
  blockedMornings: z.array(civilDate).max(1000),
  borrowedFrom: text(200).nullable(),
};

/** Who a doctor is and how to reach them. */
export const personFields = {
  name: text(200),
  birthDate: civilDate,
  municipality: z.uuid().nullable(),
  email: email.nullable(),
  locale: z.enum(LOCALES),
};

/** A doctor of whom nothing is recorded yet. */
export const EMPTY_RECORD: DoctorRecord = {
  engagements: [],
  practicePosts: [],
  dutyShares: [],
  contract: { endsOn: null, prolongedTo: null },
  listSize: null,
  workedDays: [],
  blockedMornings: [],
  borrowedFrom: null,
};
