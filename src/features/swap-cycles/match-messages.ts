import type { Assignment, RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { DutyOffer } from '../../optimiser/swap-matching/exchange-graph.ts';
import type { Matching } from '../../optimiser/swap-matching/match-swaps.ts';

/** What the matching thread is started with. */
export interface MatchStart {
  problem: RosterProblem;
  assignments: readonly Assignment[];
  offers: readonly DutyOffer[];
  /** Doctors who may not be given a shift for what the problem does not know. */
  outside: readonly { doctor: string; shift: string }[];
  seconds: number;
}

/** What it answers. */
export type MatchReport = Matching;
