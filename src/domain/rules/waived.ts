import type { Assignment, RosterProblem } from '../problem/roster-problem.ts';
import { dayNumberOf, weekendOf } from './time.ts';
import type { Violation } from './violation.ts';

/** The coordinator's fixed decisions as a roster of their own; null when none carries a written reason. */
export function decidedAlone({ locks }: RosterProblem): Assignment[] | null {
  if (!locks.some((lock) => lock.kind === 'assign' && lock.waiver)) return null;
  return locks.flatMap((lock) =>
    lock.kind === 'assign'
      ? [
          {
            shift: lock.shift,
            doctor: lock.doctor,
            role: lock.role,
            ...(lock.supervisor === undefined ? {} : { supervisor: lock.supervisor }),
          },
        ]
      : [],
  );
}

/**
 * A written reason covers what the fixed decisions break by themselves, not what is put beside
 * them later: a violation stays waived only if the decisions alone have it too.
 *
 * @param alone violations of the fixed decisions alone; null when no reason is recorded
 */
export function keepWaivers(
  violations: readonly Violation[],
  alone: readonly Violation[] | null,
): Violation[] {
  const covered = new Set((alone ?? []).filter(({ waived }) => waived).map(placeOf));
  return violations.map((violation) =>
    violation.waived && !covered.has(placeOf(violation)) ? { ...violation, waived: false } : violation,
  );
}

/** What makes two violations the same breach in rosters of different size. */
function placeOf({ rule, code, doctor, shifts, date, values }: Violation): string {
  const place =
    rule === 'weekend-frequency' && date !== null
      ? weekendOf(dayNumberOf(date))
      : rule === 'max-per-period'
        ? values['count']
        : shifts.at(-1);
  return JSON.stringify([rule, code, doctor, place]);
}
