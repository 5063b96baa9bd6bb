import { z } from 'zod';
import { DUTY_FUNCTIONS, RULE_STRENGTHS } from '../../domain/problem/roster-problem.ts';
import { endpoint } from '../../http/endpoint.ts';
import { civilDate, instant, int, pageQuery, pageSchema } from '../../http/fields.ts';
import { boardRowSchema } from './board-rows.ts';
import { violationSchema } from './present-violation.ts';
import { READERS } from './versions.endpoints.ts';

const tag = 'roster';
const params = z.object({ district: z.uuid(), version: z.uuid() });
const path = '/districts/:district/versions/:version';

const seatedSchema = z.object({
  doctor: z.string(),
  name: z.string(),
  role: z.enum(['duty', 'training']),
  supervisor: z.string().nullable(),
  pinned: z.boolean(),
  violations: z.array(violationSchema),
});

const shiftFields = {
  id: z.string(),
  function: z.enum(DUTY_FUNCTIONS),
  date: z.iso.date(),
  start: instant,
  end: instant,
  presence: z.enum(['onSite', 'home']),
  category: z.string(),
  night: z.boolean(),
};

export const readGrid = endpoint({
  method: 'GET',
  path: `${path}/grid`,
  summary:
    'Shifts by date with who stands on them, open seats and what is broken; four weeks where nothing is said',
  tag,
  access: READERS,
  params,
  query: z
    .object({ from: civilDate.optional(), to: civilDate.optional() })
    .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
      path: ['to'],
      error: 'is the first date after it, later than from',
    }),
  answers: {
    200: z.object({
      version: z.int(),
      state: z.string(),
      from: z.iso.date(),
      /** The first date after it. */
      to: z.iso.date(),
      /** Where the next four weeks begin; none at the end of the duty period. */
      next: z.iso.date().nullable(),
      dates: z.array(
        z.object({
          date: z.iso.date(),
          dayOff: z.boolean(),
          shifts: z.array(
            z.object({
              ...shiftFields,
              seats: z.int(),
              onlyWhenNeeded: z.boolean(),
              /** Part of the share of all duty that a row of the board is held against. */
              inShare: z.boolean(),
              open: z.int(),
              assignments: z.array(seatedSchema),
              /** Breaches of the shift and of nobody in particular. */
              violations: z.array(violationSchema),
            }),
          ),
        }),
      ),
    }),
  },
  refuses: [409],
});

export const listRows = endpoint({
  method: 'GET',
  path: `${path}/rows`,
  summary: 'Every doctor of a version as a row of the board: duties, share, wishes, and the days away',
  tag,
  access: ['coordinator', 'districtAdministrator'],
  params,
  answers: { 200: z.object({ version: z.int(), doctors: z.array(boardRowSchema) }) },
  refuses: [409],
});

export const versionEvents = endpoint({
  method: 'GET',
  path: `${path}/events`,
  summary:
    'Changes of a version or of its fixed decisions as server-sent events `change`; goes on after `Last-Event-ID`',
  tag,
  access: ['coordinator', 'districtAdministrator'],
  params,
  // None when it changes no more: a browser then does not come again.
  answers: { 200: z.string(), 204: null },
  produces: 'text/event-stream',
});

export const readDoctor = endpoint({
  method: 'GET',
  path: `${path}/doctors/:doctor`,
  summary: 'One doctor’s duties, hours, shares and ledger in a version; doctors read their own',
  tag,
  access: READERS,
  params: z.object({ district: z.uuid(), version: z.uuid(), doctor: z.uuid() }),
  answers: {
    200: z.object({
      doctor: z.string(),
      name: z.string(),
      /** Hours of duty, as they pass: a clock change inside a shift counts as it happens. */
      hours: z.number(),
      duties: z.array(
        z.object({
          ...shiftFields,
          role: z.enum(['duty', 'training']),
          /** Wall time in Norway. */
          startsAt: z.string(),
          endsAt: z.string(),
          endDate: z.iso.date(),
          hours: z.number(),
          pinned: z.boolean(),
          colleagues: z.array(z.object({ doctor: z.string(), name: z.string() })),
          violations: z.array(violationSchema),
        }),
      ),
      measures: z.array(
        z.object({
          measure: z.string(),
          name: z.string(),
          target: z.number(),
          count: z.int(),
          deviation: z.number(),
        }),
      ),
      ledger: z.array(
        z.object({ category: z.string(), name: z.string(), before: z.number(), after: z.number() }),
      ),
    }),
  },
  refuses: [409],
});

export const readFairness = endpoint({
  method: 'GET',
  path: `${path}/fairness`,
  summary: 'Target, count and deviation of every doctor per measure, and how evenly each measure is shared',
  tag,
  access: ['coordinator', 'districtAdministrator', 'auditor', 'representative'],
  params,
  answers: {
    200: z.object({
      measures: z.array(
        z.object({
          measure: z.string(),
          name: z.string(),
          doctors: z.int(),
          largest: z.number(),
          total: z.number(),
          jain: z.number(),
          spread: z.object({ least: z.number(), median: z.number(), largest: z.number() }).nullable(),
          withinOneShift: z.number(),
        }),
      ),
      doctors: z.array(
        z.object({
          doctor: z.string(),
          name: z.string(),
          dutyShare: z.number(),
          measures: z.array(
            z.object({ measure: z.string(), target: z.number(), count: z.int(), deviation: z.number() }),
          ),
        }),
      ),
    }),
  },
  refuses: [409],
});

export const listViolations = endpoint({
  method: 'GET',
  path: `${path}/violations`,
  summary: 'Everything that a version breaks, in the order of the rules',
  tag,
  access: ['coordinator', 'districtAdministrator', 'auditor', 'representative'],
  params,
  query: z.object({
    ...pageQuery(int(0)),
    strength: z.enum(RULE_STRENGTHS).optional(),
    doctor: z.uuid().optional(),
  }),
  answers: { 200: pageSchema(violationSchema) },
  refuses: [409],
});
