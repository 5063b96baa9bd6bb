import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../generated/api.ts';
import { allPages } from '../api/all-pages.ts';
import { answer, api } from '../api/client.ts';
import { type SwapEffect, swapsKey } from './swap-api.ts';

/** A swap of two or three that the service proposes. */
export type Cycle =
  paths['/api/districts/{district}/swap-cycles']['get']['responses'][200]['content']['application/json']['items'][number];

/** Proposals of which something can still come: mine, or for a coordinator those of everybody. */
export function openCyclesQuery(district: string, whose: 'mine' | 'all') {
  return queryOptions({
    queryKey: [...swapsKey(district), 'cycles', whose],
    queryFn: (): Promise<Cycle[]> =>
      allPages((page) =>
        answer(
          api.GET('/api/districts/{district}/swap-cycles', {
            params: {
              path: { district },
              query: { open: 'true', mine: whose === 'mine' ? 'true' : 'false', ...page },
            },
          }),
        ),
      ),
    staleTime: 0,
  });
}

/** Proposals that wait for a doctor's answer. */
export function cyclesToAnswer(cycles: readonly Cycle[], doctor: string): Cycle[] {
  return cycles.filter(
    ({ state, parts }) =>
      state === 'offered' && parts.some((part) => part.doctor === doctor && part.answer === null),
  );
}

/** What a proposal would do now. */
export function cycleEffectQuery(district: string, cycle: string) {
  return queryOptions({
    queryKey: [...swapsKey(district), 'cycle-effect', cycle],
    queryFn: (): Promise<SwapEffect> =>
      answer(
        api.GET('/api/districts/{district}/swap-cycles/{cycle}/effect', {
          params: { path: { district, cycle } },
        }),
      ),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Says yes to what one has seen; a coordinator for a doctor. */
export function acceptCycle(
  district: string,
  cycle: string,
  body: { seen: string; overrideVetoes: boolean; doctor?: string },
): Promise<Cycle> {
  return answer(
    api.POST('/api/districts/{district}/swap-cycles/{cycle}/accept', {
      params: { path: { district, cycle } },
      body,
    }),
  );
}

/** Says no, which ends it for everybody; a coordinator for a doctor. */
export function declineCycle(district: string, cycle: string, doctor?: string): Promise<Cycle> {
  return answer(
    api.POST('/api/districts/{district}/swap-cycles/{cycle}/decline', {
      params: { path: { district, cycle } },
      body: { ...(doctor !== undefined && { doctor }) },
    }),
  );
}
