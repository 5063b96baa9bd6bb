import { issueOf } from './pre-check-issue.ts';
import type { PreCheck } from './pre-check-context.ts';
import { reasonCounts } from './reason-counts.ts';

/** Shifts that fewer doctors may hold than there are seats: those seats stay open. */
export const shiftCandidates: PreCheck = ({ shifts }) =>
  shifts
    .filter(({ shift, candidates }) => !shift.onlyWhenNeeded && candidates.length < shift.seats)
    .map(({ shift, candidates, against }) =>
      issueOf({
        severity: 'warning',
        code: 'too-few-candidates',
        shift: shift.id,
        category: shift.category,
        date: shift.date,
        values: {
          seats: shift.seats,
          candidates: candidates.length,
          open: shift.seats - candidates.length,
          ...reasonCounts(against),
        },
      }),
    );
