import { groupBy } from '../../rules/group-by.ts';
import { capacityFor } from '../capacity.ts';
import { issueOf } from './pre-check-issue.ts';
import type { PreCheck } from './pre-check-context.ts';

/** Burden categories, and the whole period, with more seats than all doctors can hold together. */
export const periodCapacity: PreCheck = ({ reaches, shifts }) => {
  const open = shifts.map(({ shift }) => shift).filter(({ onlyWhenNeeded }) => !onlyWhenNeeded);
  const spans: [string | null, typeof open][] = [[null, open], ...groupBy(open, ({ category }) => category)];
  return spans.flatMap(([category, own]) => {
    const ids = new Set(own.map(({ id }) => id));
    const seats = own.reduce((sum, shift) => sum + shift.seats, 0);
    if (seats === 0) return [];
    let capacity = 0;
    for (const reach of reaches) {
      capacity += capacityFor(reach, ({ shift }) => ids.has(shift.id));
      // Enough is enough: only a shortage needs the whole sum.
      if (capacity >= seats) return [];
    }
    const code = category === null ? 'period-short' : 'category-short';
    return [
      issueOf({
        severity: 'warning',
        code,
        category,
        values: { seats, capacity, open: seats - capacity },
      }),
    ];
  });
};
