import type { ProblemShift, RosterProblem } from '../problem/roster-problem.ts';

/** Open seats of a shift with so many holders, and whether it is empty: seats, but nobody on them. */
export function coverageOf(
  { seats, onlyWhenNeeded }: Pick<ProblemShift, 'seats' | 'onlyWhenNeeded'>,
  holders: number,
): { openSeats: number; emptyShifts: number } {
  if (onlyWhenNeeded) return { openSeats: 0, emptyShifts: 0 };
  return { openSeats: Math.max(0, seats - holders), emptyShifts: seats > 0 && holders === 0 ? 1 : 0 };
}

/** Cost of open seats and empty shifts in open seats. */
export function coverageCost(
  { objective }: RosterProblem,
  { openSeats, emptyShifts }: { openSeats: number; emptyShifts: number },
): number {
  return openSeats + objective.emptyShiftWeight * emptyShifts;
}
