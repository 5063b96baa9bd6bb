import type { MeasureFairness } from '../../domain/fairness/summarise-fairness.ts';
import type { LevelReport, OpenSeat, SolveOutcome } from '../../optimiser/outcome.ts';
import type { RunEnd } from './optimise-in-thread.ts';

/** What came of a run, without the roster itself: that is a roster version. No names. */
export interface RunResult {
  openSeats: number;
  /** Where they are, and how many doctors each rule keeps away. */
  open: OpenSeat[];
  fairness: MeasureFairness[];
  levels: LevelReport[];
  gap: number | null;
  firstRosterMs: number;
  elapsedMs: number;
  foundBy: string;
}

/** An outcome with a roster. */
type Solved = Extract<SolveOutcome, { verified: true }>;

/** Whether the run has a roster. */
export function isSolved(outcome: SolveOutcome): outcome is Solved {
  return 'verified' in outcome;
}

/** The figures of a run with a roster; `null` without one. */
export function resultOf({ outcome, fairness }: RunEnd): RunResult | null {
  if (!isSolved(outcome)) return null;
  const { openSeats, levels, gap, firstRosterMs, elapsedMs, foundBy } = outcome;
  return {
    openSeats: openSeats.reduce((sum, { seats }) => sum + seats, 0),
    open: openSeats,
    fairness,
    levels,
    gap,
    firstRosterMs,
    elapsedMs,
    foundBy,
  };
}
