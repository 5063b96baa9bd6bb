import { z } from 'zod';
import type { Role } from '../../http/caller.ts';
import { endpoint } from '../../http/endpoint.ts';
import { inDistrict, instant } from '../../http/fields.ts';
import { FILE_FORMATS, MEDIA_TYPES } from './report-file.ts';
import { COLUMN_KINDS, REPORT_NAMES, SCOPES } from './report.ts';

const tag = 'reports';
const READERS: readonly Role[] = ['auditor', 'coordinator'];

const month = z
  .string()
  .regex(/^20[2-9][0-9]-(0[1-9]|1[0-2])$/)
  .describe('YYYY-MM');
const title = { report: z.enum(REPORT_NAMES), name: z.string(), question: z.string() };
const named = z.object({ id: z.uuid(), name: z.string() });

export const listReports = endpoint({
  method: 'GET',
  path: '/districts/:district/reports',
  summary: 'The reports there are, and what there is to report on',
  tag,
  access: READERS,
  params: inDistrict,
  answers: {
    200: z.object({
      items: z.array(z.object({ ...title, scope: z.enum(SCOPES), formats: z.array(z.enum(FILE_FORMATS)) })),
      months: z.array(month),
      years: z.array(z.int()),
      periods: z.array(named),
    }),
  },
});

const oneReport = inDistrict.extend({ report: z.enum(REPORT_NAMES) });
/** Each report takes what its scope needs, and the present one when it is left out. */
const scope = {
  month: month.optional(),
  year: z.coerce.number().int().min(2020).max(2199).optional(),
  period: z.uuid().optional(),
};

export const readReport = endpoint({
  method: 'GET',
  path: '/districts/:district/reports/:report',
  summary: 'A report: the question it answers, what it rests on, what its words mean, and its rows',
  tag,
  access: READERS,
  params: oneReport,
  query: z.object(scope),
  answers: {
    200: z.object({
      ...title,
      asOf: instant,
      about: z.string().describe('The month, year or period, in words'),
      rosters: z.array(
        z.object({
          period: named,
          version: z.object({ id: z.uuid(), number: z.int() }),
          publishedAt: instant,
        }),
      ),
      definitions: z.array(z.string()),
      notes: z.array(z.string()).describe('What there is to know about these very figures'),
      columns: z.array(z.object({ id: z.string(), kind: z.enum(COLUMN_KINDS), name: z.string() })),
      rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
      chart: z
        .object({ label: z.string(), values: z.array(z.string()) })
        .nullable()
        .describe('Columns that a chart shows'),
    }),
  },
});

export const exportReport = endpoint({
  method: 'GET',
  path: '/districts/:district/reports/:report/file',
  summary: 'The same rows as a file; who takes one out is recorded',
  tag,
  access: READERS,
  params: oneReport,
  query: z.object({ ...scope, format: z.enum(FILE_FORMATS).default('xlsx') }),
  produces: Object.values(MEDIA_TYPES),
  answers: { 200: z.string().meta({ format: 'binary' }) },
  refuses: [422],
});
