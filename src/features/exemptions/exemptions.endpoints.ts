import { z } from 'zod';
import { EXEMPTION_STATES } from '../../domain/exemptions/exemption-lifecycle.ts';
import { endpoint } from '../../http/endpoint.ts';
import { int, pageQuery, pageSchema } from '../../http/fields.ts';
import {
  caseSchema,
  countsSchema,
  effectSchema,
  groundBody,
  groundSchema,
  readSchema,
  stepBody,
  termsBody,
} from './exemption-schemas.ts';

const tag = 'exemptions';
const district = z.object({ district: z.uuid() });
const exemption = z.object({ district: z.uuid(), exemption: z.uuid() });
/** An instant to the microsecond, and an id: as the lists are sorted. */
const newest = z.tuple([
  z.iso.datetime({ precision: 6 }).refine((at) => at >= '1900' && at < '2200', 'is between 1900 and 2200'),
  z.uuid(),
]);

export const apply = endpoint({
  method: 'POST',
  path: '/districts/:district/exemptions',
  summary:
    'Apply for an exemption; a coordinator registers the claim of a doctor, who gives the ground and submits it',
  tag,
  access: ['doctor', 'coordinator'],
  params: district,
  body: z.object({
    /** Whose; the caller's own when left out. */
    doctor: z.uuid().optional(),
    requested: termsBody,
    ground: groundBody.optional(),
  }),
  answers: { 201: caseSchema },
  refuses: [409, 422],
  idempotent: true,
});

export const listOwn = endpoint({
  method: 'GET',
  path: '/districts/:district/my/exemptions',
  summary: "The doctor's own cases, newest first",
  tag,
  access: ['doctor'],
  params: district,
  query: z.object(pageQuery(newest)),
  answers: { 200: pageSchema(caseSchema) },
});

export const listCases = endpoint({
  method: 'GET',
  path: '/districts/:district/exemption-cases',
  summary: "Cases without grounds, newest first: a decision-maker's municipalities, all for an auditor",
  tag,
  access: ['decisionMaker', 'auditor'],
  params: district,
  query: z.object({ ...pageQuery(newest), state: z.enum(EXEMPTION_STATES).optional() }),
  answers: { 200: pageSchema(caseSchema) },
});

export const listEffects = endpoint({
  method: 'GET',
  path: '/districts/:district/exemptions',
  summary: 'What holds or is pending per doctor, for the roster: from, to and which shifts',
  tag,
  access: ['coordinator'],
  params: district,
  query: z.object(pageQuery(newest)),
  answers: { 200: pageSchema(effectSchema) },
});

export const countEffects = endpoint({
  method: 'GET',
  path: '/districts/:district/exemption-counts',
  summary: 'How many doctors are exempt today; numbers under five are not told',
  tag,
  access: ['representative', 'auditor'],
  params: district,
  answers: { 200: countsSchema },
});

export const readCase = endpoint({
  method: 'GET',
  path: '/districts/:district/exemptions/:exemption',
  summary: 'One case without its ground',
  tag,
  access: ['doctor', 'decisionMaker', 'auditor'],
  params: exemption,
  answers: { 200: caseSchema },
});

export const readCoverage = endpoint({
  method: 'GET',
  path: '/districts/:district/exemptions/:exemption/coverage',
  summary: 'How many there are to take duty on the first date of a claim, for who decides on it',
  tag,
  access: ['decisionMaker'],
  params: exemption,
  answers: {
    200: z.object({
      on: z.iso.date(),
      doctors: z.int().describe('Engaged that day'),
      exempt: z.int().describe('Of them: exempt from all duty, this claim left out'),
      partly: z.int().describe('Of them: exempt from some duty, or with a reduced share'),
    }),
  },
});

export const takeStep = endpoint({
  method: 'POST',
  path: '/districts/:district/exemptions/:exemption/steps',
  summary: 'Take a step in a case: submit, decide, appeal, withdraw, archive and so on',
  tag,
  access: ['doctor', 'decisionMaker', 'coordinator'],
  params: exemption,
  body: stepBody,
  answers: { 200: caseSchema },
  refuses: [409, 422],
  ifMatch: true,
});

export const giveGround = endpoint({
  method: 'PUT',
  path: '/districts/:district/exemptions/:exemption/ground',
  summary: 'Give or replace the ground of a draft',
  tag,
  access: ['doctor', 'decisionMaker'],
  params: exemption,
  body: groundBody,
  answers: { 200: caseSchema },
  refuses: [409, 422],
  ifMatch: true,
});

export const readGround = endpoint({
  method: 'GET',
  path: '/districts/:district/exemptions/:exemption/ground',
  summary: 'Read the ground and the written decisions; every reading is recorded',
  tag,
  access: ['doctor', 'decisionMaker'],
  params: exemption,
  answers: { 200: groundSchema },
  refuses: [422],
});

export const listReads = endpoint({
  method: 'GET',
  path: '/districts/:district/exemptions/:exemption/reads',
  summary: 'Who read the ground, newest first, for the doctor it is about',
  tag,
  access: ['doctor'],
  params: exemption,
  query: z.object(pageQuery(int(1))),
  answers: { 200: pageSchema(readSchema) },
});
