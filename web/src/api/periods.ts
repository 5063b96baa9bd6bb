import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../generated/api.ts';
import { answer, api } from './client.ts';
import { READABLE_OFFLINE } from './offline-reading.ts';

/** A duty period, its collection window and where it stands. */
export type Period =
  paths['/api/districts/{district}/periods']['get']['responses'][200]['content']['application/json']['items'][number];

/** The district's duty periods, latest first. */
export function periodsQuery(district: string) {
  return queryOptions({
    queryKey: ['periods', district],
    queryFn: async () => {
      const path = { district };
      return (await answer(api.GET('/api/districts/{district}/periods', { params: { path } }))).items;
    },
    ...READABLE_OFFLINE,
  });
}
