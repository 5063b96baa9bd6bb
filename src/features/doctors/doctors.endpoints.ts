import { z } from 'zod';
import { COMPETENCE_QUESTIONS, EVIDENCE_KINDS } from '../../domain/doctors/evidence.ts';
import { ENGAGEMENT_KINDS } from '../../domain/problem/roster-problem.ts';
import type { Role } from '../../http/caller.ts';
import { endpoint } from '../../http/endpoint.ts';
import { civilDate, inDistrict, pageQuery, pageSchema, text } from '../../http/fields.ts';
import { EMPTY_RECORD, personFields, recordFields } from './doctor-fields.ts';

const tag = 'doctors';
const WRITERS: readonly Role[] = ['coordinator', 'districtAdministrator'];
/** A doctor reads their own record only. */
const READERS: readonly Role[] = [...WRITERS, 'auditor', 'doctor'];
/** 7 to 9 digits; the register's numbers carry no check digit. */
const hpr = z.string().regex(/^[0-9]{7,9}$/);
const oneDoctor = inDistrict.extend({ doctor: z.uuid().toLowerCase() });

const doctorSchema = z.object({
  id: z.uuid(),
  hpr: z.string(),
  ...personFields,
  ...recordFields,
  leftOn: z.iso.date().nullable(),
  version: z.int(),
});

export const listDoctors = endpoint({
  method: 'GET',
  path: '/districts/:district/doctors',
  summary: 'The doctors of the district by name; HPR numbers only for who administers or audits them',
  tag,
  access: ['coordinator', 'districtAdministrator', 'auditor', 'decisionMaker', 'representative'],
  params: inDistrict,
  query: z.object({
    /** Part of the name, or the beginning of the HPR number. */
    search: text(100).optional(),
    /** Only who has this engagement on the date. */
    engagement: z.enum(ENGAGEMENT_KINDS).optional(),
    /** Today when left out. */
    date: civilDate.optional(),
    state: z.enum(['present', 'left', 'all']).default('present'),
    ...pageQuery(z.tuple([text(200), z.uuid()])),
  }),
  answers: {
    200: pageSchema(
      z.object({
        id: z.uuid(),
        name: z.string(),
        hpr: z.string().nullable(),
        municipality: z.uuid().nullable(),
        /** In force on the date. */
        engagements: z.array(z.enum(ENGAGEMENT_KINDS)),
        borrowedFrom: z.string().nullable(),
        leftOn: z.iso.date().nullable(),
        version: z.int(),
      }),
    ),
  },
});

export const readDoctor = endpoint({
  method: 'GET',
  path: '/districts/:district/doctors/:doctor',
  summary: 'One doctor with everything that is recorded; a doctor reads their own record only',
  tag,
  access: READERS,
  params: oneDoctor,
  answers: { 200: doctorSchema },
});

export const addDoctor = endpoint({
  method: 'POST',
  path: '/districts/:district/doctors',
  summary: 'Add a doctor by HPR number; each number once in a district',
  tag,
  access: WRITERS,
  params: inDistrict,
  body: z.object({
    hpr,
    ...personFields,
    municipality: personFields.municipality.default(null),
    email: personFields.email.default(null),
    locale: personFields.locale.default('nb'),
    engagements: recordFields.engagements.default([]),
    practicePosts: recordFields.practicePosts.default([]),
    dutyShares: recordFields.dutyShares.default([]),
    contract: recordFields.contract.default(EMPTY_RECORD.contract),
    listSize: recordFields.listSize.default(null),
    workedDays: recordFields.workedDays.default([]),
    blockedMornings: recordFields.blockedMornings.default([]),
    borrowedFrom: recordFields.borrowedFrom.default(null),
  }),
  answers: { 201: doctorSchema },
  refuses: [409, 422],
});

export const replaceDoctor = endpoint({
  method: 'PUT',
  path: '/districts/:district/doctors/:doctor',
  summary: 'Change what is recorded of a doctor; the HPR number stays',
  tag,
  access: WRITERS,
  params: oneDoctor,
  body: z.object({ ...personFields, ...recordFields }),
  answers: { 200: doctorSchema },
  refuses: [422],
  ifMatch: true,
});

export const endDoctor = endpoint({
  method: 'PUT',
  path: '/districts/:district/doctors/:doctor/end',
  summary: 'Record when a doctor leaves the district; null takes the doctor back',
  tag,
  access: WRITERS,
  params: oneDoctor,
  /** The first date without the doctor. */
  body: z.object({ leftOn: civilDate.nullable() }),
  answers: {
    200: z.object({
      doctor: doctorSchema,
      /** Published duties from that date on, which somebody has to take over. */
      dutiesLeft: z.int(),
    }),
  },
  ifMatch: true,
});

const evidenceBody = z
  .object({
    kind: z.enum(EVIDENCE_KINDS),
    date: civilDate,
    /** The first date on which it no longer counts. */
    expires: civilDate.nullable().default(null),
    /** Where it was read: a register, a certificate. */
    source: text(500).nullable().default(null),
  })
  .refine(({ date, expires }) => expires === null || date < expires, {
    path: ['expires'],
    error: 'is later than the date',
  });
const evidenceSchema = z.object({
  id: z.uuid(),
  kind: z.enum(EVIDENCE_KINDS),
  date: z.iso.date(),
  expires: z.iso.date().nullable(),
  source: z.string().nullable(),
});

export const listEvidence = endpoint({
  method: 'GET',
  path: '/districts/:district/doctors/:doctor/evidence',
  summary: 'The evidence of a doctor’s competence',
  tag,
  access: READERS,
  params: oneDoctor,
  answers: { 200: z.object({ items: z.array(evidenceSchema) }) },
});

export const addEvidence = endpoint({
  method: 'POST',
  path: '/districts/:district/doctors/:doctor/evidence',
  summary: 'Record evidence of a doctor’s competence',
  tag,
  access: WRITERS,
  params: oneDoctor,
  body: evidenceBody,
  answers: { 201: evidenceSchema },
  refuses: [409],
});

export const removeEvidence = endpoint({
  method: 'DELETE',
  path: '/districts/:district/doctors/:doctor/evidence/:evidence',
  summary: 'Take away evidence that was recorded by mistake',
  tag,
  access: WRITERS,
  params: oneDoctor.extend({ evidence: z.uuid() }),
  answers: { 204: null },
});

const decisionSchema = z.object({
  id: z.uuid(),
  question: z.enum(COMPETENCE_QUESTIONS),
  answer: z.enum(['yes', 'no']),
  date: z.iso.date(),
  expires: z.iso.date().nullable(),
  decidedBy: z.string(),
});

export const listDecisions = endpoint({
  method: 'GET',
  path: '/districts/:district/doctors/:doctor/competence-decisions',
  summary: 'Recorded decisions on what the regulation leaves open about a doctor, oldest first',
  tag,
  access: READERS,
  params: oneDoctor,
  answers: { 200: z.object({ items: z.array(decisionSchema) }) },
});

export const addDecision = endpoint({
  method: 'POST',
  path: '/districts/:district/doctors/:doctor/competence-decisions',
  summary: 'Record a decision; the latest one in force counts, and none is taken away',
  tag,
  access: WRITERS,
  params: oneDoctor,
  body: z
    .object({
      question: z.enum(COMPETENCE_QUESTIONS),
      answer: z.enum(['yes', 'no']),
      date: civilDate,
      expires: civilDate.nullable().default(null),
      /** By function: a municipality and a role. */
      decidedBy: text(300),
    })
    .refine(({ date, expires }) => expires === null || date < expires, {
      path: ['expires'],
      error: 'is later than the date',
    }),
  answers: { 201: decisionSchema },
});

const verdictSchema = z.object({
  answer: z.enum(['yes', 'no', 'unsettled']),
  /** The paragraph it rests on; empty before the first rules. */
  basis: z.string(),
  missing: z.array(z.object({ code: z.string(), name: z.string() })),
  note: z
    .enum(['temporary-exception', 'transition', 'decision-recorded', 'before-first-rule-set'])
    .nullable(),
  sentence: z.string(),
});

export const readVerdicts = endpoint({
  method: 'GET',
  path: '/districts/:district/doctors/:doctor/verdicts',
  summary: 'What a doctor may do on a date, on which paragraph, and what is missing',
  tag,
  access: READERS,
  params: oneDoctor,
  query: z.object({ date: civilDate.optional() }),
  answers: {
    200: z.object({
      date: z.iso.date(),
      verdicts: z.object({
        mayBeEngaged: verdictSchema,
        mayStandAlone: verdictSchema,
        mayBeBackUp: verdictSchema,
      }),
      /** The limits of kompetanseforskriften § 4, in days worked without specialisation before the date. */
      section4: z.array(
        z.object({
          track: z.string(),
          paragraph: z.string(),
          used: z.int(),
          limit: z.int(),
          remaining: z.int(),
          level: z.enum(['free', 'near', 'spent']),
          sentence: z.string(),
        }),
      ),
      /** Limits that are nearly or wholly used up, in words. */
      warnings: z.array(z.string()),
    }),
  },
});

export const readSection4Report = endpoint({
  method: 'GET',
  path: '/districts/:district/reports/section-4',
  summary:
    'Days worked in a year under the exception of kompetanseforskriften § 4, per municipality and doctor',
  tag,
  access: ['coordinator', 'districtAdministrator', 'auditor'],
  params: inDistrict,
  query: z.object({ year: z.coerce.number().int().min(2025).max(2199) }),
  answers: {
    200: z.object({
      year: z.int(),
      paragraph: z.string(),
      /** When it is due to the state administrator; `null` for a year that is not reported. */
      dueOn: z.iso.date().nullable(),
      municipalities: z.array(
        z.object({
          /** `null` for doctors without a contract with a municipality. */
          id: z.uuid().nullable(),
          name: z.string().nullable(),
          days: z.int(),
          doctors: z.array(z.object({ id: z.uuid(), name: z.string(), hpr: z.string(), days: z.int() })),
        }),
      ),
    }),
  },
});
