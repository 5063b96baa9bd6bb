import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';
import {
  civilDate,
  inDistrict,
  instant,
  int,
  lines,
  pageQuery,
  pageSchema,
  text,
} from '../../http/fields.ts';

const tag = 'audit';

const eventSchema = z.object({
  number: z.int(),
  at: instant,
  account: z.uuid().nullable(),
  /** As the account is called in the district; `null` for the service, a token or somebody unknown. */
  name: z.string().nullable(),
  token: z.uuid().nullable(),
  action: z.string(),
  subject: z.string(),
  /** `null` once it has been erased. */
  payload: z.record(z.string(), z.unknown()).nullable(),
  /** Of the chain, in hexadecimal. */
  hash: z.string(),
});

export const listEvents = endpoint({
  method: 'GET',
  path: '/districts/:district/audit',
  summary: 'The audit trail of the district, newest first',
  tag,
  access: ['auditor', 'districtAdministrator'],
  params: inDistrict,
  query: z.object({
    /** An action such as `doctor.update`, or what comes before the point. */
    action: text(100).optional(),
    /** A subject such as `doctor/<id>`, or what comes before the slash. */
    subject: text(200).optional(),
    account: z.uuid().optional(),
    from: civilDate.optional(),
    /** The first date that is left out. */
    to: civilDate.optional(),
    ...pageQuery(z.int().min(1).max(Number.MAX_SAFE_INTEGER)),
  }),
  answers: { 200: pageSchema(eventSchema) },
});

const discussionSchema = z.object({
  id: z.uuid(),
  subject: z.enum(['rules', 'plan']),
  settingsVersion: z.int().nullable(),
  rosterVersion: z.uuid().nullable(),
  heldOn: z.iso.date(),
  note: z.string(),
  account: z.uuid(),
  name: z.string().nullable(),
  at: instant,
});

const held = { heldOn: civilDate, note: lines(4000) };

export const addDiscussion = endpoint({
  method: 'POST',
  path: '/districts/:district/discussions',
  summary: 'Record that the rules or a plan were discussed with the representatives',
  tag,
  access: ['representative'],
  params: inDistrict,
  body: z.discriminatedUnion('subject', [
    z.object({ subject: z.literal('rules'), settingsVersion: int(1), ...held }),
    z.object({ subject: z.literal('plan'), rosterVersion: z.uuid(), ...held }),
  ]),
  answers: { 201: discussionSchema },
  refuses: [422],
});

export const listDiscussions = endpoint({
  method: 'GET',
  path: '/districts/:district/discussions',
  summary: 'Discussions of rules and plans, newest first',
  tag,
  access: ['representative', 'coordinator', 'districtAdministrator', 'auditor'],
  params: inDistrict,
  query: z.object(pageQuery(z.tuple([civilDate, z.uuid()]))),
  answers: { 200: pageSchema(discussionSchema) },
});
