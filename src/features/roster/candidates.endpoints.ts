import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';
import { candidatesSchema } from './candidates.ts';
import { shiftId } from './change.ts';

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
