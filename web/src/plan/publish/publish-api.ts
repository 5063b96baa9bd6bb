import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { allPages } from '../../api/all-pages.ts';
import { answer, api } from '../../api/client.ts';

type Get<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;

/** What publishing a version would do, and what stands in the way. */
export type Preview = Get<'/api/districts/{district}/versions/{version}/publication-preview'>;
/** Who is told of the next step of a version, and in which words. */
export type Told = Get<'/api/districts/{district}/versions/{version}/recipients'>;
export type Recipient = Told['items'][number];
/** Why a seat is open, and what would fill it. */
type OpenSeat = Get<'/api/districts/{district}/versions/{version}/cures'>;
/** What a doctor has to say about a version. */
export type Comment = Get<'/api/districts/{district}/versions/{version}/comments'>['items'][number];
/** A roster that was put in force. */
export type Publication = Get<'/api/districts/{district}/publications'>['items'][number];

/** What publishing a version would do. */
export function previewQuery(district: string, version: string) {
  return queryOptions({
    queryKey: ['publication-preview', district, version],
    queryFn: (): Promise<Preview> =>
      answer(
        api.GET('/api/districts/{district}/versions/{version}/publication-preview', {
          params: { path: { district, version } },
        }),
      ),
    staleTime: 0,
  });
}

/** Who the next step is told to; `until` is the last date of a hearing that is about to open, or empty. */
export function recipientsQuery(
  district: string,
  { id, version }: Pick<Preview['version'], 'id' | 'version'>,
  until: string,
) {
  return queryOptions({
    queryKey: ['recipients', district, id, version, until],
    queryFn: (): Promise<Told> =>
      answer(
        api.GET('/api/districts/{district}/versions/{version}/recipients', {
          params: { path: { district, version: id }, query: until === '' ? {} : { until } },
        }),
      ),
    // Another date changes the words only; another state of the version changes who is told.
    placeholderData: (before: Told | undefined, query) =>
      query?.queryKey[3] === version ? before : undefined,
    staleTime: 0,
  });
}

/** Why a seat is open. */
export function openSeatQuery(district: string, { id, version }: Preview['version'], shift: string) {
  return queryOptions({
    queryKey: ['board', district, id, 'open-seat', version, shift],
    queryFn: (): Promise<OpenSeat> =>
      answer(
        api.GET('/api/districts/{district}/versions/{version}/cures', {
          params: { path: { district, version: id }, query: { shift } },
        }),
      ),
  });
}

/** What doctors say about a version. */
export function commentsQuery(district: string, version: string) {
  return queryOptions({
    queryKey: ['comments', district, version],
    queryFn: (): Promise<Comment[]> =>
      allPages((query) =>
        answer(
          api.GET('/api/districts/{district}/versions/{version}/comments', {
            params: { path: { district, version }, query },
          }),
        ),
      ),
  });
}

/** Publications of a period, the latest first. */
export function publicationsQuery(district: string, period: string) {
  return queryOptions({
    queryKey: ['publications', district, period],
    queryFn: async (): Promise<Publication[]> => {
      const all = await allPages((query) =>
        answer(api.GET('/api/districts/{district}/publications', { params: { path: { district }, query } })),
      );
      return all.filter((one) => one.period === period);
    },
  });
}

/** Sends a draft out for hearing. */
export function sendForHearing(district: string, { id, version }: Preview['version'], until: string) {
  return answer(
    api.POST('/api/districts/{district}/versions/{version}/hearing', {
      params: { path: { district, version: id }, header: { 'If-Match': `"${version}"` } },
      body: { until },
    }),
  );
}

/** Goes on with the draft. */
export function endHearing(district: string, { id, version }: Preview['version']) {
  return answer(
    api.DELETE('/api/districts/{district}/versions/{version}/hearing', {
      params: { path: { district, version: id }, header: { 'If-Match': `"${version}"` } },
    }),
  );
}

/** Puts a version in force; the same key again publishes once. */
export function publish(district: string, { id, version }: Preview['version'], key: string) {
  return answer(
    api.POST('/api/districts/{district}/versions/{version}/publish', {
      params: {
        path: { district, version: id },
        header: { 'If-Match': `"${version}"`, 'Idempotency-Key': key },
      },
    }),
  );
}

/** Copies the published version to a new draft. */
export function revise(district: string, version: string, key: string) {
  return answer(
    api.POST('/api/districts/{district}/versions/{version}/revise', {
      params: { path: { district, version }, header: { 'Idempotency-Key': key } },
    }),
  );
}
