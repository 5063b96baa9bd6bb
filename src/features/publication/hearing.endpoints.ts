import { z } from 'zod';
import { ROSTER_STATES } from '../../domain/roster/roster-lifecycle.ts';
import { endpoint } from '../../http/endpoint.ts';
import { civilDate, instant, lines, pageQuery, pageSchema, text } from '../../http/fields.ts';

const tag = 'publication';
const version = z.object({ district: z.uuid(), version: z.uuid() });

/** A version after a step. */
export const versionSchema = z.object({
  id: z.uuid(),
  period: z.uuid(),
  number: z.int(),
  state: z.enum(ROSTER_STATES),
  /** The last date of its hearing. */
  hearingUntil: z.iso.date().nullable(),
  version: z.int(),
});

const commentSchema = z.object({
  id: z.uuid(),
  /** Who wrote it. */
  doctor: z.uuid(),
  doctorName: z.string(),
  /** On a shift, or in general. */
  shift: z.string().nullable(),
  text: z.string(),
  at: instant,
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
});

export const openHearing = endpoint({
  method: 'POST',
  path: '/districts/:district/versions/:version/hearing',
  summary: 'Send a draft out for hearing, to all doctors of the version',
  tag,
  access: ['coordinator'],
  params: version,
  body: z.object({ until: civilDate }),
  answers: { 200: versionSchema },
  refuses: [409, 422],
  ifMatch: true,
});

export const returnToDraft = endpoint({
  method: 'DELETE',
  path: '/districts/:district/versions/:version/hearing',
  summary: 'End the hearing and go on with the draft',
  tag,
  access: ['coordinator'],
  params: version,
  answers: { 200: versionSchema },
  refuses: [409],
  ifMatch: true,
});

export const addComment = endpoint({
  method: 'POST',
  path: '/districts/:district/versions/:version/comments',
  summary: 'Comment on a version in hearing or in force, on one shift or in general',
  tag,
  access: ['doctor'],
  params: version,
  body: z.object({ shift: text(200).nullable().default(null), text: lines(4000) }),
  answers: { 201: commentSchema },
  refuses: [409, 422],
});

export const listComments = endpoint({
  method: 'GET',
  path: '/districts/:district/versions/:version/comments',
  summary: 'Comments and answers: all of them, or a doctor’s own',
  tag,
  access: ['coordinator', 'representative', 'doctor'],
  params: version,
  query: z.object(pageQuery(z.uuid())),
  answers: { 200: pageSchema(commentSchema) },
});

export const answerComment = endpoint({
  method: 'POST',
  path: '/districts/:district/versions/:version/comments/:comment/answer',
  summary: 'Answer a comment',
  tag,
  access: ['coordinator'],
  params: z.object({ district: z.uuid(), version: z.uuid(), comment: z.uuid() }),
  body: z.object({ answer: lines(4000) }),
  answers: { 200: commentSchema },
  refuses: [409],
});
