import { z } from 'zod';
import { endpoint } from '../../http/endpoint.ts';
import { inDistrict } from '../../http/fields.ts';
import { TASKS } from './read-work-list.ts';

export const readWorkList = endpoint({
  method: 'GET',
  path: '/districts/:district/work-list',
  summary: 'What the coordinators have to do: what is due now first, then by date',
  tag: 'work list',
  access: ['coordinator'],
  params: inDistrict,
  answers: {
    200: z.object({
      items: z.array(
        z.object({
          task: z.enum(TASKS),
          count: z.int().min(1).describe('How many rows there are of it where it is dealt with'),
          due: z.iso.date().nullable().describe('None for what waits already'),
          period: z.object({ id: z.uuid(), name: z.string() }).nullable(),
          doctor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
          version: z
            .object({ id: z.uuid(), number: z.int(), state: z.enum(['draft', 'hearing', 'published']) })
            .nullable(),
        }),
      ),
    }),
  },
});
