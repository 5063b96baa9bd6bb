import { z } from 'zod';
import { isCivilDate } from '../../domain/calendar/civil-date.ts';
import { ROLES } from '../../http/caller.ts';
import { endpoint } from '../../http/endpoint.ts';
import { civilDate, instant, pageQuery, pageSchema, text } from '../../http/fields.ts';
import { PERIOD_STATES } from './period-rows.ts';

const tag = 'periods';
const district = z.object({ district: z.uuid() });
/** Path of one duty period. */
export const periodParams = z.object({ district: z.uuid(), period: z.uuid() });

/** A year and some: a roster is made for months, and its arithmetic must end. */
const MOST_DAYS = 400;
/** Duty periods are planned, and the law that they are planned under is known, from here to there. */
const FIRST = '2020-01-01';
const LAST = '2100-01-01';

const wallTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'is a wall time, YYYY-MM-DDTHH:MM')
  .refine((local) => isCivilDate(local.slice(0, 10)), 'is a date that exists')
  .refine((local) => local >= FIRST && local < LAST, 'is between 2020 and 2100')
  .describe('Wall time in Europe/Oslo');

const windowSchema = z.object({
  local: z.string().describe('Wall time in Europe/Oslo'),
  at: instant,
  shown: z
    .enum(['once', 'missing', 'doubled'])
    .describe('A time that the clock skips is taken an hour later, a doubled one as the first of the two'),
});

const periodSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  from: z.iso.date(),
  to: z.iso.date().describe('The first date after the period'),
  state: z.enum(PERIOD_STATES),
  roster: z.enum(['hearing', 'published']).nullable().describe('How far its roster has come'),
  opens: windowSchema.nullable(),
  closes: windowSchema.nullable(),
  version: z.int(),
  warnings: z.array(z.object({ code: z.string(), text: z.string() })),
});

const dayOfPeriod = civilDate.refine((date) => date >= FIRST && date <= LAST, 'is between 2020 and 2100');

const body = z
  .object({
    name: text(120),
    from: dayOfPeriod,
    to: dayOfPeriod,
    opens: wallTime.nullable().default(null),
    closes: wallTime.nullable().default(null),
  })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    error: 'is the first date after it, later than from',
  })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= MOST_DAYS * 86_400_000, {
    path: ['to'],
    error: `is at most ${MOST_DAYS} days after from`,
  });

export const listPeriods = endpoint({
  method: 'GET',
  path: '/districts/:district/periods',
  summary: 'Duty periods, latest first',
  tag,
  access: ROLES,
  params: district,
  query: z.object(pageQuery(z.tuple([civilDate, z.uuid()]))),
  answers: { 200: pageSchema(periodSchema) },
});

export const readPeriod = endpoint({
  method: 'GET',
  path: '/districts/:district/periods/:period',
  summary: 'One duty period',
  tag,
  access: ROLES,
  params: periodParams,
  answers: { 200: periodSchema },
});

export const addPeriod = endpoint({
  method: 'POST',
  path: '/districts/:district/periods',
  summary: 'Add a duty period; it must not overlap another one',
  tag,
  access: ['coordinator'],
  params: district,
  body,
  answers: { 201: periodSchema },
  refuses: [409, 422],
});

export const changePeriod = endpoint({
  method: 'PUT',
  path: '/districts/:district/periods/:period',
  summary: 'Change a duty period; its dates only while nothing hangs on it',
  tag,
  access: ['coordinator'],
  params: periodParams,
  body,
  ifMatch: true,
  answers: { 200: periodSchema },
  refuses: [409, 422],
});

export const removePeriod = endpoint({
  method: 'DELETE',
  path: '/districts/:district/periods/:period',
  summary: 'Remove a duty period while nothing hangs on it',
  tag,
  access: ['coordinator'],
  params: periodParams,
  ifMatch: true,
  answers: { 204: null },
  refuses: [409],
});

export const openCollection = endpoint({
  method: 'POST',
  path: '/districts/:district/periods/:period/open',
  summary: 'Open the collection now; each doctor with an address is told',
  tag,
  access: ['coordinator'],
  params: periodParams,
  answers: { 200: periodSchema },
  refuses: [409],
});

export const closeCollection = endpoint({
  method: 'POST',
  path: '/districts/:district/periods/:period/close',
  summary: 'Close the collection now',
  tag,
  access: ['coordinator'],
  params: periodParams,
  answers: { 200: periodSchema },
  refuses: [409],
});

export const reopenCollection = endpoint({
  method: 'POST',
  path: '/districts/:district/periods/:period/reopen',
  summary:
    'Open a closed collection again, until a time to come or until it is closed by hand; nobody is told',
  tag,
  access: ['coordinator'],
  params: periodParams,
  body: z.object({ closes: wallTime.nullable() }),
  answers: { 200: periodSchema },
  refuses: [409, 422],
});

export const remind = endpoint({
  method: 'POST',
  path: '/districts/:district/periods/:period/remind',
  summary: 'Remind those who have not answered; the exempt and those without an address are left out',
  tag,
  access: ['coordinator'],
  params: periodParams,
  idempotent: true,
  answers: { 200: z.object({ reminded: z.int() }) },
  refuses: [409],
});
