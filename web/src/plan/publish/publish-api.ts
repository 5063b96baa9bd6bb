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
