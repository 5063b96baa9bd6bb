import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';
import { inDistrict, instant, lines, pageQuery, pageSchema } from '../../http/fields.ts';
import { candidatesSchema, shiftId, violationSchema } from '../roster/index.ts';
import { effectSchema } from '../swaps/index.ts';
import { OPEN_SHIFT_STATES } from './open-shift-rows.ts';
import { openShiftSchema } from './present-open-shift.ts';

const tag = 'open-shifts';
const path = '/districts/:district/open-shifts';
const params = z.object({ district: z.uuid(), openShift: z.uuid() });
const parties = ['doctor', 'coordinator'] as const;
const readers = [...parties, 'districtAdministrator', 'auditor'] as const;
const doctor = z.uuid().optional().describe('Whom a coordinator acts for');

/** Each shift once, and no more than a half-year of one doctor or a district's openings of a week. */
const shifts = z
  .array(shiftId)
  .min(1)
  .max(50)
  .refine((list) => new Set(list).size === list.length, 'names each shift once');

const contactSchema = z.object({
  doctor: z.uuid(),
  name: z.string(),
  outcome: z.enum(['noAnswer', 'cannot', 'callsBack', 'agreed']),
  at: instant,
  by: z.string().nullable(),
});

const replacementsSchema = candidatesSchema.extend({
  items: z.array(
    candidatesSchema.shape.items.element.extend({
      mobile: z.string().nullable().describe('For coordinators, who ring; the doctor’s own choice'),
    }),
  ),
});

/** A sick call; of a colleague's nobody else but a coordinator reads. */
export const sickCallSchema = z.object({
  id: z.uuid(),
  doctor: z.uuid(),
  doctorName: z.string(),
  at: instant,
  withdrawnAt: instant.nullable(),
  shifts: z.array(openShiftSchema),
});

export const listVacancies = endpoint({
  method: 'GET',
  path: '/districts/:district/periods/:period/vacancies',
  summary: 'Seats of the roster in force that nobody holds, and how many of them are offered',
  tag,
  access: ['coordinator', 'districtAdministrator', 'auditor'],
  params: z.object({ district: z.uuid(), period: z.uuid() }),
  answers: {
    200: z.object({
      items: z.array(
        z.object({
          shift: z.string(),
          name: z.string(),
          start: instant,
          vacant: z.int(),
          offered: z.int(),
        }),
      ),
    }),
  },
  refuses: [409],
});

export const publishOpenShifts = endpoint({
  method: 'POST',
  path,
  summary: 'Offer seats that nobody holds, all of them or none; the best placed doctors are asked in waves',
  tag,
  access: ['coordinator'],
  params: inDistrict,
  body: z.object({
    period: z.uuid(),
    shifts,
    fit: z.enum(['first', 'best']).default('first'),
    deadline: instant.optional(),
    invite: z.boolean().default(true),
  }),
  answers: { 201: z.object({ items: z.array(openShiftSchema) }) },
  refuses: [409, 422],
  idempotent: true,
});

export const listOpenShifts = endpoint({
  method: 'GET',
  path,
  summary: 'Open shifts by start; for a doctor with whether they may be taken, and what is against it',
  tag,
  access: readers,
  params: inDistrict,
  query: z.object({
    ...pageQuery(z.uuid()),
    state: z.enum(OPEN_SHIFT_STATES).optional(),
    period: z.uuid().optional(),
  }),
  answers: {
    200: pageSchema(
      openShiftSchema.extend({
        /** How I stand to it; `null` for who is no doctor here, and for what is not open any more. */
        standing: z
          .object({
            may: z.boolean(),
            /** Against my own veto. */
            vetoed: z.boolean(),
            violations: z.array(violationSchema),
          })
          .nullable(),
      }),
    ),
  },
  refuses: [409],
});

export const readOpenShiftEffect = endpoint({
  method: 'GET',
  path: `${path}/:openShift/effect`,
  summary: 'What taking an open shift would do, by the roster in force and what is known now',
  tag,
  access: parties,
  params,
  query: z.object({ doctor }),
  answers: { 200: effectSchema },
  refuses: [409, 422],
});

export const takeOpenShift = endpoint({
  method: 'POST',
  path: `${path}/:openShift/take`,
  summary: 'Take an open shift whose effect one has seen, or say that one wants it; the first valid yes wins',
  tag,
  access: parties,
  params,
  body: z.object({ seen: z.string().max(100), overrideVetoes: z.boolean().default(false), doctor }),
  answers: { 200: openShiftSchema },
  refuses: [409, 422],
});

export const declineOpenShift = endpoint({
  method: 'POST',
  path: `${path}/:openShift/decline`,
  summary: 'Say no to an open shift, or that one does not want it after all',
  tag,
  access: parties,
  params,
  body: z.object({ doctor }),
  answers: { 200: openShiftSchema },
  refuses: [409, 422],
});

export const listReplacements = endpoint({
  method: 'GET',
  path: `${path}/:openShift/candidates`,
  summary: 'Everybody in the order in which to ask them, by today’s records and duties elsewhere',
  tag,
  access: ['coordinator', 'districtAdministrator'],
  params,
  answers: { 200: replacementsSchema },
  refuses: [409],
});

export const inviteToOpenShift = endpoint({
  method: 'POST',
  path: `${path}/:openShift/invite`,
  summary: 'Ask doctors by name, or the next of the list',
  tag,
  access: ['coordinator'],
  params,
  body: z.object({ doctors: z.union([z.array(z.uuid()).min(1).max(50), z.literal('next')]) }),
  answers: { 200: openShiftSchema },
  refuses: [409, 422],
});

export const assignOpenShift = endpoint({
  method: 'POST',
  path: `${path}/:openShift/assign`,
  summary: 'Put a doctor on an open shift, by agreement or by order with grounds that are kept',
  tag,
  access: ['coordinator'],
  params,
  body: z.object({
    doctor: z.uuid(),
    seen: z.string().max(100),
    ordered: z.boolean().default(false).describe('By duty order: the grounds are asked for'),
    reason: lines(1000).optional(),
  }),
  answers: { 200: openShiftSchema },
  refuses: [409, 422],
});

export const closeOpenShift = endpoint({
  method: 'POST',
  path: `${path}/:openShift/close`,
  summary: 'Take an offer back: the seat stays open, and nobody is asked any more',
  tag,
  access: ['coordinator'],
  params,
  answers: { 200: openShiftSchema },
  refuses: [409],
});

export const listContacts = endpoint({
  method: 'GET',
  path: `${path}/:openShift/contacts`,
  summary: 'Whom a coordinator has rung about an open shift, and what came of it',
  tag,
  access: ['coordinator', 'districtAdministrator', 'auditor'],
  params,
  answers: { 200: z.object({ items: z.array(contactSchema) }) },
});

export const addContact = endpoint({
  method: 'POST',
  path: `${path}/:openShift/contacts`,
  summary: 'Note that a doctor was rung about an open shift',
  tag,
  access: ['coordinator'],
  params,
  body: z.object({ doctor: z.uuid(), outcome: contactSchema.shape.outcome }),
  answers: { 201: z.object({ items: z.array(contactSchema) }) },
  refuses: [409, 422],
});

export const reportSick = endpoint({
  method: 'POST',
  path: '/districts/:district/sick-calls',
  summary: 'Call in sick for duties: they open at once and replacements are asked. No reason is asked for',
  tag,
  access: parties,
  params: inDistrict,
  body: z.object({ shifts, doctor }),
  answers: { 201: sickCallSchema },
  refuses: [409, 422],
  idempotent: true,
});

export const listSickCalls = endpoint({
  method: 'GET',
  path: '/districts/:district/sick-calls',
  summary: 'Sick calls, latest first: mine, or for a coordinator all of them',
  tag,
  access: parties,
  params: inDistrict,
  query: z.object(pageQuery(z.uuid())),
  answers: { 200: pageSchema(sickCallSchema) },
});

export const withdrawSickCall = endpoint({
  method: 'POST',
  path: '/districts/:district/sick-calls/:sickCall/withdraw',
  summary: 'Well again: duties that nobody has taken yet are the doctor’s own again',
  tag,
  access: parties,
  params: z.object({ district: z.uuid(), sickCall: z.uuid() }),
  answers: { 200: sickCallSchema },
  refuses: [409, 422],
});
