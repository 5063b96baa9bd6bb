import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { answer, api } from '../../api/client.ts';

/** What turns one version into another. */
export type Diff =
  paths['/api/districts/{district}/versions/{version}/diff']['get']['responses'][200]['content']['application/json'];
export type Change = Diff['changes'][number];

/** What turns version `a` into version `b`. */
export function diffQuery(district: string, a: string, b: string) {
  return queryOptions({
    queryKey: ['diff', district, a, b],
    queryFn: (): Promise<Diff> =>
      answer(
        api.GET('/api/districts/{district}/versions/{version}/diff', {
          params: { path: { district, version: b }, query: { against: a } },
        }),
      ),
    staleTime: 0,
  });
}
