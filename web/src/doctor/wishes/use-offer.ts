import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { addDays } from '../../../../src/domain/calendar/civil-date.ts';
import type { PeriodMonth } from './months.ts';
import { type OfferedShift, type SheetPlace, shiftsQuery } from './wish-api.ts';

/** The shifts of a whole period, month by month at the same time. */
export function useOfferedShifts(
  place: SheetPlace,
  months: readonly PeriodMonth[],
): { shifts: OfferedShift[] | null; failed: UseQueryResult | null } {
  return useQueries({
    queries: months.map(({ dates }) => {
      const [first = '', last = first] = [dates[0], dates.at(-1)];
      return shiftsQuery(place, first, addDays(last, 1));
    }),
    combine: together,
  });
}

function together(results: UseQueryResult<OfferedShift[]>[]) {
  const loaded = results.map(({ data }) => data).filter((data) => data !== undefined);
  return {
    shifts: loaded.length === results.length ? loaded.flat() : null,
    failed: results.find(({ isError, data }) => isError && data === undefined) ?? null,
  };
}
