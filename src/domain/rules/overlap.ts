import { breach } from './breach.ts';
import { type HeldDuty, isInHorizon, shiftIdsOf } from './held-duty.ts';
import type { Rule } from './rule-context.ts';
import { NEVER } from './rule-setting.ts';

/** Nobody is in two places: no two duties of a doctor at the same time, those before the horizon included. */
export const overlap: Rule = {
  code: 'overlap',
  fixedStrength: 'never',
  violationCodes: ['duties-overlap'],
  check: ({ problem, doctors, dutiesOf }) =>
    doctors.flatMap((doctor) =>
      overlappingPairs(dutiesOf(doctor)).map(([earlier, later]) =>
        breach(problem, 'overlap', NEVER, {
          code: 'duties-overlap',
          doctor: doctor.id,
          shifts: shiftIdsOf([earlier, later]),
          date: later.date,
          values: { minutes: Math.min(earlier.end, later.end) - later.start, earlierDate: earlier.date },
        }),
      ),
    ),
};

function overlappingPairs(duties: readonly HeldDuty[]): [HeldDuty, HeldDuty][] {
  return duties.flatMap((earlier, index) => {
    const pairs: [HeldDuty, HeldDuty][] = [];
    for (const later of duties.slice(index + 1)) {
      if (later.start >= earlier.end) break;
      if (isInHorizon(earlier) || isInHorizon(later)) pairs.push([earlier, later]);
    }
    return pairs;
  });
}
