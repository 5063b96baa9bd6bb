import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { allPages } from '../../api/all-pages.ts';
import { answer, api } from '../../api/client.ts';

type Get<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;

type Answers = Get<'/api/districts/{district}/periods/{period}/answers'>;
/** How far a doctor has come with the wishes of a period. */
export type Standing = Answers['items'][number];
/** How many can take the seats of a date. */
export type Demanded = Get<'/api/districts/{district}/periods/{period}/contested'>['items'][number];
/** A doctor who asks for a change after the deadline. */
export type ChangeRequest =
  Get<'/api/districts/{district}/periods/{period}/change-requests'>['items'][number];

/** Every doctor's standing, and the counts of all. */
export function answersQuery(district: string, period: string) {
  return queryOptions({
    queryKey: ['answers', district, period],
    queryFn: async (): Promise<Pick<Answers, 'items' | 'counts'>> => {
      let counts: Answers['counts'] | undefined;
      const items = await allPages(async (query) => {
        const params = { path: { district, period }, query };
        const page = await answer(api.GET('/api/districts/{district}/periods/{period}/answers', { params }));
        ({ counts } = page);
        return page;
      });
      return { items, counts: counts! };
    },
  });
}

/** How many can take the seats of each date. */
export function demandedQuery(district: string, period: string) {
  return queryOptions({
    queryKey: ['demanded', district, period],
    queryFn: (): Promise<Demanded[]> =>
      allPages((query) => {
        const params = { path: { district, period }, query: { by: 'date' as const, ...query } };
        return answer(api.GET('/api/districts/{district}/periods/{period}/contested', { params }));
      }),
  });
}

/** Who asks for a change after the deadline, and is still waiting. */
export function requestsQuery(district: string, period: string) {
  return queryOptions({
    queryKey: ['change-requests', district, period],
    queryFn: async (): Promise<ChangeRequest[]> => {
      const all = await allPages((query) => {
        const params = { path: { district, period }, query };
        return answer(api.GET('/api/districts/{district}/periods/{period}/change-requests', { params }));
      });
      return all.filter(({ doneAt }) => doneAt === null);
    },
  });
}
