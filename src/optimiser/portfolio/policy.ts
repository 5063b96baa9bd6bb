import type { EngineTask } from '../engine-messages.ts';

/** What a policy can see of a run. */
export interface RunView {
  secondsLeft: () => number;
  /** Open seats of the present best roster; null without a roster. */
  openSeats: () => number | null;
  /** The best bound of the last level; -Infinity without one. */
  bound: () => number;
}

/** Chooses what a worker that has nothing to do does next. */
export interface Policy {
  /** @returns null when the worker has nothing left to do in this run */
  next(worker: number): EngineTask | null;
  /** Told that a worker's task is over; `exhausted` when more of it would bring nothing now. */
  ended(worker: number, kind: EngineTask['kind'], exhausted: boolean): void;
  /** Told that a worker died in the middle of its task; it may come again, having forgotten everything. */
  lost(worker: number): void;
  /** Told of a better roster, or a bound. */
  progressed(what: 'roster' | 'bound'): void;
}
