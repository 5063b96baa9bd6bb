import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';
import { instant, pageQuery, pageSchema } from '../../http/fields.ts';

const tag = 'delivery';
const state = z.enum(['pending', 'sending', 'sent', 'failed', 'gathered']);

const messageSchema = z.object({
  id: z.uuid(),
  /** What it tells of, e.g. `roster-published/8f3…`. */
  event: z.string(),
  /** The doctor it goes to; `null` for one to an account. */
  doctor: z.uuid().nullable(),
  doctorName: z.string().nullable(),
  channel: z.enum(['mail', 'sms', 'push']),
  /** `gathered`: it goes with another one, in the doctor's one mail of the day. */
  state,
  attempts: z.int(),
  /** When it is tried next; of one that is being sent, by somebody else. */
  dueAt: instant,
  createdAt: instant,
  sentAt: instant.nullable(),
  /** When a provider told that it has arrived. */
  deliveredAt: instant.nullable(),
  /** Why the last try failed, as a code and in words. */
  problem: z.string().nullable(),
  problemText: z.string().nullable(),
});

export const listOutbox = endpoint({
  method: 'GET',
  path: '/districts/:district/outbox',
  summary: 'What must be told and what became of it, latest first',
  tag,
  access: ['coordinator', 'districtAdministrator', 'auditor'],
  params: z.object({ district: z.uuid() }),
  query: z.object({ ...pageQuery(z.uuid()), state: state.optional() }),
  answers: {
    200: pageSchema(messageSchema).extend({
      counts: z.object({
        pending: z.int(),
        sending: z.int(),
        sent: z.int(),
        failed: z.int(),
        gathered: z.int(),
      }),
    }),
  },
});

export const retryMessage = endpoint({
  method: 'POST',
  path: '/districts/:district/outbox/:message/retry',
  summary: 'Try a message that has failed again, as if for the first time',
  tag,
  access: ['coordinator', 'districtAdministrator'],
  params: z.object({ district: z.uuid(), message: z.uuid() }),
  answers: { 200: messageSchema },
  refuses: [409],
});
