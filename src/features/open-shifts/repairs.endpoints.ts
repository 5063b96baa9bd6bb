import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';
import { int, lines } from '../../http/fields.ts';
import { shiftId } from '../roster/index.ts';
import { sickCallSchema } from './open-shifts.endpoints.ts';
import { repairSchema } from './present-repair.ts';

const tag = 'open-shifts';
const path = '/districts/:district/sick-calls/:sickCall/repair';
const params = z.object({ district: z.uuid(), sickCall: z.uuid() });

/** Days beyond which nobody plans anew for one sick call. */
const MOST_DAYS = 31;

export const proposeRepair = endpoint({
  method: 'POST',
  path,
  summary:
    'Find the fewest changes of the following days that fill the shifts of a sick call, each with its reason; changes nothing',
  tag,
  access: ['coordinator'],
  params,
  body: z.object({
    days: int(1, MOST_DAYS)
      .optional()
      .describe('Days from the first lost shift on whose shifts may change hands; else those of the call'),
  }),
  answers: { 200: repairSchema },
  refuses: [409],
});

export const applyRepair = endpoint({
  method: 'POST',
  path: `${path}/apply`,
  summary:
    'Carry out a proposed repair whose effect one has seen, all of it or nothing, by order with grounds',
  tag,
  access: ['coordinator'],
  params,
  body: z.object({
    moves: z
      .array(z.object({ shift: shiftId, from: z.uuid().nullable(), to: z.uuid() }))
      .min(1)
      .max(100)
      .describe('As they were proposed'),
    seen: z.string().max(100),
    reason: lines(1000).optional().describe('The grounds of the order, which are asked for'),
  }),
  answers: { 200: sickCallSchema },
  refuses: [409, 422],
});
