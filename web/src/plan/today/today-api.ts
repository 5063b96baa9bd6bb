import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { answer, api } from '../../api/client.ts';

type Listed =
  paths['/api/districts/{district}/open-shifts']['get']['responses'][200]['content']['application/json']['items'][number];
/** An open shift as a coordinator sees to it. */
export type OpenShift = Listed;
/** Who could take it, in the order in which to ask them. */
export type Replacements =
  paths['/api/districts/{district}/open-shifts/{openShift}/candidates']['get']['responses'][200]['content']['application/json'];
/** What came of ringing somebody. */
export type ContactOutcome = 'noAnswer' | 'cannot' | 'callsBack';

const MOST = 200;
/** Somebody may take a shift at any time. */
const REFRESH_MS = 15_000;

/** Shifts that are open now, by start. */
export function openNowQuery(district: string) {
  return queryOptions({
    queryKey: ['open-now', district],
    queryFn: async (): Promise<OpenShift[]> => {
      const query = { state: 'open', limit: MOST } as const;
      const { items } = await answer(
        api.GET('/api/districts/{district}/open-shifts', { params: { path: { district }, query } }),
      );
      return items;
    },
    refetchInterval: REFRESH_MS,
  });
}

/** Who could take an open shift now. */
export function replacementsQuery(district: string, openShift: string) {
  return queryOptions({
    queryKey: ['replacements', district, openShift],
    queryFn: (): Promise<Replacements> =>
      answer(
        api.GET('/api/districts/{district}/open-shifts/{openShift}/candidates', {
          params: { path: { district, openShift } },
        }),
      ),
  });
}

/** Asks the next doctors of the list. */
export function inviteNext(district: string, openShift: string): Promise<unknown> {
  return answer(
    api.POST('/api/districts/{district}/open-shifts/{openShift}/invite', {
      params: { path: { district, openShift } },
      body: { doctors: 'next' },
    }),
  );
}

/** Puts a doctor on the shift: agreed, or by order with grounds. */
export async function assignDoctor(
  district: string,
  openShift: string,
  { doctor, grounds }: { doctor: string; grounds: string | null },
): Promise<unknown> {
  const path = { district, openShift };
  const { seen } = await answer(
    api.GET('/api/districts/{district}/open-shifts/{openShift}/effect', {
      params: { path, query: { doctor } },
    }),
  );
  const order = { ordered: grounds !== null, ...(grounds !== null && grounds !== '' && { reason: grounds }) };
  return answer(
    api.POST('/api/districts/{district}/open-shifts/{openShift}/assign', {
      params: { path },
      body: { doctor, seen, ...order },
    }),
  );
}

/** Notes that somebody was rung. */
export function noteContact(
  district: string,
  openShift: string,
  body: { doctor: string; outcome: ContactOutcome },
): Promise<unknown> {
  return answer(
    api.POST('/api/districts/{district}/open-shifts/{openShift}/contacts', {
      params: { path: { district, openShift } },
      body,
    }),
  );
}

/** Whom somebody has rung, the latest first. */
export function contactsQuery(district: string, openShift: string) {
  return queryOptions({
    queryKey: ['contacts', district, openShift],
    queryFn: async () => {
      const { items } = await answer(
        api.GET('/api/districts/{district}/open-shifts/{openShift}/contacts', {
          params: { path: { district, openShift } },
        }),
      );
      return items;
    },
  });
}
