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
    const backing = backingOf(shift, shiftById);
    const { dependentsPerBackUp } = shift;
    const alone = backing.length === 0;
    const key = [dependentsPerBackUp, alone, ...(alone ? [shift] : backing).map(({ id }) => id)].join('\n');
    const group = groups.get(key);
    if (group) group.members.push(shift);
    else groups.set(key, { members: [shift], backing, dependentsPerBackUp });
  }
  return [...groups.values()];
}

/** The back-up shifts that cover the shift's whole hours, each once, in order of id. */
function backingOf(shift: ProblemShift, shiftById: ReadonlyMap<string, ProblemShift>): ProblemShift[] {
  const backing: ProblemShift[] = [];
  for (const id of new Set(shift.backUpShifts)) {
    const other = shiftById.get(id);
    if (other && coversHours(other, shift)) backing.push(other);
  }
  return backing.length < 2 ? backing : backing.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function coversHours(outer: ProblemShift, inner: ProblemShift): boolean {
  if (outer === inner) return true;
  return minutesOf(outer.start) <= minutesOf(inner.start) && minutesOf(inner.end) <= minutesOf(outer.end);
}
