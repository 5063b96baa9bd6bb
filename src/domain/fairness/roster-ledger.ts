import type { ProblemDoctor, RosterProblem } from '../problem/roster-problem.ts';
import { sumOf } from '../roster/evaluate-fairness.ts';
import { balanceAfter } from './balance.ts';

/** Balance of one burden category before and after a roster, in shifts. */
export interface LedgerOutlook {
  category: string;
  before: number;
  after: number;
}

/**
 * What a roster would make of a doctor's ledger if it were worked as planned: one line per measure
 * that is a single burden category and in which the doctor has a target.
 *
 * @param held ids of the shifts on which the doctor has a duty seat
 */
export function rosterLedger(
  { measures, shifts }: RosterProblem,
  doctor: ProblemDoctor,
  held: ReadonlySet<string>,
): LedgerOutlook[] {
  return measures.flatMap(({ id, categories: [category, ...others] }) => {
    const target = doctor.targets[id];
    if (target === undefined || category === undefined || others.length > 0) return [];
    const done = sumOf(shifts.filter((shift) => shift.category === category && held.has(shift.id)));
    return [{ category, before: doctor.ledger[category] ?? 0, after: balanceAfter(done, target) }];
  });
}
