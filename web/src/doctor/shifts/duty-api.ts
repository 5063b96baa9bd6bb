import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { answer, api } from '../../api/client.ts';
import { READABLE_OFFLINE } from '../../api/offline-reading.ts';
import { osloToday } from '../../shared/oslo-clock.ts';

type DutiesAnswer =
  paths['/api/districts/{district}/my/duties']['get']['responses'][200]['content']['application/json'];
/** One of my duties. */
export type Duty = DutiesAnswer['items'][number];
/** My duties to come, and what was taken away. */
export type Duties = Pick<DutiesAnswer, 'items' | 'removed'>;
/** Why a duty is mine. */
export type WhyMe =
  paths['/api/districts/{district}/versions/{version}/why-me']['get']['responses'][200]['content']['application/json'];

const PAGE = 200;

/** My duties from today on, earliest first. */
export function dutiesQuery(district: string) {
  return queryOptions({
    queryKey: ['duties', district],
    queryFn: async (): Promise<Duties> => {
      const query = { from: osloToday(), limit: PAGE };
      const { items, removed } = await answer(
        api.GET('/api/districts/{district}/my/duties', { params: { path: { district }, query } }),
      );
      return { items, removed };
    },
    ...READABLE_OFFLINE,
  });
}

/** Where one of my published duties lies as an iCalendar file. */
export function dutyFile(district: string, { shift }: Pick<Duty, 'shift'>): string {
  return `/api/districts/${district}/my/duties/${encodeURIComponent(shift)}.ics`;
}

/** Why one of my duties is mine; computed when it is asked for. */
export function whyMeQuery(district: string, { version, shift }: Pick<Duty, 'version' | 'shift'>) {
  return queryOptions({
    queryKey: ['why-me', district, version, shift],
    queryFn: (): Promise<WhyMe> =>
      answer(
        api.GET('/api/districts/{district}/versions/{version}/why-me', {
          params: { path: { district, version }, query: { shift } },
        }),
      ),
  });
}

/** What a comment is about: a version, and one of its shifts unless it is about all of it. */
export interface CommentPlace {
  version: string;
  shift: string | null;
}

export type OwnComment =
  paths['/api/districts/{district}/versions/{version}/comments']['get']['responses'][200]['content']['application/json']['items'][number];

/** What I have said about a version, and what I was answered. */
export function ownCommentsQuery(district: string, version: string) {
  return queryOptions({
    queryKey: ['own-comments', district, version],
    queryFn: async (): Promise<OwnComment[]> => {
      const params = { path: { district, version }, query: { limit: PAGE } };
      return (await answer(api.GET('/api/districts/{district}/versions/{version}/comments', { params })))
        .items;
    },
  });
}

/** Tells the coordinator of a fault, or what one thinks of a duty that is put forward. */
export function sendComment(
  district: string,
  { version, shift }: CommentPlace,
  text: string,
): Promise<unknown> {
  return answer(
    api.POST('/api/districts/{district}/versions/{version}/comments', {
      params: { path: { district, version } },
      body: { shift, text },
    }),
  );
}
