import { z } from 'zod';
import { FILE_TYPES } from '../../http/create-app.ts';
import { endpoint } from '../../http/endpoint.ts';
import { KIND_NAMES } from './kinds.ts';

const tag = 'imports';

const rowProblem = z.object({
  /** The column's name in bokmål; none when it is about the whole row. */
  column: z.string().nullable(),
  code: z.string(),
  /** The value as it was given, 80 characters at most. */
  value: z.string(),
  message: z.string(),
});

/** What became of each row. */
export const reportSchema = z.object({
  dryRun: z.boolean(),
  applied: z.boolean(),
  rows: z.array(
    z.object({
      line: z.int(),
      status: z.enum(['new', 'changed', 'same', 'wrong']),
      problems: z.array(rowProblem),
      /** Worth knowing, and no reason to refuse the row. */
      notes: z.array(rowProblem),
    }),
  ),
  counts: z.object({
    new: z.int(),
    changed: z.int(),
    same: z.int(),
    wrong: z.int(),
    removed: z.int(),
  }),
});

export const importTable = endpoint({
  method: 'POST',
  path: '/districts/:district/imports/:kind',
  summary:
    'Import a table from CSV or XLSX: all rows or none, with a report per row; a dry run unless told otherwise',
  tag,
  access: ['coordinator', 'districtAdministrator'],
  params: z.object({ district: z.uuid(), kind: z.enum(KIND_NAMES) }),
  query: z.object({
    dryRun: z
      .enum(['true', 'false'])
      .default('true')
      .transform((text) => text === 'true'),
    period: z.uuid().optional(),
  }),
  consumes: FILE_TYPES,
  answers: { 200: reportSchema },
  refuses: [409, 422],
});

export const exportTable = endpoint({
  method: 'GET',
  path: '/districts/:district/exports/:kind',
  summary:
    'Export a table as CSV or XLSX, as it can be imported again; or the assignments of a roster version',
  tag,
  access: ['coordinator', 'districtAdministrator', 'auditor'],
  params: z.object({ district: z.uuid(), kind: z.enum([...KIND_NAMES, 'roster']) }),
  query: z.object({
    format: z.enum(['csv', 'xlsx']).default('csv'),
    period: z.uuid().optional(),
    version: z.uuid().optional(),
  }),
  produces: FILE_TYPES.slice(0, 2),
  answers: { 200: z.string().meta({ format: 'binary' }) },
  refuses: [422],
});
