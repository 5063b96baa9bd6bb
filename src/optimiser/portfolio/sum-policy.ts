import type { EngineTask } from '../engine-messages.ts';
import type { Policy, RunView } from './policy.ts';

/** Columns up to which the whole problem as one MIP is worth a thread. */
const WHOLE_COLUMNS = 6000;
/**
 * Seconds of annealing a thousand seats, more than in proportion for more of them, for there
 * neighbourhoods are worth less; and the share of the run it may take at most.
 */
const SEARCH_SECONDS = 4;
const SEARCH_SHARE = 0.35;
const SLICE = 2;
/** Seconds after which it is looked whether the MIP proves more than the prices did. */
const WHOLE_TRIAL = 4;

/**
 * Up to so many doctors the MIP proves more than prices do; up to so many a roster is looked at as a
 * whole before parts of it, for so many seconds.
 */
const MIP_DOCTORS = 20;
const WHOLE_DOCTORS = 60;
const WHOLE_SECONDS = 12;
/** Of more doctors prices are raised once more, when so much of the time is left, for so much of it. */
const RESUME_LEFT = 0.55;
const RESUME_SHARE = 0.12;

/** How large a problem is. */
export interface ProblemSize {
  doctors: number;
  seats: number;
  /** Doctors that may take a shift, summed over the shifts. */
  columns: number;
}

/**
 * One cost: annealing for a start while prices and a bound are found, then neighbourhoods from all
 * threads. On small problems one thread turns to everybody at once, or to the whole MIP.
 */
export class SumPolicy implements Policy {
  readonly #view: RunView;
  readonly #threads: number;
  readonly #size: ProblemSize;
  readonly #searched = new Set<number>();
  readonly #total: number;
  #ascending: number | null = null;
  #settled = false;
  #whole: number | null = null;
  #wholeDone = false;
  #everybody = false;
  #resumed = false;
  #boundBefore = -Infinity;

  constructor(view: RunView, threads: number, size: ProblemSize) {
    this.#view = view;
    this.#threads = threads;
    this.#size = size;
    this.#total = view.secondsLeft();
  }

  next(worker: number): EngineTask | null {
    const left = this.#view.secondsLeft();
    if (left <= 0.02) return null;
    const searches = this.#threads <= 1 || worker > 0;
    if (searches && !this.#searched.has(worker)) {
      this.#searched.add(worker);
      const thousands = this.#size.seats / 1000;
      const seconds = Math.min(
        SEARCH_SHARE * this.#total,
        SEARCH_SECONDS * thousands * Math.max(1, thousands) + 0.5,
      );
      return { kind: 'search', seconds, iterations: null };
    }
    // Where the MIP or the whole will take over, prices are worth a first look only.
    if (this.#ascending === worker && (this.#few() || this.#mipPays())) this.#settled = true;
    if (!this.#settled && (this.#ascending === null || this.#ascending === worker)) {
      this.#ascending = worker;
      return { kind: 'ascent', seconds: Math.min(left, SLICE) };
    }
    if (this.#few() && !this.#everybody && this.#view.openSeats() === 0) {
      this.#everybody = true;
      return { kind: 'everybody', seconds: Math.min(left, WHOLE_SECONDS) };
    }
    if (this.#mipPays() && (this.#whole ?? worker) === worker) {
      const trial = this.#whole === null && this.#view.openSeats() === 0;
      this.#whole = worker;
      this.#boundBefore = this.#view.bound();
      return { kind: 'whole', seconds: trial ? Math.min(left, WHOLE_TRIAL) : left };
    }
    if (this.#size.doctors <= WHOLE_DOCTORS) return { kind: 'neighbourhoods', seconds: left };
    if (!this.#resumed && left <= RESUME_LEFT * this.#total) {
      this.#resumed = true;
      return { kind: 'ascent', seconds: Math.min(left, RESUME_SHARE * this.#total) };
    }
    const until = this.#resumed ? 0 : RESUME_LEFT * this.#total;
    return { kind: 'neighbourhoods', seconds: left - until };
  }

  #few(): boolean {
    return this.#size.doctors > MIP_DOCTORS && this.#size.doctors <= WHOLE_DOCTORS;
  }

  /** Small problems may be the MIP's: those with open seats, and where it proves more than prices do. */
  #mipPays(): boolean {
    if (this.#wholeDone || this.#size.columns > WHOLE_COLUMNS) return false;
    return this.#size.doctors <= MIP_DOCTORS || this.#view.openSeats() !== 0;
  }

  ended(worker: number, kind: EngineTask['kind'], exhausted: boolean): void {
    if (kind === 'ascent' && exhausted) this.#settled = true;
    if (kind === 'whole' && this.#view.bound() <= this.#boundBefore) this.#wholeDone = true;
    if (worker === this.#ascending && this.#settled) this.#ascending = null;
  }

  /** Others may take over the prices; a MIP that was the death of a thread is not tried again. */
  lost(worker: number): void {
    this.#searched.delete(worker);
    if (this.#ascending === worker) this.#ascending = null;
    if (this.#whole === worker) this.#wholeDone = true;
  }

  progressed(): void {
    // What brought progress makes no difference here: neighbourhoods go on to the end.
  }
}
