import { z } from 'zod';
import { DUTY_FUNCTIONS, RULE_CODES, RULE_STRENGTHS } from '../../domain/problem/roster-problem.ts';
import { endpoint } from '../../http/endpoint.ts';
import { civilDate, instant, pageQuery, pageSchema } from '../../http/fields.ts';
import { LOCALES } from '../../messages/locales.ts';
import { rosterSchema } from '../../infrastructure/files/roster-schema.ts';
import { evaluationSchema } from './evaluate-version.ts';
import { versionSchema } from './hearing.endpoints.ts';
import { DUTY_STATES } from './own-duties.ts';

const tag = 'publication';
const READERS = ['coordinator', 'districtAdministrator', 'auditor', 'representative'] as const;
const district = z.object({ district: z.uuid() });
const version = z.object({ district: z.uuid(), version: z.uuid() });
const publication = z.object({ district: z.uuid(), publication: z.uuid() });

const assignment = rosterSchema.shape.assignments.element;

const changeSchema = z.object({
  date: z.iso.date(),
  shift: z.string(),
  doctor: z.uuid(),
  kind: z.enum(['added', 'removed', 'changed']),
  before: assignment.optional(),
  after: assignment.optional(),
});

const breachSchema = z.object({
  rule: z.enum(RULE_CODES),
  code: z.string(),
  strength: z.enum(RULE_STRENGTHS),
  /** A written reason covers it. */
  waived: z.boolean(),
  doctor: z.string().nullable(),
  shifts: z.array(z.string()),
  date: z.iso.date().nullable(),
  message: z.string(),
  cure: z.string(),
});

const namedDoctor = z.object({ doctor: z.uuid(), name: z.string() });

export const previewPublication = endpoint({
  method: 'GET',
  path: '/districts/:district/versions/:version/publication-preview',
  summary: 'What publishing a version would do, and what stands in the way',
  tag,
  access: ['coordinator'],
  params: version,
  answers: {
    200: z.object({
      version: versionSchema,
      /** Nothing stands in the way; the version must be in hearing to be published. */
      ready: z.boolean(),
      /** Breaches that keep the version from being published. */
      breaches: z.array(breachSchema),
      warnings: z.int(),
      /** Breaches that a written reason covers. */
      waived: z.int(),
      /** Duties that overlap published ones of the same person, in another district or period. */
      doubleBookings: z.array(z.object({ doctor: z.uuid(), name: z.string(), shift: z.string() })),
      evaluation: evaluationSchema,
      /** Shifts that have fewer doctors than seats, earliest first. */
      open: z.array(z.object({ shift: z.string(), seats: z.int() })),
      /** The version in force, and what changes against it. */
      previous: z.object({ id: z.uuid(), number: z.int() }).nullable(),
      changes: z.array(changeSchema),
      recipients: z.object({ withAddress: z.int(), withoutAddress: z.array(namedDoctor) }),
    }),
  },
});

export const listRecipients = endpoint({
  method: 'GET',
  path: '/districts/:district/versions/:version/recipients',
  summary: 'Who the next step of a version is told to, in which words, and what is new to each of them',
  tag,
  access: ['coordinator'],
  params: version,
  query: z.object({
    /** The last date of the hearing that is about to open. */
    until: civilDate.optional(),
  }),
  answers: {
    200: z.object({
      /** A draft goes out for hearing, to all doctors of it; after that, publication tells those concerned. */
      step: z.enum(['hearing', 'publication']),
      /** The words as they are sent. */
      texts: z.array(z.object({ locale: z.enum(LOCALES), subject: z.string(), text: z.string() })),
      items: z.array(
        namedDoctor.extend({
          locale: z.enum(LOCALES),
          /** How they are told; `null`: there is no address. */
          channel: z.enum(['mail']).nullable(),
          /** Number of the version in force that they last looked at; `null`: none. */
          seen: z.int().nullable(),
          /** What this version changes for them since that one. */
          changes: z.array(changeSchema),
        }),
      ),
    }),
  },
});

const publicationFields = {
  id: z.uuid(),
  period: z.uuid(),
  version: z.uuid(),
  /** Number of the version within its duty period. */
  number: z.int(),
  at: instant,
  account: z.uuid().nullable(),
  /** SHA-256 of the roster as it is stored. */
  rosterHash: z.string(),
  changes: z.int(),
};

export const publishVersion = endpoint({
  method: 'POST',
  path: '/districts/:district/versions/:version/publish',
  summary: 'Publish a version: it is in force, and the doctors concerned are told',
  tag,
  access: ['coordinator'],
  params: version,
  answers: { 201: z.object({ ...publicationFields, told: z.int() }) },
  refuses: [409],
  ifMatch: true,
  idempotent: true,
});

export const listPublications = endpoint({
  method: 'GET',
  path: '/districts/:district/publications',
  summary: 'What was published, latest first',
  tag,
  access: READERS,
  params: district,
  query: z.object(pageQuery(z.uuid())),
  answers: { 200: pageSchema(z.object(publicationFields)) },
});

export const readPublication = endpoint({
  method: 'GET',
  path: '/districts/:district/publications/:publication',
  summary: 'The record of a publication: roster, hash, rules and evaluation, enough to compute it all again',
  tag,
  access: READERS,
  params: publication,
  answers: {
    200: z.object({
      ...publicationFields,
      /** The stored problem that the roster answers. */
      problem: z.uuid(),
      settingsVersion: z.int(),
      ruleSets: z.array(z.object({ rules: z.string(), validFrom: z.iso.date() })),
      evaluation: evaluationSchema,
      diff: z.object({ against: z.uuid().nullable(), changes: z.array(changeSchema) }),
      roster: rosterSchema,
    }),
  },
});

export const readPublishedProblem = endpoint({
  method: 'GET',
  path: '/districts/:district/publications/:publication/problem',
  summary: 'The problem file of a publication, as it was checked',
  tag,
  access: ['coordinator', 'auditor'],
  params: publication,
  answers: { 200: z.looseObject({ format: z.literal('vaktsirkel/roster-problem'), id: z.string() }) },
});

export const readPublishedRoster = endpoint({
  method: 'GET',
  path: '/districts/:district/publications/:publication/roster',
  summary: 'The roster file of a publication',
  tag,
  access: READERS,
  params: publication,
  answers: { 200: rosterSchema },
});

export const verifyPublication = endpoint({
  method: 'POST',
  path: '/districts/:district/publications/:publication/verify',
  summary: 'Compute hash, rules and costs of a publication again, and say what agrees',
  tag,
  access: READERS,
  params: publication,
  answers: {
    200: z.object({
      agrees: z.boolean(),
      checks: z.object({
        /** The stored roster has the hash that was recorded. */
        rosterHash: z.boolean(),
        /** The stored problem has the hash it was stored under. */
        problemHash: z.boolean(),
        /** The assignments in force are those of the recorded roster. */
        assignments: z.boolean(),
        /** No rule is broken that must not be. */
        rules: z.boolean(),
        /** The costs of all levels come out as recorded. */
        costs: z.boolean(),
      }),
      hardBreaches: z.int().nullable(),
      rosterHash: z.string(),
      costs: evaluationSchema.shape.costs.nullable(),
    }),
  },
});

export const reviseVersion = endpoint({
  method: 'POST',
  path: '/districts/:district/versions/:version/revise',
  summary: 'Copy the published version to a new draft',
  tag,
  access: ['coordinator'],
  params: version,
  answers: { 201: versionSchema },
  refuses: [409],
  idempotent: true,
});

export const listOwnDuties = endpoint({
  method: 'GET',
  path: '/districts/:district/my/duties',
  summary:
    'My duties, earliest first: those in force, and where a period has none yet those that are put forward',
  tag,
  access: ['doctor'],
  params: district,
  query: z.object({
    ...pageQuery(z.uuid()),
    /** First civil date, and the first one after. */
    from: civilDate.optional(),
    to: civilDate.optional(),
  }),
  answers: {
    200: pageSchema(
      z.object({
        id: z.uuid(),
        version: z.uuid(),
        state: z.enum(DUTY_STATES),
        shift: z.string(),
        slot: z.string(),
        function: z.enum(DUTY_FUNCTIONS).nullable(),
        role: z.enum(['duty', 'training']),
        supervisor: z.uuid().nullable(),
        start: instant,
        end: instant,
        /** Wall time in Oslo, `YYYY-MM-DDTHH:MM`. */
        localStart: z.string(),
        localEnd: z.string(),
        timeZone: z.literal('Europe/Oslo'),
        changed: z.boolean().describe('Came or changed with the latest publication'),
        support: z.array(z.string()).describe('Back-up doctors at the time'),
      }),
    ).extend({
      removed: z
        .array(
          z.object({
            shift: z.string(),
            date: z.iso.date(),
            slot: z.string(),
            function: z.enum(DUTY_FUNCTIONS).nullable(),
          }),
        )
        .describe('Taken away by the latest publication'),
    }),
  },
});
