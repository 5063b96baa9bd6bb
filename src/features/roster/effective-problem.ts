import type { Lock, RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { StoredAssignment, StoredWaiver } from './stored-assignment.ts';

/**
 * The problem that a version of the roster is judged by: the one it was made from, with the decisions
 * that are in force and the written reasons that were given for its assignments.
 *
 * @param locks pins in force; `null` for a version that no longer changes, which is judged by those of
 *   its problem that it keeps
 */
export function effectiveProblem(
  problem: RosterProblem,
  assignments: readonly StoredAssignment[],
  locks: readonly Lock[] | null,
): RosterProblem {
  const held = new Map(assignments.map((assignment) => [placeOf(assignment), assignment]));
  const known = locks ?? problem.locks.filter((lock) => isKept(lock, held.get(placeOf(lock))));
  const byPlace = new Map(known.map((lock) => [placeOf(lock), lock]));
  for (const assignment of assignments) {
    const { doctor, waiver } = assignment;
    if (!waiver) continue;
    // A breach lies between several shifts: the reason covers it only while all of them are decided.
    for (const shift of [assignment.shift, ...waiver.beside]) {
      const part = held.get(placeOf({ doctor, shift }));
      const decided = byPlace.get(placeOf({ doctor, shift }));
      if (part && decided?.kind !== 'forbid') {
        byPlace.set(placeOf(part), waived(part, waiver, decided?.waiver));
      }
    }
  }
  return { ...problem, locks: [...byPlace.values()] };
}

function isKept(lock: Lock, held: StoredAssignment | undefined): boolean {
  if (lock.kind === 'forbid') return held === undefined;
  return held?.role === lock.role && held.supervisor === lock.supervisor;
}

function waived(
  { shift, doctor, role, supervisor }: StoredAssignment,
  waiver: StoredWaiver,
  before: { rules: StoredWaiver['rules'] } | undefined,
): Lock {
  const rules = [...new Set([...(before?.rules ?? []), ...waiver.rules])];
  const reasoned = { rules, reason: waiver.reason, role: waiver.role };
  return { kind: 'assign', shift, doctor, role, ...(supervisor ? { supervisor } : {}), waiver: reasoned };
}

/** Doctor and shift as one key. */
export function placeOf({ doctor, shift }: { doctor: string; shift: string }): string {
  return JSON.stringify([shift, doctor]);
}
