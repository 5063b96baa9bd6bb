import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import type { OpenSeatExplanation } from '../../optimiser/explain/explain-open-seat.ts';
import type { ShiftExplanation } from '../../optimiser/explain/explain-shift.ts';

/** What the explaining thread is asked about a roster. */
export interface ExplainQuestion {
  problem: RosterProblem;
  roster: Roster;
  about: { kind: 'shift'; shift: string; instead: string | null } | { kind: 'openSeat'; shift: string };
}

/** What it answers: `null` for an unknown shift. */
export type ExplainAnswer =
  | { kind: 'shift'; explained: ShiftExplanation | null }
  | { kind: 'openSeat'; explained: OpenSeatExplanation | null };
