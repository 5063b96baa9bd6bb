import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';
import { accountSchema } from './account.ts';
import { shiftId } from './change.ts';
import { openSeatSchema } from './open-seat.ts';
import { shiftWhySchema } from './why.ts';

const tag = 'roster';
const params = z.object({ district: z.uuid(), version: z.uuid() });
const path = '/districts/:district/versions/:version';
const READERS = ['coordinator', 'districtAdministrator', 'auditor', 'doctor'] as const;

export const why = endpoint({
  method: 'GET',
  path: `${path}/why`,
  summary:
    'Why a shift is held as it is, why somebody does not hold it and what the roster would lose, or how a doctor’s period came out; doctors ask about themselves',
  tag,
  access: READERS,
  params,
  query: z
    .object({ shift: shiftId.optional(), doctor: z.uuid().optional(), instead: z.uuid().optional() })
    .refine(({ shift, doctor }) => shift !== undefined || doctor !== undefined, {
      error: 'names a shift, a doctor or both',
    }),
  answers: {
    200: z.object({ shift: shiftWhySchema.nullable(), doctor: accountSchema.nullable() }),
  },
  refuses: [409],
});

export const readOpenSeat = endpoint({
  method: 'GET',
  path: `${path}/cures`,
  summary:
    'Why a seat is open: everybody by the rule against, and what would fill it, tried and the cheapest first',
  tag,
  access: ['coordinator', 'districtAdministrator'],
  params,
  query: z.object({ shift: shiftId }),
  answers: { 200: openSeatSchema },
  refuses: [409],
});

export const readAccount = endpoint({
  method: 'GET',
  path: `${path}/doctors/:doctor/account`,
  summary:
    'How a doctor’s period came out: shares, ledger and wishes against the district without names; doctors read their own',
  tag,
  access: READERS,
  params: z.object({ district: z.uuid(), version: z.uuid(), doctor: z.uuid() }),
  answers: { 200: accountSchema },
  refuses: [409],
});
