import { Worker } from 'node:worker_threads';
import { BoundBook } from '../bound/bound-book.ts';
import {
  type BestSoFar,
  CONTROL,
  type EngineOrder,
  type EngineReport,
  type EngineStart,
  type KnownPrices,
  type OfferedRoster,
} from '../engine-messages.ts';
import { Anchors, isBetter, type LevelCosts, type LevelName, type Tolerances } from '../levels.ts';
import type { SolveLimits } from '../outcome.ts';
import { mergePairs } from './merge-pairs.ts';
import type { Policy, RunView } from './policy.ts';

/** Milliseconds that a run which is out of time still waits for its first roster. */
const LATE_MS = 10_000;
/** Milliseconds that the last messages of stopped workers are waited for. */
const GRACE_MS = 180;
/** Rosters that later ones can still be merged with. */
const REMEMBERED = 64;
/** How often the worker of one place is started again after it died. */
const MOST_RESTARTS = 2;
/** MB of heap without which a thread takes the whole process down when it begins. */
const LEAST_MEMORY_MB = 8;

/** What a roster is worth, by code that shares nothing with the engines. */
export type Judgement =
  { legal: true; levels: LevelCosts; openSeats: number } | { legal: false; reason: string };

/** What a portfolio is asked to do. */
export interface PortfolioTask {
  source: EngineStart['source'];
  judge: (pairs: Int32Array) => Judgement;
  /** A roster to begin with, made while the threads start. */
  first?: () => Int32Array;
  tolerances: Tolerances;
  limits: SolveLimits;
  policy: (view: RunView) => Policy;
  /** Whether all is proven, so that the run may end. */
  proven: () => boolean;
  /** Told of a better roster or bound. */
  changed: () => void;
}

export interface BestRoster {
  pairs: Int32Array;
  levels: LevelCosts;
  openSeats: number;
  foundBy: string;
  serial: number;
}

/**
 * Engines in worker threads, and the one memory they share: every roster they offer is judged by
 * independent code before anybody sees it, and rosters made from the same one are merged.
 */
export class Portfolio {
  readonly #task: PortfolioTask;
  readonly #policy: Policy;
  readonly #began: number;
  readonly #control = new SharedArrayBuffer(CONTROL.bytes);
  readonly #anchors: Anchors;
  readonly #bounds = new BoundBook();
  readonly #workers = new Map<number, Worker>();
  readonly #past = new Map<number, Int32Array>();
  #best: BestRoster | null = null;
  #serial = 0;
  /** How often the worker of a place has died. */
  readonly #deaths = new Map<number, number>();
  /** Workers that were told to go and may not be gone. */
  readonly #leaving: Promise<unknown>[] = [];
  /** When the run was told to stop, as `performance.now()` counts. */
  #stoppedAt: number | null = null;
  #late = false;
  #end: () => void = () => undefined;
  readonly #abort = () => {
    this.#end();
  };
  firstRosterMs = 0;
  /** Rosters that the independent judge refused: a bug, reported openly. */
  refused = 0;
  refusal: string | null = null;
  /** Why an engine died, if one did: the first of them. */
  failure: string | null = null;
  /** Prices of the best Lagrangian bound. */
  prices: KnownPrices | null = null;

  /** @param began time of the run's beginning, as `performance.now()` counts */
  constructor(task: PortfolioTask, began: number) {
    this.#task = task;
    this.#began = began;
    this.#anchors = new Anchors(task.tolerances);
    this.#policy = task.policy({
      secondsLeft: () => this.secondsLeft(),
      openSeats: () => this.#best?.openSeats ?? null,
      bound: () => this.bound('wishes'),
    });
  }

  get best(): BestRoster | null {
    return this.#best;
  }

  get tolerances(): Tolerances {
    return this.#anchors.tolerances;
  }

  /** The best bound of a level that holds for the present best roster; -Infinity when there is none. */
  bound(level: LevelName): number {
    return this.#bounds.best(level, this.#anchors.holds());
  }

  secondsLeft(): number {
    return this.#task.limits.seconds - GRACE_MS / 1000 - (performance.now() - this.#began) / 1000;
  }

  /** Starts the threads. */
  start(): void {
    for (let worker = 0; worker < this.#task.limits.threads; worker++) this.#start(worker);
    if (this.#task.first && this.#keep(this.#task.first(), 'greedy')) this.#task.changed();
  }

  /** Ends all threads at once. */
  async abandon(): Promise<void> {
    this.#stoppedAt ??= performance.now();
    for (const [index, worker] of this.#workers) this.#letGo(index, worker);
    await Promise.all(this.#leaving);
  }

  /** Waits for the end: all proven, nothing left to do, time up, or stopped; then stops the threads. */
  async finish(): Promise<void> {
    const { signal } = this.#task.limits;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#end = resolve;
      timer = setTimeout(
        () => {
          if (this.#best) resolve();
          // Time was too short for any roster: the first one ends the run, however late.
          else timer = setTimeout(resolve, LATE_MS);
          this.#late = true;
        },
        Math.max(0, this.secondsLeft() * 1000),
      );
      signal?.addEventListener('abort', this.#abort);
      if (signal?.aborted || this.#workers.size === 0) resolve();
    });
    clearTimeout(timer);
    signal?.removeEventListener('abort', this.#abort);
    await this.#stop();
  }

  /** Asks the threads to come to an end, hears what they still have to say, and ends them. */
  async #stop(): Promise<void> {
    this.#stoppedAt = performance.now();
    Atomics.store(new Int32Array(this.#control), CONTROL.stop, 1);
    if (this.#workers.size > 0) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.#end = resolve;
        timer = setTimeout(resolve, GRACE_MS);
      });
      clearTimeout(timer);
    }
    await this.abandon();
  }

  #start(index: number): void {
    const { source, limits } = this.#task;
    // Run from TypeScript in tests and from JavaScript in the build.
    const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
    const workerData: EngineStart = { source, seed: limits.seed + 7919 * index, control: this.#control };
    const worker = new Worker(new URL(`../engine-worker${extension}`, import.meta.url), {
      workerData,
      ...(limits.memoryMb
        ? { resourceLimits: { maxOldGenerationSizeMb: Math.max(LEAST_MEMORY_MB, limits.memoryMb) } }
        : {}),
    });
    this.#workers.set(index, worker);
    worker.on('message', (report: EngineReport) => {
      this.#take(index, report);
    });
    worker.on('error', (error) => {
      // The other threads go on with what they have; the outcome says that one was lost.
      this.failure ??= this.#failureOf(index, error);
    });
    worker.on('exit', (code) => {
      if (this.#workers.get(index) === worker) this.#lose(index, code);
    });
    if (this.#best) this.#tell(worker);
    if (this.prices) order(worker, { type: 'prices', prices: this.prices });
    this.#assign(index);
  }

  #failureOf(index: number, error: unknown): string {
    const { code, stack } = error as { code?: unknown; stack?: unknown };
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
      const { memoryMb } = this.#task.limits;
      return `engine ${index} ran out of memory${memoryMb ? ` (${memoryMb} MB): allow the run more` : ''}`;
    }
    return `engine ${index} failed: ${typeof stack === 'string' ? stack : String(error)}`;
  }

  /** A worker died: another one takes its place, unless that happens again and again. */
  #lose(index: number, code: number): void {
    this.#workers.delete(index);
    this.failure ??= `engine ${index} ended by itself (${code})`;
    this.#policy.lost(index);
    const deaths = (this.#deaths.get(index) ?? 0) + 1;
    this.#deaths.set(index, deaths);
    if (this.#stoppedAt === null && deaths <= MOST_RESTARTS) this.#start(index);
    else if (this.#workers.size === 0) this.#end();
  }

  #assign(index: number): void {
    const worker = this.#workers.get(index);
    if (!worker) return;
    const task = this.#stoppedAt === null ? this.#policy.next(index) : null;
    if (task) order(worker, { type: 'task', task });
    else this.#letGo(index, worker);
  }

  /** Ends a worker that has nothing left to do. */
  #letGo(index: number, worker: Worker): void {
    this.#workers.delete(index);
    this.#leaving.push(worker.terminate());
    if (this.#workers.size === 0) this.#end();
  }

  #take(index: number, report: EngineReport): void {
    // Judging takes time: who has waited long enough gets what there is.
    if (this.#stoppedAt !== null && performance.now() > this.#stoppedAt + GRACE_MS) return;
    if (report.type === 'done') {
      this.#policy.ended(index, report.kind, report.exhausted);
      this.#assign(index);
      return;
    }
    if (report.type === 'prices') {
      if (this.prices && report.prices.bound <= this.prices.bound) return;
      this.prices = report.prices;
      for (const [other, worker] of this.#workers) {
        if (other !== index) order(worker, { type: 'prices', prices: report.prices });
      }
      return;
    }
    if (report.type === 'bound') {
      this.#bounds.add(report.proven);
      this.#policy.progressed('bound');
    } else {
      const better = this.#offer(report.roster);
      const worker = this.#workers.get(index);
      // The worker waits for what became of its roster.
      if (!better && worker && this.#best) this.#tell(worker);
      if (!better) return;
      this.#policy.progressed('roster');
    }
    this.#task.changed();
    if ((this.#late && this.#best) || this.#task.proven()) this.#end();
  }

  /** Keeps an offered roster, or what it makes of the best one, when that is better. */
  #offer({ pairs, foundBy, base }: OfferedRoster): boolean {
    if (this.#keep(pairs, foundBy)) return true;
    const origin = base === null ? undefined : this.#past.get(base);
    if (!origin || !this.#best || base === this.#best.serial) return false;
    const merged = mergePairs(origin, pairs, this.#best.pairs);
    return merged !== null && this.#keep(merged, foundBy, false);
  }

  #keep(pairs: Int32Array, foundBy: string, mustBeLegal = true): boolean {
    const judgement = this.#judge(pairs);
    if (!judgement.legal) {
      if (mustBeLegal) {
        this.refused++;
        this.refusal = judgement.reason;
      }
      return false;
    }
    const { levels, openSeats } = judgement;
    this.firstRosterMs ||= performance.now() - this.#began;
    this.#anchors.observe(levels);
    const { best, tolerances } = this.#anchors;
    if (this.#best && !isBetter(levels, this.#best.levels, best!, tolerances)) return false;
    this.#best = { pairs, levels, openSeats, foundBy, serial: ++this.#serial };
    this.#past.set(this.#serial, pairs);
    this.#past.delete(this.#serial - REMEMBERED);
    for (const worker of this.#workers.values()) this.#tell(worker);
    return true;
  }

  #judge(pairs: Int32Array): Judgement {
    try {
      return this.#task.judge(pairs);
    } catch (error) {
      // Nonsense of one engine must not cost the run what the others found.
      return {
        legal: false,
        reason: `not a roster: ${error instanceof Error ? error.message : String(error)}`,
      };
    }
  }

  #tell(worker: Worker): void {
    const { serial, pairs, levels } = this.#best!;
    const best: BestSoFar = { serial, pairs, levels, holds: this.#anchors.holds()! };
    order(worker, { type: 'best', best });
  }
}

function order(worker: Worker, message: EngineOrder): void {
  worker.postMessage(message);
}
