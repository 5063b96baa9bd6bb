import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../generated/api.ts';
import { allPages } from '../../api/all-pages.ts';
import { answer, api } from '../../api/client.ts';

/** Target, count and deviation of every doctor in every measure. */
export type Fairness =
  paths['/api/districts/{district}/versions/{version}/fairness']['get']['responses'][200]['content']['application/json'];

/** How a version shares the shifts. */
export function fairnessQuery(district: string, version: string) {
  return queryOptions({
    queryKey: ['board', district, version, 'fairness'],
    queryFn: (): Promise<Fairness> =>
      answer(
        api.GET('/api/districts/{district}/versions/{version}/fairness', {
          params: { path: { district, version } },
        }),
      ),
  });
}

/** What each doctor carries over into the period, by measure. */
export function carriedQuery(district: string, period: string) {
  return queryOptions({
    queryKey: ['ledger', district, period],
    queryFn: async (): Promise<ReadonlyMap<string, Record<string, number>>> => {
      const all = await allPages((query) =>
        answer(
          api.GET('/api/districts/{district}/periods/{period}/ledger', {
            params: { path: { district, period }, query },
          }),
        ),
      );
      return new Map(all.map(({ doctor, balances }) => [doctor, balances]));
    },
  });
}

/** One doctor in one measure. */
export interface FairnessRow {
  doctor: string;
  name: string;
  dutyShare: number;
  target: number;
  count: number;
  deviation: number;
}

/** Everybody with a share in a measure, those who have most too much first. */
export function rowsOf({ doctors }: Fairness, measure: string): FairnessRow[] {
  return doctors
    .flatMap(({ doctor, name, dutyShare, measures }) => {
      const own = measures.find((one) => one.measure === measure);
      return own ? [{ doctor, name, dutyShare, ...own }] : [];
    })
    .sort((a, b) => b.deviation - a.deviation || a.name.localeCompare(b.name, 'nb'));
}

/** What is carried over into a measure: of all shifts together the sum, for each kind is kept by itself. */
export function carriedIn(balances: Record<string, number> | undefined, measure: string): number | undefined {
  if (measure !== 'total' || !balances) return balances?.[measure];
  return Object.values(balances).reduce((sum, balance) => sum + balance, 0);
}
