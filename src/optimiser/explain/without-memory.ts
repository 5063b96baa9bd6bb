import type { RosterProblem } from '../../domain/problem/roster-problem.ts';

/** Whether the district has neither ledger nor history: its roster cannot remember anything, and every explanation says so. */
export function withoutMemory({ history, doctors }: RosterProblem): boolean {
  return history.length === 0 && doctors.every(({ ledger }) => Object.keys(ledger).length === 0);
}
