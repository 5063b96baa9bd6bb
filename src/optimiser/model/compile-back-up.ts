import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { BackUpGroup } from './compiled-problem.ts';

/**
 * Groups shifts by their set of back-up shifts: within a group the doctors who may not stand
 * alone share the same back-up doctors. A backing shift must cover the hours of the shift it
 * backs; one that does not (the pre-check says so) is left out.
 */
export function compileBackUp(
  problem: RosterProblem,
  shiftIndex: Map<string, number>,
  start: Int32Array,
  end: Int32Array,
): { groups: BackUpGroup[]; groupOf: Int32Array; groupsBackedBy: Int32Array[] } {
  const S = problem.shifts.length;
  const byKey = new Map<string, { members: number[]; backing: number[]; perBackUp: number }>();
  problem.shifts.forEach((shift, s) => {
    const backing = shift.backUpShifts
      .map((id) => shiftIndex.get(id))
      .filter((b): b is number => b !== undefined && start[b]! <= start[s]! && end[b]! >= end[s]!)
      .sort((a, b) => a - b);
    if (backing.length === 0 || shift.dependentsPerBackUp < 1) return;
    const key = `${backing.join(' ')}/${shift.dependentsPerBackUp}`;
    const group = byKey.get(key);
    if (group) group.members.push(s);
    else byKey.set(key, { members: [s], backing, perBackUp: shift.dependentsPerBackUp });
  });
  const groups: BackUpGroup[] = [...byKey.values()].map((g) => ({
    members: Int32Array.from(g.members),
    backing: Int32Array.from(g.backing),
    perBackUp: g.perBackUp,
  }));
  const groupOf = new Int32Array(S).fill(-1);
  const backed: number[][] = Array.from({ length: S }, () => []);
  groups.forEach((group, g) => {
    for (const s of group.members) groupOf[s] = g;
    for (const s of group.backing) backed[s]!.push(g);
  });
  return { groups, groupOf, groupsBackedBy: backed.map((list) => Int32Array.from(list)) };
}
