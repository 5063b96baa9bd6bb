import type { Assignment } from '../../domain/problem/roster-problem.ts';
import { groupBy } from '../../domain/rules/group-by.ts';

/** A duty that goes from one doctor to another; from nobody when a seat is filled that nobody holds. */
export interface RepairMove {
  shift: string;
  from: string | null;
  to: string;
}

/**
 * The duties that change hands between two rosters, in the order of the shifts of the second; `null` when the
 * second leaves a seat empty that the first has somebody on.
 */
export function movesBetween(
  before: readonly Assignment[],
  after: readonly Assignment[],
): RepairMove[] | null {
  const [was, is] = [before, after].map(holdersByShift) as [Holders, Holders];
  const moves: RepairMove[] = [];
  for (const shift of new Set([...is.keys(), ...was.keys()])) {
    const [old, now] = [was.get(shift) ?? [], is.get(shift) ?? []];
    const leaving = old.filter((doctor) => !now.includes(doctor));
    const coming = now.filter((doctor) => !old.includes(doctor));
    if (leaving.length > coming.length) return null;
    coming.forEach((to, at) => moves.push({ shift, from: leaving[at] ?? null, to }));
  }
  return moves;
}

type Holders = Map<string, string[]>;

function holdersByShift(assignments: readonly Assignment[]): Holders {
  const duties = assignments.filter(({ role }) => role === 'duty');
  const grouped = groupBy(duties, ({ shift }) => shift);
  return new Map([...grouped].map(([shift, own]) => [shift, own.map(({ doctor }) => doctor).sort()]));
}
