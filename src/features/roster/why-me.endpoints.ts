import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';
import { shiftId } from './change.ts';
import { whyMeSchema } from './why-me.ts';

export const whyMe = endpoint({
  method: 'GET',
  path: '/districts/:district/versions/:version/why-me',
  summary: 'Why one of my duties is mine: my wish, my load, how many others could, what letting go would do',
  tag: 'roster',
  access: ['doctor'],
  params: z.object({ district: z.uuid(), version: z.uuid() }),
  query: z.object({ shift: shiftId }),
  answers: { 200: whyMeSchema },
  refuses: [409],
});
