import { z } from 'zod';
import { ENTRY_KINDS } from '../../domain/fairness/close-period.ts';
import { DUTY_LINE_KINDS } from '../../domain/fairness/duty-lines.ts';
import { endpoint } from '../../http/endpoint.ts';
import { instant, lines, text } from '../../http/fields.ts';
import { periodParams } from '../periods/index.ts';

const tag = 'ledger';
const path = '/districts/:district/periods/:period';
const readers = ['coordinator', 'districtAdministrator', 'auditor', 'representative'] as const;
const closers = ['coordinator', 'districtAdministrator'] as const;
/** Most shifts that one correction moves. */
const MOST_CORRECTED = 100;

const periodSchema = z.object({ id: z.uuid(), name: z.string(), from: z.iso.date(), to: z.iso.date() });

const closingSchema = z
  .object({
    at: instant,
    by: z.string().nullable(),
    version: z.int().describe('Number of the roster that was in force'),
  })
  .nullable()
  .describe('null while the period is open: then everything is as it would be by what is known now');

/** All in shifts. */
const sums = {
  category: z.string(),
  before: z.number().describe('Balance carried in; positive is more done than owed'),
  owed: z.number().describe('The fair share of what was manned'),
  done: z.number().describe('Shifts that count as done'),
  tookOver: z.int(),
  gaveAway: z.int(),
  changed: z.number().describe('Corrections, and changes of the period before after it was closed'),
  balance: z.number().describe('before + done − owed + changed'),
  carried: z.number().nullable().describe('What the next period starts from; null while the period is open'),
};

const lineSchema = z.object({
  kind: z.enum(ENTRY_KINDS),
  duty: z.enum(DUTY_LINE_KINDS).nullable(),
  amount: z.number().describe('Shifts, with a sign'),
  text: z.string().describe('The line in words'),
  reason: z.string().nullable().describe('Written grounds of a correction'),
  by: z.string().nullable(),
  at: instant.nullable(),
});

const accountSchema = z.object({
  period: periodSchema,
  closing: closingSchema,
  doctor: z.uuid(),
  name: z.string(),
  categories: z.array(z.object({ ...sums, name: z.string(), lines: z.array(lineSchema) })),
  since: z
    .array(lineSchema.extend({ category: z.string() }))
    .describe('What has changed after the closing: it counts in the next period'),
});

export const listAccounts = endpoint({
  method: 'GET',
  path: `${path}/accounts`,
  summary: 'Every doctor’s account of a period per burden category, in shifts, and how far they lie apart',
  tag,
  access: readers,
  params: periodParams,
  answers: {
    200: z.object({
      period: periodSchema,
      closing: closingSchema,
      categories: z.array(
        z.object({
          category: z.string(),
          name: z.string(),
          spread: z.object({ least: z.number(), median: z.number(), largest: z.number() }),
        }),
      ),
      doctors: z.array(z.object({ doctor: z.uuid(), name: z.string(), categories: z.array(z.object(sums)) })),
    }),
  },
  refuses: [409],
});

export const readAccount = endpoint({
  method: 'GET',
  path: `${path}/accounts/:doctor`,
  summary: 'A doctor’s account of a period with every line explained; the own one, or any for a coordinator',
  tag,
  access: ['doctor', 'coordinator'],
  params: periodParams.extend({ doctor: z.uuid() }),
  answers: { 200: accountSchema },
  refuses: [409],
});

export const correctAccount = endpoint({
  method: 'POST',
  path: `${path}/accounts/:doctor/corrections`,
  summary: 'Put an account right by one more entry, with written grounds that the doctor reads',
  tag,
  access: ['coordinator'],
  params: periodParams.extend({ doctor: z.uuid() }),
  body: z.object({
    category: text(60),
    amount: z
      .number()
      .min(-MOST_CORRECTED)
      .max(MOST_CORRECTED)
      .multipleOf(0.01)
      .refine((amount) => amount !== 0, 'is not 0')
      .describe('Shifts: positive when more was done than the account says'),
    reason: lines(500).describe('Never health data'),
  }),
  answers: { 201: accountSchema },
  refuses: [409, 422],
  idempotent: true,
});

const previewSchema = z.object({
  period: periodSchema,
  closing: closingSchema,
  seen: z.string().nullable().describe('To be sent along by who closes; null once the period is closed'),
  early: z.boolean().describe('The period is not over: what changes hands yet counts in the next one'),
  doctors: z.int(),
  categories: z.array(
    z.object({
      category: z.string(),
      name: z.string(),
      owed: z.number(),
      done: z.number(),
      carried: z
        .object({ least: z.number(), median: z.number(), largest: z.number() })
        .describe('Balances that the next period starts from'),
    }),
  ),
});

export const previewClosing = endpoint({
  method: 'GET',
  path: `${path}/closing`,
  summary: 'What closing the period would write into the ledger, or what it wrote',
  tag,
  access: readers,
  params: periodParams,
  answers: { 200: previewSchema },
  refuses: [409],
});

export const closeLedger = endpoint({
  method: 'POST',
  path: `${path}/closing`,
  summary: 'Close the period: write the balances that the next one starts from, for good',
  tag,
  access: closers,
  params: periodParams,
  body: z.object({ seen: text(100) }),
  answers: { 200: previewSchema },
  refuses: [409],
});
