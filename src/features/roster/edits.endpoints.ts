import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';
import { int, pageQuery, pageSchema } from '../../http/fields.ts';
import { assignSchema, changeSchema, movesSchema, shiftId } from './change.ts';
import { editSchema } from './edit-log.ts';
import { effectSchema } from './verdict.ts';
import { summarySchema } from './version-rows.ts';

const tag = 'roster';
const params = z.object({ district: z.uuid(), version: z.uuid() });
/** The administrator gives the reasons that a rule leaves to the role. */
const access = ['coordinator', 'districtAdministrator'] as const;
const path = '/districts/:district/versions/:version';

const editedSchema = z.object({
  /** For the next `If-Match`. */
  version: z.int(),
  edit: editSchema,
  summary: summarySchema,
});
const madeSchema = editedSchema.extend({ effect: effectSchema });

export const checkChange = endpoint({
  method: 'POST',
  path: `${path}/check`,
  summary: 'What a change would break and do, without making it; refused as the change itself would be',
  tag,
  access,
  params,
  body: z.object({ change: changeSchema }),
  answers: { 200: effectSchema },
  refuses: [409, 422],
});

export const assign = endpoint({
  method: 'POST',
  path: `${path}/assignments`,
  summary: 'Put a doctor on a shift of a draft',
  tag,
  access,
  params,
  body: assignSchema,
  ifMatch: true,
  answers: { 201: madeSchema },
  refuses: [409, 422],
});

export const unassign = endpoint({
  method: 'DELETE',
  path: `${path}/assignments`,
  summary: 'Take a doctor off a shift of a draft',
  tag,
  access,
  params,
  query: z.object({ shift: shiftId, doctor: z.uuid() }),
  ifMatch: true,
  answers: { 200: madeSchema },
  refuses: [409, 422],
});

export const move = endpoint({
  method: 'POST',
  path: `${path}/moves`,
  summary: 'Move a doctor to another shift, hand a shift over, or exchange two',
  tag,
  access,
  params,
  body: movesSchema,
  ifMatch: true,
  answers: { 201: madeSchema },
  refuses: [409, 422],
});

export const undo = endpoint({
  method: 'POST',
  path: `${path}/undo`,
  summary: 'Take back the last edit that stands; another person’s only when it is named',
  tag,
  access,
  params,
  body: z.object({ edit: int(1).optional() }),
  ifMatch: true,
  answers: { 200: editedSchema },
  refuses: [409, 422],
});

export const redo = endpoint({
  method: 'POST',
  path: `${path}/redo`,
  summary: 'Make the edit that was undone last once more',
  tag,
  access,
  params,
  ifMatch: true,
  answers: { 200: editedSchema },
  refuses: [409, 422],
});

export const listEdits = endpoint({
  method: 'GET',
  path: `${path}/edits`,
  summary: 'What was edited, the latest first: who, when and what',
  tag,
  access: ['coordinator', 'districtAdministrator', 'auditor'],
  params,
  query: z.object(pageQuery(int(1))),
  answers: { 200: pageSchema(editSchema) },
  refuses: [409],
});
