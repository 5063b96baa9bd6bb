import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';
import { inDistrict, instant, pageQuery, pageSchema } from '../../http/fields.ts';

const tag = 'notices';

const choice = z.enum(['off', 'urgent', 'all']);
const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is a time such as 22:00');

const noticeSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  text: z.string(),
  /** Where it leads, on our own pages. */
  path: z.string(),
  at: instant,
  readAt: instant.nullable(),
  /** Whether it is to be confirmed: within minutes, or in days. */
  asks: z.enum(['now', 'later']).nullable(),
  acknowledgedAt: instant.nullable(),
});

const countsSchema = z.object({
  unread: z.int(),
  /** Those that must be confirmed at once and are not. */
  toConfirm: z.int(),
});

const settingsFields = z.object({
  /** With its country; `null`: no text messages, and nobody calls. */
  mobile: z
    .string()
    .trim()
    .regex(/^\+[1-9][0-9]{7,14}$/, 'is a number with its country, such as +4790000000')
    .nullable(),
  /** Each mail when it comes, or one a day for what can wait. */
  mail: z.enum(['atOnce', 'daily']),
  sms: choice,
  push: choice,
  /** Wall times in Oslo between which text messages and push wait unless they are urgent; the same twice: never. */
  quietFrom: wallTime,
  quietTo: wallTime,
  /** Hours before a duty at which the doctor is reminded. */
  reminders: z.array(z.int().min(1).max(168)).max(4),
});

const settingsSchema = settingsFields.extend({
  version: z.int(),
  /** The channels that there are here, besides mail. */
  offered: z.object({
    sms: z.boolean(),
    /** The key that browsers subscribe with; `null`: no push here. */
    pushKey: z.string().nullable(),
  }),
  /** Browsers that are told. */
  browsers: z.int(),
});

const base64url = z.string().regex(/^[A-Za-z0-9_-]+=*$/);
const endpointAddress = z.url().max(1000);

export const listNotices = endpoint({
  method: 'GET',
  path: '/districts/:district/my/notices',
  summary: 'What I have been told, latest first',
  tag,
  access: ['doctor'],
  params: inDistrict,
  query: z.object(pageQuery(z.uuid())),
  answers: { 200: pageSchema(noticeSchema).extend({ counts: countsSchema }) },
});

export const readNotices = endpoint({
  method: 'POST',
  path: '/districts/:district/my/notices/read',
  summary: 'I have seen what I was told up to and with one notice',
  tag,
  access: ['doctor'],
  params: inDistrict,
  body: z.object({ latest: z.uuid() }),
  answers: { 200: countsSchema },
});

export const confirmNotice = endpoint({
  method: 'POST',
  path: '/districts/:district/my/notices/:notice/confirmation',
  summary: 'Confirm a notice: no other channel is tried any more',
  tag,
  access: ['doctor'],
  params: inDistrict.extend({ notice: z.uuid() }),
  answers: { 200: noticeSchema },
  refuses: [409],
});

export const readNoticeSettings = endpoint({
  method: 'GET',
  path: '/districts/:district/my/notice-settings',
  summary: 'How I want to be told',
  tag,
  access: ['doctor'],
  params: inDistrict,
  answers: { 200: settingsSchema },
});

export const storeSettings = endpoint({
  method: 'PUT',
  path: '/districts/:district/my/notice-settings',
  summary: 'Choose how I want to be told',
  tag,
  access: ['doctor'],
  params: inDistrict,
  body: settingsFields,
  ifMatch: true,
  answers: { 200: settingsSchema },
  refuses: [409, 412, 422],
});

export const addBrowserEndpoint = endpoint({
  method: 'POST',
  path: '/districts/:district/my/browsers',
  summary: 'Tell me in this browser as well',
  tag,
  access: ['doctor'],
  params: inDistrict,
  body: z.object({
    endpoint: endpointAddress,
    p256dh: base64url.min(80).max(100),
    auth: base64url.min(20).max(30),
  }),
  answers: { 204: null },
  refuses: [422],
});

export const removeBrowserEndpoint = endpoint({
  method: 'POST',
  path: '/districts/:district/my/browsers/removal',
  summary: 'Tell me in this browser no more',
  tag,
  access: ['doctor'],
  params: inDistrict,
  body: z.object({ endpoint: endpointAddress }),
  answers: { 204: null },
});

export const listUnconfirmedNotices = endpoint({
  method: 'GET',
  path: '/districts/:district/unconfirmed-notices',
  summary: 'Notices that a doctor has not confirmed on any channel: somebody must call',
  tag,
  access: ['coordinator'],
  params: inDistrict,
  answers: {
    200: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          doctor: z.uuid(),
          doctorName: z.string(),
          mobile: z.string().nullable(),
          text: z.string(),
          at: instant,
          /** Since when nothing more is tried. */
          stuckAt: instant,
        }),
      ),
    }),
  },
});

export const confirmForDoctor = endpoint({
  method: 'POST',
  path: '/districts/:district/unconfirmed-notices/:notice/confirmation',
  summary: 'The doctor has been reached otherwise',
  tag,
  access: ['coordinator'],
  params: inDistrict.extend({ notice: z.uuid() }),
  answers: { 204: null },
});
