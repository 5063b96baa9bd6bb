import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { answer, api } from '../../api/client.ts';

/** An open shift, and how I stand to it. */
export type OpenShift =
  paths['/api/districts/{district}/open-shifts']['get']['responses'][200]['content']['application/json']['items'][number];
/** What taking it would do. */
export type TakingEffect =
  paths['/api/districts/{district}/open-shifts/{openShift}/effect']['get']['responses'][200]['content']['application/json'];
/** A time when I could not come. */
export type SickCall =
  paths['/api/districts/{district}/sick-calls']['get']['responses'][200]['content']['application/json']['items'][number];

const MOST = 200;

/** Shifts that are open now, by start. */
export function openShiftsQuery(district: string) {
  return queryOptions({
    queryKey: ['open-shifts', district],
    queryFn: async (): Promise<OpenShift[]> => {
      const query = { state: 'open', limit: MOST } as const;
      const { items } = await answer(
        api.GET('/api/districts/{district}/open-shifts', { params: { path: { district }, query } }),
      );
      return items;
    },
  });
}

/** What taking a shift would do; computed when it is asked for. */
export function takingQuery(district: string, openShift: string) {
  return queryOptions({
    queryKey: ['open-shift-effect', district, openShift],
    queryFn: (): Promise<TakingEffect> =>
      answer(
        api.GET('/api/districts/{district}/open-shifts/{openShift}/effect', {
          params: { path: { district, openShift } },
        }),
      ),
    gcTime: 0,
  });
}

/** Takes a shift, or says that one wants it; `seen` is of the effect that was shown. */
export function takeShift(
  district: string,
  openShift: string,
  body: { seen: string; overrideVetoes: boolean },
): Promise<unknown> {
  return answer(
    api.POST('/api/districts/{district}/open-shifts/{openShift}/take', {
      params: { path: { district, openShift } },
      body,
    }),
  );
}

/** My sick calls that can still be taken back. */
export function sickCallsQuery(district: string) {
  return queryOptions({
    queryKey: ['sick-calls', district],
    queryFn: async (): Promise<SickCall[]> => {
      const { items } = await answer(
        api.GET('/api/districts/{district}/sick-calls', { params: { path: { district }, query: {} } }),
      );
      return items.filter(
        ({ withdrawnAt, shifts }) => withdrawnAt === null && shifts.some(({ state }) => state === 'open'),
      );
    },
  });
}

/** Says that one cannot come; the key makes a second press the same call. */
export function reportSick(district: string, shift: string, key: string): Promise<unknown> {
  return answer(
    api.POST('/api/districts/{district}/sick-calls', {
      params: { path: { district }, header: { 'Idempotency-Key': key } },
      body: { shifts: [shift] },
    }),
  );
}

/** Well again. */
export function withdrawSickCall(district: string, sickCall: string): Promise<unknown> {
  return answer(
    api.POST('/api/districts/{district}/sick-calls/{sickCall}/withdraw', {
      params: { path: { district, sickCall } },
    }),
  );
}
