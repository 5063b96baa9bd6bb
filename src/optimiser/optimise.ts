import { Worker } from 'node:worker_threads';
import { preCheck } from '../domain/problem/pre-check.ts';
import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import type { Roster } from '../domain/roster/roster.ts';
import { BoundBook } from './bound/bound-book.ts';
import { type BestSoFar, CONTROL, type EngineReport, type EngineStart } from './engine-messages.ts';
import { openSeatsOf } from './explain/open-seats.ts';
import { reportLevels, totalGap } from './level-reports.ts';
import { Anchors, isBetter, type LevelCosts, type LevelName } from './levels.ts';
import type { LevelReport, Progress, SolveLimits, SolveListeners, SolveOutcome } from './outcome.ts';
import { rosterFrom, verifyRoster } from './verify-roster.ts';

/** Milliseconds that a run which is out of time still waits for its first roster. */
const LATE_MS = 10_000;
/** Milliseconds that the last messages of stopped workers are waited for. */
const GRACE_MS = 180;

interface Best {
  roster: Roster;
  levels: LevelCosts;
  openSeats: number;
  foundBy: string;
}

/**
 * Solves a roster problem: engines run in worker threads, and every roster they offer is
 * re-checked by the domain's own rules before anybody sees it.
 *
 * @returns a union that says how it ended; never throws for what a problem may contain
 */
export async function optimise(
  problem: RosterProblem,
  limits: SolveLimits,
  listeners: SolveListeners = {},
): Promise<SolveOutcome> {
  const run = new Run(problem, limits, performance.now(), listeners.progress ?? (() => undefined));
  // The search warms up while the problem is checked: half a second less to the first roster.
  run.startSearch();
  const issues = preCheck(problem);
  listeners.issues?.(issues);
  if (issues.some((issue) => issue.severity === 'error')) {
    await run.abandon();
    return { status: 'invalid', issues };
  }
  return run.finish();
}

/** One run: the coordinator's memory. */
class Run {
  readonly #problem: RosterProblem;
  readonly #limits: SolveLimits;
  readonly #began: number;
  readonly #onProgress: (progress: Progress) => void;
  readonly #control = new SharedArrayBuffer(CONTROL.bytes);
  readonly #anchors: Anchors;
  readonly #bounds = new BoundBook();
  readonly #workers: Worker[] = [];
  #best: Best | null = null;
  #firstRosterMs = 0;
  #refused = 0;
  #refusal: string | null = null;
  #failure: string | null = null;
  #running = 0;
  #late = false;
  #searching = 0;
  #end: () => void = () => undefined;

  constructor(
    problem: RosterProblem,
    limits: SolveLimits,
    began: number,
    onProgress: (progress: Progress) => void,
  ) {
    this.#problem = problem;
    this.#limits = limits;
    this.#began = began;
    this.#onProgress = onProgress;
    this.#anchors = new Anchors({
      fairnessMax: Math.round(problem.objective.tolerances.fairnessMax * 1000),
      fairnessSum: Math.round(
        problem.objective.tolerances.fairnessSumPerDoctor * 1000 * problem.doctors.length,
      ),
    });
  }

  /** Starts the threads that look for rosters. */
  startSearch(): void {
    const { threads } = this.#limits;
    if (threads <= 1) this.#start('both', 0);
    for (let i = 1; i < threads; i++) this.#start('search', i);
  }

  /** Ends all threads at once. */
  async abandon(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  /** Starts the proof and waits for the end: all proven, time up, or stopped. */
  async finish(): Promise<SolveOutcome> {
    const { signal, threads } = this.#limits;
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
        Math.max(0, this.#secondsLeft() * 1000 - GRACE_MS),
      );
      signal?.addEventListener('abort', () => {
        resolve();
      });
      if (threads > 1) this.#start('bound', 0);
      if (signal?.aborted) resolve();
    });
    clearTimeout(timer);
    await this.#stopWorkers();
    const elapsedMs = Math.round(performance.now() - this.#began);
    if (!this.#best) {
      return { status: 'failed', reason: this.#failure ?? this.#refusal ?? 'no roster was found in time' };
    }
    const openSeats = openSeatsOf(this.#problem, this.#best.roster);
    const levels = this.#tell(true);
    return {
      status: signal?.aborted ? 'cancelled' : openSeats.length > 0 ? 'incomplete' : 'complete',
      roster: this.#best.roster,
      openSeats,
      levels,
      gap: totalGap(levels),
      costs: this.#best.levels,
      verified: true,
      firstRosterMs: Math.round(this.#firstRosterMs),
      elapsedMs,
      foundBy: this.#best.foundBy,
      refused: this.#refused,
      failure: this.#failure,
    };
  }

  #secondsLeft(): number {
    return this.#limits.seconds - (performance.now() - this.#began) / 1000;
  }

  #start(role: EngineStart['role'], index: number): void {
    // Run from TypeScript in tests and from JavaScript in the build.
    const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
    const workerData: EngineStart = {
      problem: this.#problem,
      role,
      seed: this.#limits.seed + 7919 * index,
      seconds: Math.max(0.1, this.#secondsLeft() - GRACE_MS / 1000),
      iterations: this.#limits.iterations ?? null,
      control: this.#control,
    };
    const worker = new Worker(new URL(`./engine-worker${extension}`, import.meta.url), {
      workerData,
      ...(this.#limits.memoryMb ? { resourceLimits: { maxOldGenerationSizeMb: this.#limits.memoryMb } } : {}),
    });
    this.#workers.push(worker);
    this.#running++;
    if (role !== 'bound') this.#searching++;
    worker.on('message', (report: EngineReport) => {
      this.#take(report);
    });
    worker.on('error', (error) => {
      // The other threads go on with what they have; the outcome says that one was lost.
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#failure = `the ${role} engine failed: ${reason}`;
    });
    worker.on('exit', () => {
      if (role !== 'bound') this.#searching--;
      this.#running--;
      if (this.#running === 0) this.#end();
    });
  }

  #take(report: EngineReport): void {
    if (report.type === 'bound') {
      this.#bounds.add(report.proven);
    } else if (report.type === 'incumbent') {
      if (!this.#offer(report.incumbent.pairs, report.incumbent.foundBy)) return;
    } else {
      // A finished search and a proof with nothing left to do: more time brings nothing.
      if (this.#searching === 0) this.#end();
      return;
    }
    const levels = this.#tell(false);
    if (this.#late && this.#best) this.#end();
    if (levels.length > 0 && levels.every((level) => level.closed) && this.#limits.iterations === undefined) {
      this.#end();
    }
  }

  /** Reports the best roster, if there is one; returns its levels. */
  #tell(done: boolean): LevelReport[] {
    const levels = this.#levels();
    if (this.#best) {
      this.#onProgress({
        elapsedMs: Math.round(performance.now() - this.#began),
        openSeats: this.#best.openSeats,
        levels,
        gap: totalGap(levels),
        foundBy: this.#best.foundBy,
        done,
      });
    }
    return levels;
  }

  /** Verifies an offered roster and keeps it when it is the best. */
  #offer(pairs: Int32Array, foundBy: string): boolean {
    const roster = rosterFrom(this.#problem, pairs);
    const verdict = verifyRoster(this.#problem, roster);
    if (!verdict.legal) {
      this.#refused++;
      this.#refusal = verdict.reason;
      return false;
    }
    this.#firstRosterMs ||= performance.now() - this.#began;
    this.#anchors.observe(verdict.levels);
    if (
      this.#best &&
      !isBetter(verdict.levels, this.#best.levels, this.#anchors.best!, this.#anchors.tolerances)
    ) {
      return false;
    }
    this.#best = { roster, levels: verdict.levels, openSeats: verdict.openSeats, foundBy };
    const message: BestSoFar = { pairs, levels: verdict.levels, holds: this.#anchors.holds()! };
    if (this.#limits.threads > 1) for (const worker of this.#workers) worker.postMessage(message);
    return true;
  }

  #levels() {
    if (!this.#best) return [];
    const holds = this.#anchors.holds();
    const bounds = (level: LevelName) => this.#bounds.best(level, holds);
    return reportLevels(this.#problem, this.#best.levels, bounds, this.#anchors.tolerances);
  }

  async #stopWorkers(): Promise<void> {
    Atomics.store(new Int32Array(this.#control), CONTROL.stop, 1);
    if (this.#running > 0) {
      await new Promise<void>((resolve) => {
        this.#end = resolve;
        setTimeout(resolve, GRACE_MS);
      });
    }
    await this.abandon();
  }
}
