import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { answer, api } from '../../api/client.ts';

type Path = paths['/api/districts/{district}/my/notice-settings'];
/** How I want to be told, and what there is to choose from here. */
export type NoticeSettings = Path['get']['responses'][200]['content']['application/json'];
/** What I choose of it. */
export type NoticeChoice = Path['put']['requestBody']['content']['application/json'];

/** How I want to be told. */
export function noticeSettingsQuery(district: string) {
  return queryOptions({
    queryKey: ['notice-settings', district],
    queryFn: (): Promise<NoticeSettings> =>
      answer(api.GET('/api/districts/{district}/my/notice-settings', { params: { path: { district } } })),
    staleTime: 0,
  });
}

/**
 * Stores how I want to be told.
 *
 * @param version of what was read; another one is refused (412)
 */
export function saveNoticeSettings(
  district: string,
  version: number,
  body: NoticeChoice,
): Promise<NoticeSettings> {
  return answer(
    api.PUT('/api/districts/{district}/my/notice-settings', {
      params: { path: { district }, header: { 'If-Match': `"${version}"` } },
      body,
    }),
  );
}

/** Tells me in a browser as well. */
export function addBrowser(
  district: string,
  body: { endpoint: string; p256dh: string; auth: string },
): Promise<unknown> {
  return answer(api.POST('/api/districts/{district}/my/browsers', { params: { path: { district } }, body }));
}

/** Tells me in a browser no more. */
export function removeBrowser(district: string, endpoint: string): Promise<unknown> {
  return answer(
    api.POST('/api/districts/{district}/my/browsers/removal', {
      params: { path: { district } },
      body: { endpoint },
    }),
  );
}
