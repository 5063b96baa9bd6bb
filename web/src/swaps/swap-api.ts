import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../generated/api.ts';
import { allPages } from '../api/all-pages.ts';
import { answer, api } from '../api/client.ts';

/** A swap or a give-away. */
export type Swap =
  paths['/api/districts/{district}/swaps/{swap}']['get']['responses'][200]['content']['application/json'];
/** What duties changing hands would do. */
export type SwapEffect =
  paths['/api/districts/{district}/swaps/{swap}/effect']['get']['responses'][200]['content']['application/json'];

/** Everything of swaps in the client's memory. */
export const swapsKey = (district: string) => ['swaps', district] as const;

/** Swaps that concern me and of which something can still come, those that are offered to everybody among them. */
export function openSwapsQuery(district: string) {
  return queryOptions({
    queryKey: [...swapsKey(district), 'open'],
    queryFn: (): Promise<Swap[]> =>
      allPages((page) =>
        answer(
          api.GET('/api/districts/{district}/swaps', {
            params: { path: { district }, query: { open: 'true', mine: 'true', ...page } },
          }),
        ),
      ),
    staleTime: 0,
  });
}

/** How many of those that are over are shown. */
const LATEST = 20;

/** The latest of my swaps that are over. */
export function pastSwapsQuery(district: string) {
  return queryOptions({
    queryKey: [...swapsKey(district), 'past'],
    queryFn: async (): Promise<Swap[]> => {
      const query = { open: 'false', mine: 'true', limit: LATEST } as const;
      return (
        await answer(api.GET('/api/districts/{district}/swaps', { params: { path: { district }, query } }))
      ).items;
    },
    staleTime: 0,
  });
}

/** What an open swap would do now; a coordinator names who would take it. */
export function swapEffectQuery(district: string, swap: string, doctor?: string) {
  return queryOptions({
    queryKey: [...swapsKey(district), 'effect', swap, doctor ?? ''],
    queryFn: (): Promise<SwapEffect> =>
      answer(
        api.GET('/api/districts/{district}/swaps/{swap}/effect', {
          params: { path: { district, swap }, query: { ...(doctor !== undefined && { doctor }) } },
        }),
      ),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Says yes to what one has seen; a coordinator for a doctor. */
export function acceptSwap(
  district: string,
  swap: string,
  body: { seen: string; overrideVetoes: boolean; doctor?: string },
): Promise<Swap> {
  return answer(
    api.POST('/api/districts/{district}/swaps/{swap}/accept', { params: { path: { district, swap } }, body }),
  );
}

/** Says no; a coordinator for a doctor. */
export function declineSwap(district: string, swap: string, doctor?: string): Promise<Swap> {
  return answer(
    api.POST('/api/districts/{district}/swaps/{swap}/decline', {
      params: { path: { district, swap } },
      body: { ...(doctor !== undefined && { doctor }) },
    }),
  );
}

/** Takes an offer back, or asks for that where somebody has accepted it. */
export function withdrawSwap(district: string, swap: string, doctor?: string): Promise<Swap> {
  return answer(
    api.POST('/api/districts/{district}/swaps/{swap}/withdraw', {
      params: { path: { district, swap } },
      body: { ...(doctor !== undefined && { doctor }) },
    }),
  );
}
