import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import type { ProvenBound } from './bound/bound-book.ts';
import type { LevelCosts } from './levels.ts';
import type { CompiledProblem } from './model/compiled-problem.ts';

/** What a worker thread is started with. */
export interface EngineStart {
  /** The roster problem, or one that is compiled already. */
  source: { problem: RosterProblem } | { compiled: CompiledProblem };
  seed: number;
  /** 32-bit cells that all threads see at once: see `CONTROL`. */
  control: SharedArrayBuffer;
}

/** A piece of work for an engine. It ends by itself, at its time, or when the run is stopped. */
export type EngineTask =
  /** Local search: a first roster, then annealing. `iterations` makes it repeatable. */
  | { kind: 'search'; seconds: number; iterations: number | null }
  /** Bounds level by level by linear programmes, and on small problems the whole MIP. */
  | { kind: 'prove'; seconds: number; mip: boolean }
  /** Lagrangian bound by adjusting prices; goes on where it was left. */
  | { kind: 'ascent'; seconds: number }
  /** Neighbourhoods of some doctors' whole rosters, by column generation. */
  | { kind: 'neighbourhoods'; seconds: number }
  /** The neighbourhood that is everybody, once: a bound, and the best where few rosters could be better. */
  | { kind: 'everybody'; seconds: number }
  /** The whole problem as one MIP. */
  | { kind: 'whole'; seconds: number }
  /** Nothing to do for a moment. */
  | { kind: 'wait'; seconds: number };

/** From the coordinator to a worker. */
export type EngineOrder =
  | { type: 'task'; task: EngineTask }
  | { type: 'best'; best: BestSoFar }
  | { type: 'prices'; prices: KnownPrices };

/** From a worker to the coordinator. */
export type EngineReport =
  | { type: 'roster'; roster: OfferedRoster }
  | { type: 'bound'; proven: ProvenBound }
  | { type: 'prices'; prices: KnownPrices }
  /** The task is over; `exhausted` when more of it would bring nothing now. */
  | { type: 'done'; kind: EngineTask['kind']; exhausted: boolean };

/** Prices of the shared rows and the bound that they prove: its certificate. */
export interface KnownPrices {
  bound: number;
  seat: Float64Array;
  skill: Float64Array;
  group: Float64Array;
}

/** A roster as `[doctor, shift, …]`, and who found it. */
export interface OfferedRoster {
  pairs: Int32Array;
  foundBy: string;
  /** Serial number of the best roster that it was made from; null when from none. */
  base: number | null;
}

/** The best verified roster, and what later levels must hold. */
export interface BestSoFar {
  serial: number;
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
