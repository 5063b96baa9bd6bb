import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import type { ProvenBound } from './bound/bound-book.ts';
import type { LevelCosts } from './levels.ts';
import type { Incumbent } from './search/run-search.ts';

/** What a worker thread is started with. */
export interface EngineStart {
  problem: RosterProblem;
  /** `both` does one after the other in one thread, so that a run can be repeated exactly. */
  role: 'search' | 'bound' | 'both';
  seed: number;
  seconds: number;
  iterations: number | null;
  /** Two 32-bit cells that all threads see at once: see `CONTROL`. */
  control: SharedArrayBuffer;
}

/** From a worker to the coordinator. */
export type EngineReport =
  | { type: 'incumbent'; incumbent: Omit<Incumbent, 'levels'> }
  | { type: 'bound'; proven: ProvenBound }
  | { type: 'idle' };

/** From the coordinator to a worker: the best verified roster, and what later levels must hold. */
export interface BestSoFar {
  pairs: Int32Array;
  levels: LevelCosts;
  holds: LevelCosts;
}

/** Cells of the control buffer. */
export const CONTROL = {
  /** Not 0: stop and report the best. */
  stop: 0,
  /** Proven lower bound of the largest deviation, in thousandths of a shift. */
  leastMax: 1,
  bytes: 8,
} as const;
