import { z } from 'zod';
import { settingsInput, settingsOutput } from '../../../config/settings-schema.ts';
import { shiftTemplate, surgeryHours } from '../../../config/preset-schema.ts';
import { DUTY_FUNCTIONS, ENGAGEMENT_KINDS } from '../../domain/problem/roster-problem.ts';
import type { Role } from '../../http/caller.ts';
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

const tag = 'districts';
const EVERYBODY: readonly Role[] = [
  'doctor',
  'coordinator',
  'decisionMaker',
  'districtAdministrator',
  'auditor',
  'representative',
];
const READERS: readonly Role[] = EVERYBODY.filter((role) => role !== 'doctor');
const WRITERS: readonly Role[] = ['districtAdministrator'];

const municipalitySchema = z.object({
  id: z.uuid(),
  /** Four digits; `null` of a made-up one. */
  number: z.string().nullable(),
  name: z.string(),
  /** Whether the legevakt is here. */
  host: z.boolean(),
  version: z.int(),
});

export const readDistrict = endpoint({
  method: 'GET',
  path: '/districts/:district',
  summary: 'The district, its municipalities, and how much there is in it',
  tag,
  access: EVERYBODY,
  params: inDistrict,
  answers: {
    200: z.object({
      id: z.uuid(),
      name: z.string(),
      settingsVersion: z.int(),
      functions: z.array(z.enum(DUTY_FUNCTIONS)),
      /** What shifts are shared fairly in, by names in the reader's language. */
      categories: z.array(z.object({ id: z.string(), name: z.string() })),
      municipalities: z.array(municipalitySchema),
      counts: z.object({
        doctors: z.int(),
        practices: z.int(),
        municipalities: z.int(),
        dutyPeriods: z.int(),
        templates: z.int(),
      }),
    }),
  },
});

const versionSchema = z.object({
  version: z.int(),
  /** Why it was changed; `null` of the first. */
  reason: z.string().nullable(),
  account: z.uuid().nullable(),
  name: z.string().nullable(),
  createdAt: instant,
});
const settingsSchema = versionSchema.extend({ settings: settingsOutput });
const reason = lines(2000);

export const readSettings = endpoint({
  method: 'GET',
  path: '/districts/:district/settings',
  summary: 'The settings in force',
  tag,
  access: READERS,
  params: inDistrict,
  answers: { 200: settingsSchema },
});

export const listSettings = endpoint({
  method: 'GET',
  path: '/districts/:district/settings/versions',
  summary: 'All versions of the settings, newest first, with the reason of each',
  tag,
  access: READERS,
  params: inDistrict,
  query: z.object(pageQuery(int(1))),
  answers: { 200: pageSchema(versionSchema) },
});

export const readSettingsVersion = endpoint({
  method: 'GET',
  path: '/districts/:district/settings/versions/:version',
  summary: 'The settings as they once were',
  tag,
  access: READERS,
  params: inDistrict.extend({ version: z.coerce.number().int().min(1).max(2_147_483_647) }),
  answers: { 200: settingsSchema },
});

export const replaceSettings = endpoint({
  method: 'PUT',
  path: '/districts/:district/settings',
  summary: 'Replace the settings, with a reason; If-Match names the version that was read',
  tag,
  access: WRITERS,
  params: inDistrict,
  body: z.object({ settings: settingsInput, reason }),
  answers: { 200: settingsSchema },
  refuses: [422],
  ifMatch: true,
});

const templateSchema = z.object({
  /** Its place in this version of the settings. */
  number: z.int(),
  template: shiftTemplate,
});
const templatesSchema = z.object({ version: z.int(), items: z.array(templateSchema) });
const oneTemplate = inDistrict.extend({ template: z.coerce.number().int().min(0).max(10_000) });

export const listTemplates = endpoint({
  method: 'GET',
  path: '/districts/:district/shift-templates',
  summary: 'The shift templates in force, with the version of the settings they are part of',
  tag,
  access: EVERYBODY,
  params: inDistrict,
  answers: { 200: templatesSchema },
});

/** Every change of a template is a new version of the settings. */
const changesTemplates = {
  tag,
  access: ['districtAdministrator', 'coordinator'],
  refuses: [422],
  ifMatch: true,
} as const;

export const addTemplate = endpoint({
  ...changesTemplates,
  method: 'POST',
  path: '/districts/:district/shift-templates',
  summary: 'Add a shift template; If-Match names the version of the settings that was read',
  params: inDistrict,
  body: z.object({ template: shiftTemplate, reason }),
  answers: { 201: templatesSchema },
});

export const replaceTemplate = endpoint({
  ...changesTemplates,
  method: 'PUT',
  path: '/districts/:district/shift-templates/:template',
  summary: 'Replace one shift template; If-Match names the version of the settings that was read',
  params: oneTemplate,
  body: z.object({
    template: shiftTemplate,
    reason,
    since: civilDate
      .optional()
      .describe('The first date that it changes on; before that the template stays as it was'),
  }),
  answers: { 200: templatesSchema },
});

export const endTemplate = endpoint({
  ...changesTemplates,
  method: 'POST',
  path: '/districts/:district/shift-templates/:template/end',
  summary: 'End one shift template on a date; one that would not have begun by then is taken out',
  params: oneTemplate,
  body: z.object({ on: civilDate, reason }),
  answers: { 200: templatesSchema },
});

export const readDemand = endpoint({
  method: 'GET',
  path: '/districts/:district/demand',
  summary: 'The shifts and seats that the templates make on the dates from–to, 400 days at most',
  tag,
  access: EVERYBODY,
  params: inDistrict,
  query: z.object({
    from: civilDate,
    /** The first date that is left out. */
    to: civilDate,
    /** Of the settings; those in force when left out. */
    version: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  }),
  answers: {
    200: z.object({
      version: z.int(),
      shifts: z.int(),
      seats: z.int(),
      /** Seats of shifts that exist only while somebody needs a back-up; not among `seats`. */
      seatsWhenNeeded: z.int(),
      days: z.array(
        z.object({
          date: z.iso.date(),
          dayOff: z.boolean(),
          holiday: z.string().nullable(),
          seats: z.int(),
          shifts: z.array(
            z.object({
              id: z.string(),
              function: z.enum(DUTY_FUNCTIONS),
              start: instant,
              end: instant,
              seats: z.int(),
              presence: z.enum(['onSite', 'home']),
              night: z.boolean(),
              category: z.string(),
              engagements: z.array(z.enum(ENGAGEMENT_KINDS)),
              onlyWhenNeeded: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  },
  refuses: [422],
});

const municipalityBody = z.object({
  number: z
    .string()
    .regex(/^[0-9]{4}$/)
    .nullable()
    .default(null),
  name: text(200),
  /** Takes the place of the host that there was. */
  host: z.boolean().default(false),
});
const oneMunicipality = inDistrict.extend({ municipality: z.uuid() });

export const listMunicipalities = endpoint({
  method: 'GET',
  path: '/districts/:district/municipalities',
  summary: 'The municipalities, the host first',
  tag,
  access: EVERYBODY,
  params: inDistrict,
  answers: { 200: z.object({ items: z.array(municipalitySchema) }) },
});

export const addMunicipality = endpoint({
  method: 'POST',
  path: '/districts/:district/municipalities',
  summary: 'Add a municipality',
  tag,
  access: WRITERS,
  params: inDistrict,
  body: municipalityBody,
  answers: { 201: municipalitySchema },
  refuses: [409],
});

export const replaceMunicipality = endpoint({
  method: 'PUT',
  path: '/districts/:district/municipalities/:municipality',
  summary: 'Change a municipality',
  tag,
  access: WRITERS,
  params: oneMunicipality,
  body: municipalityBody,
  answers: { 200: municipalitySchema },
  refuses: [409],
  ifMatch: true,
});

export const removeMunicipality = endpoint({
  method: 'DELETE',
  path: '/districts/:district/municipalities/:municipality',
  summary: 'Take away a municipality that nothing belongs to',
  tag,
  access: WRITERS,
  params: oneMunicipality,
  answers: { 204: null },
  refuses: [409],
});

const practiceSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  municipality: z.uuid(),
  surgeryHours,
  travelMinutes: z.int(),
  version: z.int(),
});
const practiceBody = z.object({
  name: text(200),
  municipality: z.uuid(),
  surgeryHours,
  /** To the legevakt. */
  travelMinutes: int(0, 600),
});
const onePractice = inDistrict.extend({ practice: z.uuid() });

export const listPractices = endpoint({
  method: 'GET',
  path: '/districts/:district/practices',
  summary: 'The practices by name, with their hours',
  tag,
  access: READERS,
  params: inDistrict,
  query: z.object(pageQuery(z.tuple([text(200), z.uuid()]))),
  answers: { 200: pageSchema(practiceSchema) },
});

export const addPractice = endpoint({
  method: 'POST',
  path: '/districts/:district/practices',
  summary: 'Add a practice',
  tag,
  access: WRITERS,
  params: inDistrict,
  body: practiceBody,
  answers: { 201: practiceSchema },
  refuses: [409, 422],
});

export const replacePractice = endpoint({
  method: 'PUT',
  path: '/districts/:district/practices/:practice',
  summary: 'Change a practice',
  tag,
  access: WRITERS,
  params: onePractice,
  body: practiceBody,
  answers: { 200: practiceSchema },
  refuses: [409, 422],
  ifMatch: true,
});

export const removePractice = endpoint({
  method: 'DELETE',
  path: '/districts/:district/practices/:practice',
  summary: 'Take away a practice that no doctor has a post at, now or before',
  tag,
  access: WRITERS,
  params: onePractice,
  answers: { 204: null },
  refuses: [409],
});
