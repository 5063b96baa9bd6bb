import { queryOptions } from '@tanstack/react-query';
import { allPages } from '../../api/all-pages.ts';
import { answer, api } from '../../api/client.ts';
import { type Swap, swapsKey } from '../../swaps/swap-api.ts';

/** Everybody answers whenever it suits them. */
const REFRESH_MS = 30_000;

/** All swaps of the district of which something can still come, those that expire first on top. */
export function deskSwapsQuery(district: string) {
  return queryOptions({
    queryKey: [...swapsKey(district), 'desk'],
    queryFn: async (): Promise<Swap[]> => {
      const swaps = await allPages((page) =>
        answer(
          api.GET('/api/districts/{district}/swaps', {
            params: { path: { district }, query: { open: 'true', ...page } },
          }),
        ),
      );
      return swaps.sort((a, b) => (a.expiresAt < b.expiresAt ? -1 : 1));
    },
    staleTime: 0,
    refetchInterval: REFRESH_MS,
  });
}

/** Lets happen what two have agreed on. */
export function approveSwap(
  district: string,
  swap: string,
  seen: string,
  reason: string | undefined,
): Promise<Swap> {
  return answer(
    api.POST('/api/districts/{district}/swaps/{swap}/approve', {
      params: { path: { district, swap } },
      body: { seen, ...(reason !== undefined && { reason }) },
    }),
  );
}

/** Does not let it happen; both are told the reason. */
export function rejectSwap(district: string, swap: string, reason: string): Promise<Swap> {
  return answer(
    api.POST('/api/districts/{district}/swaps/{swap}/reject', {
      params: { path: { district, swap } },
      body: { reason },
    }),
  );
}
