import type { ProblemShift, RosterProblem } from '../problem/roster-problem.ts';
import { minutesOf } from './time.ts';

/** Shifts whose doctors share the same back-up doctors. */
export interface BackUpGroup {
  members: ProblemShift[];
  /** Shifts whose qualified holders count as back-up for all members; empty: nobody can be. */
  backing: ProblemShift[];
  dependentsPerBackUp: number;
}

/**
 * Groups the shifts by the same set of back-up shifts and the same number of dependents per
 * back-up. A back-up shift that does not cover a shift's whole hours does not count for it. A
 * shift without any stands alone in its group.
 */
export function backUpGroupsOf(
  problem: RosterProblem,
  shiftById: ReadonlyMap<string, ProblemShift>,
): BackUpGroup[] {
  const groups = new Map<string, BackUpGroup>();
  for (const shift of problem.shifts) {
    const ids = [...new Set(shift.backUpShifts)].sort();
    const backing = ids
      .map((id) => shiftById.get(id))
      .filter((other) => other !== undefined)
      .filter((other) => coversHours(other, shift));
    const { dependentsPerBackUp } = shift;
    const shared = backing.length > 0 ? backing.map(({ id }) => id) : ['', shift.id];
    const key = JSON.stringify([dependentsPerBackUp, shared]);
    const group = groups.get(key);
    if (group) group.members.push(shift);
    else groups.set(key, { members: [shift], backing, dependentsPerBackUp });
  }
  return [...groups.values()];
}

function coversHours(outer: ProblemShift, inner: ProblemShift): boolean {
  if (outer === inner) return true;
  return minutesOf(outer.start) <= minutesOf(inner.start) && minutesOf(inner.end) <= minutesOf(outer.end);
}
