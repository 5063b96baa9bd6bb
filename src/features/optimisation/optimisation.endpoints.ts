import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';
import { instant, int, pageQuery, pageSchema } from '../../http/fields.ts';
import { RUN_STATES } from './run-rows.ts';

const tag = 'optimisation';
const ofPeriod = z.object({ district: z.uuid(), period: z.uuid() });
const ofRun = z.object({ district: z.uuid(), run: z.uuid() });
/** Figures only, no names: the representative sees them, too. */
export const RUN_READERS = ['coordinator', 'districtAdministrator', 'auditor', 'representative'] as const;

const levelSchema = z.object({
  name: z.string(),
  cost: z.number(),
  bound: z.number().nullable(),
  gap: z.number().nullable(),
  absoluteGap: z.number().nullable(),
  closed: z.boolean(),
  restsOnUnproven: z.boolean(),
});

/** How much better each level could be, in the order of the levels, in the caller's language. */
const sentences = z.array(z.string());

const progressSchema = z.object({
  elapsedMs: z.int(),
  openSeats: z.int(),
  levels: z.array(levelSchema),
  sentences,
  gap: z.number().nullable(),
  foundBy: z.string(),
  done: z.boolean(),
});

const openSeatSchema = z.object({
  shift: z.string(),
  seats: z.int(),
  reasons: z.array(z.object({ rule: z.string(), doctors: z.int() })),
});

const fairnessSchema = z.object({
  measure: z.string(),
  name: z.string().describe('Of the measure, in the reader’s language'),
  doctors: z.int(),
  largest: z.number(),
  total: z.number(),
  jain: z.number(),
  spread: z.object({ least: z.number(), median: z.number(), largest: z.number() }).nullable(),
  withinOneShift: z.number(),
});

const resultSchema = z.object({
  openSeats: z.int(),
  open: z.array(openSeatSchema),
  fairness: z.array(fairnessSchema),
  levels: z.array(levelSchema),
  sentences,
  gap: z.number().nullable(),
  firstRosterMs: z.int(),
  elapsedMs: z.int(),
  foundBy: z.string(),
});

const runSchema = z.object({
  id: z.uuid(),
  period: z.uuid(),
  problem: z.uuid(),
  state: z.enum(RUN_STATES),
  seconds: z.int(),
  seed: z.int(),
  attempts: z.int(),
  createdAt: instant,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  cancelRequestedAt: instant.nullable(),
  progress: progressSchema.nullable(),
  result: resultSchema.nullable(),
  reason: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** The draft made of its roster. */
  version: z.uuid().nullable(),
});

export const startRun = endpoint({
  method: 'POST',
  path: '/districts/:district/periods/:period/runs',
  summary: 'Let the optimiser make a roster of the period; one run at a time in a district',
  tag,
  access: ['coordinator'],
  params: ofPeriod,
  body: z.object({
    problem: z.uuid().nullable().default(null),
    seconds: int(1, 3600).default(60),
    seed: int(0).default(1),
  }),
  answers: { 202: runSchema },
  refuses: [409, 422],
  idempotent: true,
});

export const listRuns = endpoint({
  method: 'GET',
  path: '/districts/:district/periods/:period/runs',
  summary: 'Runs of a period, the latest first',
  tag,
  access: RUN_READERS,
  params: ofPeriod,
  query: z.object(pageQuery(z.object({ createdAt: instant, id: z.uuid() }))),
  answers: { 200: pageSchema(runSchema) },
});

export const readRun = endpoint({
  method: 'GET',
  path: '/districts/:district/runs/:run',
  summary: 'A run: how far it is, and what came of it',
  tag,
  access: RUN_READERS,
  params: ofRun,
  answers: { 200: runSchema },
});

export const cancelRun = endpoint({
  method: 'POST',
  path: '/districts/:district/runs/:run/cancel',
  summary: 'End a run early: it keeps the best roster it has',
  tag,
  access: ['coordinator'],
  params: ofRun,
  answers: { 202: runSchema },
  refuses: [409],
});

export const runEvents = endpoint({
  method: 'GET',
  path: '/districts/:district/runs/:run/events',
  summary: 'A run as server-sent events `state`, `issues` and `progress`; goes on after `Last-Event-ID`',
  tag,
  access: RUN_READERS,
  params: ofRun,
  // None when all has been told: a browser then does not come again.
  answers: { 200: z.string(), 204: null },
  produces: 'text/event-stream',
});
