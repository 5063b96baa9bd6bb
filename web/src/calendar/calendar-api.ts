import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../generated/api.ts';
import { answer, api } from '../api/client.ts';

/** My own shifts, or who is on duty in the whole district. */
export type CalendarKind = 'own' | 'clinic';

const PATHS = {
  own: '/api/districts/{district}/my/calendar',
  clinic: '/api/districts/{district}/calendar',
} as const;

/** The address that works now, and `null` without one. */
export type Feed =
  paths['/api/districts/{district}/calendar']['get']['responses'][200]['content']['application/json']['feed'];

/** Whether there is an address. What it is, nobody can ask. */
export function feedQuery(kind: CalendarKind, district: string) {
  return queryOptions({
    queryKey: ['calendar', kind, district],
    queryFn: async (): Promise<Feed> => {
      const { feed } = await answer(api.GET(PATHS[kind], { params: { path: { district } } }));
      return feed;
    },
  });
}

/** Makes an address, which ends the one before; says it this once. */
export async function makeFeed(kind: CalendarKind, district: string): Promise<string> {
  const { address } = await answer(api.POST(PATHS[kind], { params: { path: { district } } }));
  return address;
}

/** Ends the address. */
export function revokeFeed(kind: CalendarKind, district: string): Promise<unknown> {
  return answer(api.DELETE(PATHS[kind], { params: { path: { district } } }));
}
