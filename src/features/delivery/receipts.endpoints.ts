import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';
import { instant } from '../../http/fields.ts';

export const takeReceipt = endpoint({
  method: 'POST',
  path: '/receipts',
  summary: 'A provider tells what became of a message; signed with the secret that it shares with us',
  tag: 'delivery',
  access: 'public',
  body: z.object({
    /** When the provider signed it: five minutes old at most. */
    time: instant,
    /** As it was sent with the message: the district, a dot and the message. */
    reference: z.string().regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/),
    status: z.enum(['delivered', 'failed']),
    /** HMAC-SHA-256 of `<time>.<reference>.<status>`, in hexadecimal. */
    signature: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  answers: { 204: null },
});
