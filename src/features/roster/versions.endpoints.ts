import { z } from 'zod';
import { ROSTER_STATES } from '../../domain/roster/roster-lifecycle.ts';
import { endpoint } from '../../http/endpoint.ts';
import { instant, int, pageQuery, pageSchema } from '../../http/fields.ts';
import { summarySchema } from './version-rows.ts';

const tag = 'roster';
const params = z.object({ district: z.uuid(), version: z.uuid() });
const path = '/districts/:district/versions/:version';
export const READERS = [
  'coordinator',
  'districtAdministrator',
  'auditor',
  'representative',
  'doctor',
] as const;

const versionSchema = z.object({
  id: z.uuid(),
  period: z.uuid(),
  number: z.int(),
  basedOn: z.int().nullable(),
  origin: z.enum(['run', 'edit', 'import']),
  state: z.enum(ROSTER_STATES),
  createdAt: instant,
  problem: z.uuid().nullable(),
  run: z.uuid().nullable(),
  hearingUntil: z.iso.date().nullable(),
  /** Distance from the best possible as the run proved it; none after an edit. */
  gap: z.number().nullable(),
  summary: summarySchema.nullable(),
  /** For `If-Match`. */
  version: z.int(),
});

const assignmentSchema = z.object({
  shift: z.string(),
  doctor: z.string(),
  role: z.enum(['duty', 'training']),
  supervisor: z.string().optional(),
});
const changeSchema = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  date: z.iso.date(),
  shift: z.string(),
  doctor: z.string(),
  name: z.string(),
  before: assignmentSchema.optional(),
  after: assignmentSchema.optional(),
});

export const listVersions = endpoint({
  method: 'GET',
  path: '/districts/:district/periods/:period/versions',
  summary:
    'Versions of the roster of a duty period, the newest first; doctors see what is put forward or in force',
  tag,
  access: READERS,
  params: z.object({ district: z.uuid(), period: z.uuid() }),
  query: z.object(pageQuery(int(1))),
  answers: { 200: pageSchema(versionSchema) },
});

export const readVersion = endpoint({
  method: 'GET',
  path,
  summary: 'One version of the roster, without its assignments',
  tag,
  access: READERS,
  params,
  answers: { 200: versionSchema },
});

export const copyVersion = endpoint({
  method: 'POST',
  path: `${path}/copies`,
  summary: 'Make a new draft with the assignments of a version',
  tag,
  access: ['coordinator'],
  params,
  idempotent: true,
  answers: { 201: versionSchema },
});

export const discardVersion = endpoint({
  method: 'POST',
  path: `${path}/discard`,
  summary: 'Discard a draft; it stays on record',
  tag,
  access: ['coordinator'],
  params,
  ifMatch: true,
  answers: { 200: versionSchema },
  refuses: [409],
});

export const diffVersions = endpoint({
  method: 'GET',
  path: `${path}/diff`,
  summary: 'What turns another version of the same duty period into this one',
  tag,
  access: READERS,
  params,
  query: z.object({ against: z.uuid() }),
  answers: {
    200: z.object({
      changes: z.array(changeSchema),
      byDoctor: z.array(
        z.object({
          doctor: z.string(),
          name: z.string(),
          added: z.int(),
          removed: z.int(),
          changed: z.int(),
        }),
      ),
      byDate: z.array(z.object({ date: z.iso.date(), added: z.int(), removed: z.int(), changed: z.int() })),
    }),
  },
  refuses: [409, 422],
});
