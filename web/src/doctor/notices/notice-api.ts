import { infiniteQueryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { answer, api } from '../../api/client.ts';
import type { NoticeCounts } from '../../api/notice-counts.ts';

type Page =
  paths['/api/districts/{district}/my/notices']['get']['responses'][200]['content']['application/json'];
/** What I have been told. */
export type Notice = Page['items'][number];

const PAGE = 20;

/** My notices, latest first. */
export function noticesQuery(district: string) {
  return infiniteQueryOptions({
    queryKey: ['notices', district],
    queryFn: ({ pageParam }): Promise<Page> => {
      const query = { limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) };
      return answer(
        api.GET('/api/districts/{district}/my/notices', { params: { path: { district }, query } }),
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** Notes that I have seen the notices up to and with one. */
export function readNotices(district: string, latest: string): Promise<NoticeCounts> {
  return answer(
    api.POST('/api/districts/{district}/my/notices/read', {
      params: { path: { district } },
      body: { latest },
    }),
  );
}

/** Says that a notice has arrived. */
export function confirmNotice(district: string, notice: string): Promise<Notice> {
  return answer(
    api.POST('/api/districts/{district}/my/notices/{notice}/confirmation', {
      params: { path: { district, notice } },
    }),
  );
}
