import type { Assignment, RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { RepairMove } from '../../optimiser/repair/moves-between.ts';

/** What the repairing thread is started with. */
export interface RepairStart {
  /** As `repairProblem` makes it. */
  problem: RosterProblem;
  /** The roster in force, without the seats that were lost. */
  assignments: readonly Assignment[];
  seconds: number;
}

/** What it answers. */
export interface RepairReport {
  /** None when nothing can be filled. */
  moves: RepairMove[];
  /** Proven: no roster fills more of the seats, or as many with fewer duties taken from somebody. */
  isFewest: boolean;
}
