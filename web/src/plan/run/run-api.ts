import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { answer, api } from '../../api/client.ts';

/** A run of the optimiser on a duty period. */
export type Run =
  paths['/api/districts/{district}/periods/{period}/runs']['get']['responses'][200]['content']['application/json']['items'][number];
/** How far a run is. */
export type Progress = NonNullable<Run['progress']>;
/** What came of a run. */
export type Result = NonNullable<Run['result']>;
/** The input of a run as it was built, with what is to be said about it. */
export type Input =
  paths['/api/districts/{district}/periods/{period}/problems']['post']['responses'][201]['content']['application/json'];

/** Runs that the page lists. */
const SHOWN = 20;

/** Runs of a period, the latest first. */
export function runsQuery(district: string, period: string) {
  return queryOptions({
    queryKey: ['runs', district, period],
    queryFn: async (): Promise<Run[]> => {
      const params = { path: { district, period }, query: { limit: SHOWN } };
      return (await answer(api.GET('/api/districts/{district}/periods/{period}/runs', { params }))).items;
    },
  });
}

/** Builds the input of a run from what the district has now; the same again changes nothing. */
export function buildInput(district: string, period: string): Promise<Input> {
  const params = { path: { district, period } };
  return answer(api.POST('/api/districts/{district}/periods/{period}/problems', { params }));
}

/** Whether a run has still to come to its end. */
export function isUnderWay({ state }: Pick<Run, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}
