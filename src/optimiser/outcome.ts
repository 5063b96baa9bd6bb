import type { PreCheckIssue } from '../domain/problem/pre-check.ts';
import type { Roster } from '../domain/roster/roster.ts';
import type { LevelCosts, LevelName } from './levels.ts';

/** What a run may use. */
export interface SolveLimits {
  /** Wall-clock seconds; the run ends earlier when every level is proven. */
  seconds: number;
  /** Proposals of the local search; with one thread and no bound by time the run is deterministic. */
  iterations?: number;
  seed: number;
  threads: number;
  /** Heap of each worker thread in MB; below 8 counts as 8. An engine that needs more is lost, the others go on. */
  memoryMb?: number;
  /** Ends the run with the best roster so far. */
  signal?: AbortSignal;
}

/** One level of the objective: cost and proven bound in the level's unit, and the gap between them. */
export interface LevelReport {
  name: LevelName;
  /** Open seats, assignments, shifts (fairness), or wish points. */
  cost: number;
  /** Proven lower bound in the same unit; null when nothing is known. */
  bound: number | null;
  /** (cost − bound) / max(|bound|, the level's scale); null without a bound. */
  gap: number | null;
  absoluteGap: number | null;
  /** Cost is within the level's tolerance of the bound. */
  closed: boolean;
  /** The bound holds the earlier levels at values that are not proven best themselves. */
  restsOnUnproven: boolean;
}

export interface Progress {
  elapsedMs: number;
  openSeats: number;
  levels: LevelReport[];
  /** Gap of the first level that is not closed; 0 when all are; null when unknown. */
  gap: number | null;
  /** Engine that found the present roster. */
  foundBy: string;
  /** The last report of a run. */
  done: boolean;
}

/** Who wants to hear of a run while it goes on. */
export interface SolveListeners {
  /** What the pre-check says, before any roster. */
  issues?: (issues: readonly PreCheckIssue[]) => void;
  progress?: (progress: Progress) => void;
}

/** A seat that nobody could be found for. */
export interface OpenSeat {
  shift: string;
  seats: number;
  /** How many doctors each rule keeps away; the sum is the number of doctors not on the shift. */
  reasons: { rule: string; doctors: number }[];
}

interface Solved {
  roster: Roster;
  openSeats: OpenSeat[];
  levels: LevelReport[];
  gap: number | null;
  costs: LevelCosts;
  /** Re-checked by the domain's rules and evaluation; false never leaves the optimiser. */
  verified: true;
  firstRosterMs: number;
  elapsedMs: number;
  foundBy: string;
  /** Rosters that an engine offered and the independent check refused: a bug, reported openly. */
  refused: number;
  /** An engine that died on the way, with its reason; the others went on. */
  failure: string | null;
}

/** How a run ended. */
export type SolveOutcome =
  | ({ status: 'complete' } & Solved)
  | ({ status: 'incomplete' } & Solved)
  | ({ status: 'cancelled' } & Solved)
  | { status: 'invalid'; issues: PreCheckIssue[] }
  | { status: 'failed'; reason: string };
