import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import type { LevelCosts, LevelName } from './levels.ts';
import type { Incumbent } from './search/run-search.ts';

/** What a worker thread is started with. */
export interface EngineStart {
  problem: RosterProblem;
  /** `both` does one after the other in one thread, so that a run can be repeated exactly. */
  role: 'search' | 'bound' | 'both';
  seed: number;
  seconds: number;
  iterations: number | null;
  /** One cell; not 0 means stop. */
  control: SharedArrayBuffer;
}

/** From a worker to the coordinator. */
export type EngineReport =
  | { type: 'incumbent'; incumbent: Omit<Incumbent, 'levels'> }
  | { type: 'bound'; level: LevelName; bound: number }
  | { type: 'idle' }
  | { type: 'done' };

/** From the coordinator to a worker: the best verified roster, and what later levels must hold. */
export interface BestSoFar {
  pairs: Int32Array;
  levels: LevelCosts;
  holds: LevelCosts;
}
