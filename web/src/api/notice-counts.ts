import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

/** How many notices a doctor has not read, and how many wait for a confirmation. */
export interface NoticeCounts {
  unread: number;
  toConfirm: number;
}

/** What waits in my inbox; without its notices. */
export function noticeCountsQuery(district: string) {
  return queryOptions({
    queryKey: ['notice-counts', district],
    queryFn: async (): Promise<NoticeCounts> => {
      const params = { path: { district }, query: { limit: 1 } };
      return (await answer(api.GET('/api/districts/{district}/my/notices', { params }))).counts;
    },
  });
}
