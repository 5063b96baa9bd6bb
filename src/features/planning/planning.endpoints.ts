import { z } from 'zod';
import { ROSTER_PROBLEM_FORMAT, ROSTER_PROBLEM_VERSION } from '../../domain/problem/roster-problem.ts';
import { endpoint } from '../../http/endpoint.ts';
import { instant } from '../../http/fields.ts';

const tag = 'planning';
const ofProblem = z.object({ district: z.uuid(), problem: z.uuid() });
const READERS = ['coordinator', 'districtAdministrator', 'auditor'] as const;

const countsSchema = z.object({
  doctors: z.int(),
  shifts: z.int(),
  seats: z.int(),
  locks: z.int(),
  errors: z.int(),
  warnings: z.int(),
});

const summarySchema = z.object({
  id: z.uuid(),
  period: z.uuid(),
  settingsVersion: z.int(),
  createdAt: instant,
  counts: countsSchema,
});

const issueSchema = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  message: z.string(),
  doctor: z.string().nullable(),
  shift: z.string().nullable(),
  category: z.string().nullable(),
  date: z.string().nullable(),
});

const noticeSchema = z.object({ code: z.string(), message: z.string(), doctor: z.string() });

export const buildProblem = endpoint({
  method: 'POST',
  path: '/districts/:district/periods/:period/problems',
  summary:
    'Build the roster problem of a period from what the district has now; the same again gives the same id',
  tag,
  access: ['coordinator'],
  params: z.object({ district: z.uuid(), period: z.uuid() }),
  answers: {
    201: summarySchema.extend({ notices: z.array(noticeSchema), issues: z.array(issueSchema) }),
  },
});

export const readProblem = endpoint({
  method: 'GET',
  path: '/districts/:district/problems/:problem',
  summary: 'A roster problem in short, or with `format=problem` the file that the command line takes',
  tag,
  access: READERS,
  params: ofProblem,
  query: z.object({ format: z.enum(['summary', 'problem']).default('summary') }),
  answers: {
    200: z.union([
      summarySchema,
      z.looseObject({
        format: z.literal(ROSTER_PROBLEM_FORMAT),
        version: z.literal(ROSTER_PROBLEM_VERSION),
        id: z.string(),
      }),
    ]),
  },
});

export const readPreCheck = endpoint({
  method: 'GET',
  path: '/districts/:district/problems/:problem/pre-check',
  summary: 'What is wrong with a problem, or worth knowing, before it is solved: errors first',
  tag,
  access: READERS,
  params: ofProblem,
  answers: { 200: z.object({ notices: z.array(noticeSchema), issues: z.array(issueSchema) }) },
});

export const readTargets = endpoint({
  method: 'GET',
  path: '/districts/:district/problems/:problem/targets',
  summary: 'The fair share of each doctor per measure, in shifts; a doctor sees the own one only',
  tag,
  access: [...READERS, 'representative', 'doctor'],
  params: ofProblem,
  answers: {
    200: z.object({
      measures: z.array(z.object({ id: z.string(), name: z.string() })),
      items: z.array(
        z.object({ doctor: z.string(), name: z.string(), targets: z.record(z.string(), z.number()) }),
      ),
    }),
  },
});

const capacitySchema = z.object({
  items: z.array(
    z.object({
      category: z.string().nullable(),
      name: z.string().nullable(),
      seats: z.int(),
      capacity: z.int(),
    }),
  ),
});

export const readPeriodCapacity = endpoint({
  method: 'GET',
  path: '/districts/:district/periods/:period/capacity',
  summary: 'Seats and capacity of a period by what the district has now; nothing is built to be kept',
  tag,
  access: ['coordinator', 'districtAdministrator'],
  params: z.object({ district: z.uuid(), period: z.uuid() }),
  answers: { 200: capacitySchema },
});

export const readCapacity = endpoint({
  method: 'GET',
  path: '/districts/:district/problems/:problem/capacity',
  summary:
    'Seats, and what all doctors together can hold at most: the whole period, and each burden category',
  tag,
  access: [...READERS, 'representative'],
  params: ofProblem,
  answers: { 200: capacitySchema },
});
