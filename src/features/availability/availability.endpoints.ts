import { z } from 'zod';
import { DUTY_FUNCTIONS } from '../../domain/problem/roster-problem.ts';
import { endpoint } from '../../http/endpoint.ts';
import { civilDate, instant, lines, pageQuery, pageSchema, text } from '../../http/fields.ts';
import { periodParams } from '../periods/index.ts';
import { ANSWER_STATES } from './answers.ts';
import { entriesSchema } from './entry-schema.ts';
import { SENDERS } from './receipts.ts';

const tag = 'availability';
const sheetParams = periodParams.extend({ doctor: z.uuid() });
const dates = {
  from: civilDate.optional(),
  to: civilDate.optional().describe('The first date after the range'),
};
/** Start and id of a shift, or the date twice. */
const placeKey = z.tuple([text(100), text(200)]);
const nameKey = z.tuple([text(400), z.uuid()]);

const shiftSchema = z.object({
  id: z.string(),
  date: z.iso.date(),
  start: instant,
  end: instant,
  startTime: z.string().describe('Wall time in Europe/Oslo, HH:MM'),
  endTime: z.string().describe('Wall time; at or before the start on the next date'),
  slot: z.string(),
  function: z.enum(DUTY_FUNCTIONS),
  seats: z.int(),
  presence: z.enum(['onSite', 'home']),
  night: z.boolean(),
  category: z.string(),
  holiday: z.boolean().describe('The date is a public holiday'),
  dayOff: z
    .boolean()
    .describe('Surgeries are closed: weekend, public holiday or a closed day of the district'),
  onlyWhenNeeded: z.boolean(),
});

const receiptSchema = z.object({
  number: z.int().describe('1 and up within the period'),
  at: instant,
  by: z.enum(SENDERS).describe('The deadline sends what lies unsent when it passes'),
});

const sheetSchema = z.object({
  period: z.uuid(),
  doctor: z.uuid(),
  mayWrite: z.boolean(),
  closes: z.string().nullable().describe('Wall time in Europe/Oslo'),
  entries: entriesSchema,
  answeredAt: instant.nullable().describe('None for a draft'),
  onBehalf: z.boolean(),
  updatedAt: instant.nullable(),
  version: z.int().describe('0 when nothing is written yet'),
  receipt: receiptSchema.nullable().describe('Of what was sent last'),
  marks: z.array(
    z.object({
      shift: z.string(),
      date: z.iso.date(),
      entry: z.string(),
      kind: z.enum(['veto', 'prefer', 'preferNot']),
      grade: z.int().nullable(),
      effect: z
        .enum(['heard', 'cost', 'unheard'])
        .describe('A veto beyond the allowance is a cost when a coordinator recorded it, else unheard'),
    }),
  ),
  allowance: z.object({
    unit: z.enum(['days', 'shifts']),
    count: z.int(),
    used: z.int(),
    left: z.int(),
    exceeded: z.array(z.object({ entry: z.string(), shifts: z.array(z.string()), recorded: z.boolean() })),
  }),
  wishes: z.object({
    points: z.int(),
    pointsUsed: z.int(),
    countWishes: z.int(),
    countWishesUsed: z.int(),
  }),
});

const contestedSchema = z.object({
  id: z.string().describe('The date, or the id of the shift'),
  date: z.iso.date(),
  seats: z.int(),
  could: z.int().nullable(),
  cannot: z.int().nullable(),
  ratherNot: z.int().nullable(),
  prefer: z.int().nullable(),
  level: z.enum(['low', 'middle', 'high']),
});

const ledgerSchema = z.object({
  doctor: z.uuid(),
  name: z.string(),
  balances: z.record(z.string(), z.number()),
});

export const listShifts = endpoint({
  method: 'GET',
  path: '/districts/:district/periods/:period/shifts',
  summary: 'Shifts of the period; for a doctor those that the own engagement is open to',
  tag,
  access: ['doctor', 'coordinator', 'auditor', 'representative'],
  params: periodParams,
  query: z.object({ ...dates, ...pageQuery(placeKey) }),
  answers: { 200: pageSchema(shiftSchema) },
});

export const readSheet = endpoint({
  method: 'GET',
  path: '/districts/:district/periods/:period/availability/:doctor',
  summary: 'A doctor’s sheet, and what it comes to on each shift; the own one, or any for a coordinator',
  tag,
  access: ['doctor', 'coordinator'],
  params: sheetParams,
  answers: { 200: sheetSchema },
});

export const writeSheet = endpoint({
  method: 'PUT',
  path: '/districts/:district/periods/:period/availability/:doctor',
  summary:
    'Save a sheet; a doctor while the collection is open, a coordinator on behalf until a roster is published. If-Match 0: nothing is written yet',
  tag,
  access: ['doctor', 'coordinator'],
  params: sheetParams,
  body: z.object({
    entries: entriesSchema,
    answer: z.boolean().default(false).describe('This is my answer; without it the sheet is a draft'),
  }),
  ifMatch: true,
  answers: { 200: sheetSchema },
  refuses: [409, 422],
});

export const readReceipt = endpoint({
  method: 'GET',
  path: '/districts/:district/periods/:period/availability/:doctor/receipts/:number',
  summary: 'What a doctor has sent, as it was sent; the own one, or any for a coordinator',
  tag,
  access: ['doctor', 'coordinator'],
  params: sheetParams.extend({ number: z.coerce.number().int().min(1).max(2_147_483_647) }),
  answers: { 200: receiptSchema.extend({ entries: entriesSchema }) },
});

const changeRequestSchema = z.object({
  id: z.uuid(),
  doctor: z.uuid(),
  doctorName: z.string(),
  text: z.string(),
  at: instant,
  doneAt: instant.nullable().describe('When a coordinator was done with it'),
});

export const addChangeRequest = endpoint({
  method: 'POST',
  path: '/districts/:district/periods/:period/change-requests',
  summary: 'Ask the coordinators to change my wishes after the deadline, until a roster is published',
  tag,
  access: ['doctor'],
  params: periodParams,
  body: z.object({ text: lines(2000) }),
  answers: { 201: changeRequestSchema },
  refuses: [409],
});

export const listChangeRequests = endpoint({
  method: 'GET',
  path: '/districts/:district/periods/:period/change-requests',
  summary: 'Requests to change wishes after the deadline, oldest first; a doctor’s own, or all',
  tag,
  access: ['doctor', 'coordinator'],
  params: periodParams,
  query: z.object(pageQuery(z.uuid())),
  answers: { 200: pageSchema(changeRequestSchema) },
});

export const finishChangeRequest = endpoint({
  method: 'POST',
  path: '/districts/:district/periods/:period/change-requests/:request/done',
  summary: 'Mark a request as dealt with',
  tag,
  access: ['coordinator'],
  params: periodParams.extend({ request: z.uuid() }),
  answers: { 200: changeRequestSchema },
  refuses: [409],
});

export const listAnswers = endpoint({
  method: 'GET',
  path: '/districts/:district/periods/:period/answers',
  summary: 'Who has answered, with counts of all',
  tag,
  access: ['coordinator', 'auditor'],
  params: periodParams,
  query: z.object({ state: z.enum(ANSWER_STATES).optional(), ...pageQuery(nameKey) }),
  answers: {
    200: pageSchema(
      z.object({
        doctor: z.uuid(),
        name: z.string(),
        state: z.enum(ANSWER_STATES),
        answeredAt: instant.nullable(),
        updatedAt: instant.nullable(),
        onBehalf: z.boolean(),
        sentBy: z.enum(SENDERS).nullable().describe('None before anything is sent, and for imported answers'),
        reachable: z.boolean().describe('Has an address for reminders'),
        vetoes: z.int(),
        wishes: z.int(),
        absences: z.int(),
      }),
    ).extend({
      counts: z.object({
        doctors: z.int(),
        answered: z.int(),
        draft: z.int(),
        none: z.int(),
        exempt: z.int(),
        onBehalf: z.int(),
      }),
    }),
  },
});

export const listContested = endpoint({
  method: 'GET',
  path: '/districts/:district/periods/:period/contested',
  summary:
    'How many may take each date or shift, and how many want it free; small numbers only for coordinators',
  tag,
  access: ['doctor', 'coordinator', 'auditor', 'representative'],
  params: periodParams,
  query: z.object({ ...dates, by: z.enum(['date', 'shift']).default('date'), ...pageQuery(placeKey) }),
  answers: {
    200: pageSchema(contestedSchema).extend({
      pool: z.int(),
      answered: z.int(),
      asOf: instant.describe('When it was counted: up to a minute ago'),
      hidden: z.enum(['few-answers', 'small-pool']).nullable(),
    }),
  },
});

export const listLedger = endpoint({
  method: 'GET',
  path: '/districts/:district/periods/:period/ledger',
  summary: 'Fairness ledger at the beginning of the period; a doctor sees the own one',
  tag,
  access: ['doctor', 'coordinator', 'auditor', 'representative'],
  params: periodParams,
  query: z.object(pageQuery(nameKey)),
  answers: {
    200: pageSchema(ledgerSchema).extend({
      version: z.int().describe('Of the period: what a change builds on'),
    }),
  },
});

export const writeLedger = endpoint({
  method: 'PUT',
  path: '/districts/:district/periods/:period/ledger/:doctor',
  summary: 'Replace a doctor’s opening ledger; If-Match is the version of the period',
  tag,
  access: ['coordinator'],
  params: sheetParams,
  body: z.object({ balances: z.record(text(100), z.number().min(-1000).max(1000)) }),
  ifMatch: true,
  answers: { 200: ledgerSchema.extend({ version: z.int() }) },
  refuses: [409, 422],
});
