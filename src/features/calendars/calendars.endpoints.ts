import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';
import { inDistrict, instant } from '../../http/fields.ts';

const tag = 'calendars';
export const CALENDAR_TYPE = 'text/calendar';

const file = z.string().meta({ format: 'binary' });
const state = z.object({
  /** The address that works now; what it is, is said once, when it is made. */
  feed: z.object({ madeAt: instant, madeBy: z.string().nullable() }).nullable(),
});
const made = z.object({
  /** Secret: whoever has it reads the calendar. Never told again. */
  address: z.url(),
});

/** What a calendar's address ends with: 256 random bits. */
const SECRET_FILE = /^[A-Za-z0-9_-]{43}\.ics$/;

export const fetchCalendar = endpoint({
  method: 'GET',
  path: '/calendars/:file',
  summary: 'A calendar by its secret address, as programs subscribe to it',
  tag,
  access: 'public',
  params: z.object({ file: z.string().regex(SECRET_FILE) }),
  produces: CALENDAR_TYPE,
  answers: { 200: file, 304: null },
});

export const readOwnFeed = endpoint({
  method: 'GET',
  path: '/districts/:district/my/calendar',
  summary: 'Whether there is an address of my calendar',
  tag,
  access: ['doctor'],
  params: inDistrict,
  answers: { 200: state },
});

export const makeOwnFeed = endpoint({
  method: 'POST',
  path: '/districts/:district/my/calendar',
  summary: 'Make an address of my calendar; the one before stops working at once',
  tag,
  access: ['doctor'],
  params: inDistrict,
  answers: { 201: made },
});

export const revokeOwnFeed = endpoint({
  method: 'DELETE',
  path: '/districts/:district/my/calendar',
  summary: 'End the address of my calendar at once',
  tag,
  access: ['doctor'],
  params: inDistrict,
  answers: { 204: null },
});

export const readClinicFeed = endpoint({
  method: 'GET',
  path: '/districts/:district/calendar',
  summary: 'Whether there is an address of the calendar that says who is on duty',
  tag,
  access: ['coordinator'],
  params: inDistrict,
  answers: { 200: state },
});

export const makeClinicFeed = endpoint({
  method: 'POST',
  path: '/districts/:district/calendar',
  summary:
    'Make an address of the calendar that says who is on duty, to be handed out; the one before stops working at once',
  tag,
  access: ['coordinator'],
  params: inDistrict,
  answers: { 201: made },
});

export const revokeClinicFeed = endpoint({
  method: 'DELETE',
  path: '/districts/:district/calendar',
  summary: 'End the address of the calendar that says who is on duty, at once',
  tag,
  access: ['coordinator'],
  params: inDistrict,
  answers: { 204: null },
});

export const fetchDuty = endpoint({
  method: 'GET',
  path: '/districts/:district/my/duties/:file',
  summary: 'One of my published duties as an iCalendar file: the shift, and ".ics"',
  tag,
  access: ['doctor'],
  params: inDistrict.extend({
    file: z
      .string()
      .max(200)
      .regex(/^[^\p{Cc}\p{Cs}]+\.ics$/u),
  }),
  produces: CALENDAR_TYPE,
  answers: { 200: file },
});
