import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';
import { candidatesSchema } from './candidates.ts';
import { shiftId } from './change.ts';
import { whySchema } from './why.ts';

const tag = 'roster';
const params = z.object({ district: z.uuid(), version: z.uuid() });

export const listCandidates = endpoint({
  method: 'GET',
  path: '/districts/:district/versions/:version/candidates',
  summary: 'Everybody who is not on a shift, in the order in which to ask them, with what is against',
  tag,
  access: ['coordinator', 'districtAdministrator'],
  params,
  query: z.object({ shift: shiftId, instead: z.uuid().optional() }),
  answers: { 200: candidatesSchema },
  refuses: [409],
});

export const why = endpoint({
  method: 'GET',
  path: '/districts/:district/versions/:version/why',
  summary: 'Why a shift is held as it is, why somebody does not hold it, or how a doctor’s period came out',
  tag,
  access: ['coordinator', 'districtAdministrator', 'auditor', 'doctor'],
  params,
  query: z
    .object({ shift: shiftId.optional(), doctor: z.uuid().optional() })
    .refine(({ shift, doctor }) => shift !== undefined || doctor !== undefined, {
      error: 'names a shift, a doctor or both',
    }),
  answers: { 200: whySchema },
  refuses: [409],
});
