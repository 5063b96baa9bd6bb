import type { EngineTask } from '../engine-messages.ts';
import type { Policy, RunView } from './policy.ts';

/** Share of a single thread's time that the search gets before the bounds. */
const SEARCH_SHARE = 0.75;

/**
 * Level by level: one worker proves, the others search. With one thread both come one after the
 * other, so that a run with a limit of iterations can be repeated exactly.
 */
export class LevelsPolicy implements Policy {
  readonly #view: RunView;
  readonly #threads: number;
  readonly #iterations: number | null;
  readonly #searched = new Set<number>();
  readonly #searching = new Set<number>();
  /** Rosters so far, and how many there were when nothing was left to prove. */
  #rosters = 0;
  #provenAt = -1;

  constructor(view: RunView, threads: number, iterations: number | null) {
    this.#view = view;
    this.#threads = threads;
    this.#iterations = iterations;
  }

  next(worker: number): EngineTask | null {
    const left = this.#view.secondsLeft();
    if (left <= 0.02) return null;
    const alone = this.#threads <= 1;
    if ((alone || worker > 0) && !this.#searched.has(worker)) {
      this.#searched.add(worker);
      this.#searching.add(worker);
      return { kind: 'search', seconds: alone ? left * SEARCH_SHARE : left, iterations: this.#iterations };
    }
    if (worker > 0) return null;
    if (this.#rosters > this.#provenAt) {
      return { kind: 'prove', seconds: left, mip: this.#iterations === null };
    }
    return this.#searching.size > 0 ? { kind: 'wait', seconds: 0.05 } : null;
  }

  ended(worker: number, kind: EngineTask['kind'], exhausted: boolean): void {
    if (kind === 'search') this.#searching.delete(worker);
    if (kind === 'prove' && exhausted) this.#provenAt = this.#rosters;
  }

  /** A search that was cut short begins again. */
  lost(worker: number): void {
    if (this.#searching.delete(worker)) this.#searched.delete(worker);
  }

  progressed(what: 'roster' | 'bound'): void {
    if (what === 'roster') this.#rosters++;
  }
}
