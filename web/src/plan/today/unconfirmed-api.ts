import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { answer, api } from '../../api/client.ts';

/** A notice that a doctor has not confirmed on any channel. */
export type UnconfirmedNotice =
  paths['/api/districts/{district}/unconfirmed-notices']['get']['responses'][200]['content']['application/json']['items'][number];

/** A doctor may confirm at any time. */
const REFRESH_MS = 15_000;

/** Notices about which somebody must call, those that wait longest first. */
export function unconfirmedQuery(district: string) {
  return queryOptions({
    queryKey: ['unconfirmed-notices', district],
    queryFn: async (): Promise<UnconfirmedNotice[]> =>
      (
        await answer(
          api.GET('/api/districts/{district}/unconfirmed-notices', { params: { path: { district } } }),
        )
      ).items,
    staleTime: 0,
    refetchInterval: REFRESH_MS,
  });
}

/** Notes that the doctor has been reached otherwise. */
export function confirmForDoctor(district: string, notice: string): Promise<unknown> {
  return answer(
    api.POST('/api/districts/{district}/unconfirmed-notices/{notice}/confirmation', {
      params: { path: { district, notice } },
    }),
  );
}
