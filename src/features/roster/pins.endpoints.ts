import { z } from 'zod';
import { RULE_CODES } from '../../domain/problem/roster-problem.ts';
import { endpoint } from '../../http/endpoint.ts';
import { civilDate, instant, lines, pageQuery, pageSchema } from '../../http/fields.ts';
import { shiftId } from './change.ts';

const tag = 'pins';
const params = z.object({ district: z.uuid(), period: z.uuid() });
const path = '/districts/:district/periods/:period/pins';

const pinSchema = z.object({
  shift: z.string(),
  doctor: z.uuid(),
  name: z.string(),
  kind: z.enum(['assign', 'forbid']),
  role: z.enum(['duty', 'training']).nullable(),
  supervisor: z.uuid().nullable(),
  /** Rules that it may break, and why. */
  waiver: z.object({ rules: z.array(z.string()), reason: z.string(), role: z.string() }).nullable(),
  account: z.uuid().nullable(),
  at: instant,
});

const place = { shift: shiftId, doctor: z.uuid() };

export const listPins = endpoint({
  method: 'GET',
  path,
  summary: 'Fixed decisions of a duty period, which the next run keeps',
  tag,
  access: ['coordinator', 'districtAdministrator', 'auditor'],
  params,
  query: z.object(pageQuery(z.tuple([shiftId, z.uuid()]))),
  answers: { 200: pageSchema(pinSchema) },
});

export const addPin = endpoint({
  method: 'POST',
  path,
  summary: 'Fix that a doctor stands on a shift, or does not',
  tag,
  access: ['coordinator', 'districtAdministrator'],
  params,
  body: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('assign'),
      ...place,
      role: z.enum(['duty', 'training']).default('duty'),
      supervisor: z.uuid().optional(),
      /** Rules of strength `reason` that the decision may break, and the written reason. */
      waiver: z.object({ rules: z.array(z.enum(RULE_CODES)).min(1).max(20), reason: lines(1000) }).optional(),
    }),
    z.object({ kind: z.literal('forbid'), ...place }),
  ]),
  answers: { 201: pinSchema },
  refuses: [409, 422],
});

export const removePin = endpoint({
  method: 'DELETE',
  path,
  summary: 'Take a fixed decision back',
  tag,
  access: ['coordinator', 'districtAdministrator'],
  params,
  query: z.object(place),
  answers: { 204: null },
});

export const pinVersion = endpoint({
  method: 'POST',
  path: '/districts/:district/versions/:version/pins',
  summary: 'Fix everything that a version has on a date or for a doctor',
  tag,
  access: ['coordinator', 'districtAdministrator'],
  params: z.object({ district: z.uuid(), version: z.uuid() }),
  body: z
    .object({ date: civilDate.optional(), doctor: z.uuid().optional() })
    .refine(({ date, doctor }) => date !== undefined || doctor !== undefined, {
      error: 'names a date, a doctor or both',
    }),
  answers: { 200: z.object({ pinned: z.int() }) },
  refuses: [409, 422],
});
