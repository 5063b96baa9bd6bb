import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { allPages } from '../../api/all-pages.ts';
import { answer, api } from '../../api/client.ts';
import type { Cycle } from '../../swaps/cycle-api.ts';
import { type Swap, swapsKey } from '../../swaps/swap-api.ts';

/** A doctor's part of a version of the roster. */
export type DoctorView =
  paths['/api/districts/{district}/versions/{version}/doctors/{doctor}']['get']['responses'][200]['content']['application/json'];

/** What a doctor holds in a version. */
export function doctorViewQuery(district: string, version: string, doctor: string) {
  return queryOptions({
    queryKey: [...swapsKey(district), 'doctor', version, doctor],
    queryFn: (): Promise<DoctorView> =>
      answer(
        api.GET('/api/districts/{district}/versions/{version}/doctors/{doctor}', {
          params: { path: { district, version, doctor } },
        }),
      ),
  });
}

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

/** Lets happen what everybody in a ring has said yes to. */
export function approveCycle(
  district: string,
  cycle: string,
  seen: string,
  reason: string | undefined,
): Promise<Cycle> {
  return answer(
    api.POST('/api/districts/{district}/swap-cycles/{cycle}/approve', {
      params: { path: { district, cycle } },
      body: { seen, ...(reason !== undefined && { reason }) },
    }),
  );
}

/** Does not let a ring happen; everybody is told the reason. */
export function rejectCycle(district: string, cycle: string, reason: string): Promise<Cycle> {
  return answer(
    api.POST('/api/districts/{district}/swap-cycles/{cycle}/reject', {
      params: { path: { district, cycle } },
      body: { reason },
    }),
  );
}

/** Finds swaps of two and three among the offers of a duty period, and asks those whom they fit. */
export function proposeCycles(district: string, period: string): Promise<{ items: Cycle[] }> {
  return answer(
    api.POST('/api/districts/{district}/periods/{period}/swap-cycles', {
      params: { path: { district, period } },
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
