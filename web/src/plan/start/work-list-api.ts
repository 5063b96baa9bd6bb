import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { allPages } from '../../api/all-pages.ts';
import { answer, api } from '../../api/client.ts';

type Get<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;

/** One thing to do, and how much of it. */
export type WorkItem = Get<'/api/districts/{district}/work-list'>['items'][number];
/** A message that did not arrive. */
export type Message = Get<'/api/districts/{district}/outbox'>['items'][number];

/** What the coordinators have to do; asked for at every look. */
export function workListQuery(district: string) {
  return queryOptions({
    queryKey: ['work-list', district],
    queryFn: async (): Promise<WorkItem[]> =>
      (await answer(api.GET('/api/districts/{district}/work-list', { params: { path: { district } } })))
        .items,
    staleTime: 0,
  });
}

/** Messages that did not arrive, the latest first. */
export function failedQuery(district: string) {
  return queryOptions({
    queryKey: ['failed-messages', district],
    queryFn: (): Promise<Message[]> =>
      allPages((query) =>
        answer(
          api.GET('/api/districts/{district}/outbox', {
            params: { path: { district }, query: { state: 'failed' as const, ...query } },
          }),
        ),
      ),
    staleTime: 0,
  });
}

/** Lets a message be tried again. */
export function retryMessage(district: string, message: string) {
  return answer(
    api.POST('/api/districts/{district}/outbox/{message}/retry', {
      params: { path: { district, message } },
    }),
  );
}
