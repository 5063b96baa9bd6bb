import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { databaseProblem } from '../../http/database-problem.ts';
import { ServiceOptions } from '../../http/service-options.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { type Job, Jobs } from '../../infrastructure/jobs/jobs.ts';
import type { PreCheckIssue } from '../../domain/problem/pre-check.ts';
import type { Progress, SolveOutcome } from '../../optimiser/outcome.ts';
import { type StoredProblem, StoredProblems } from '../planning/index.ts';
import { optimiseInThread, type RunEnd, type RunThread } from './optimise-in-thread.ts';
import { addRunEvent } from './run-event-rows.ts';
import { isSolved, resultOf } from './run-result.ts';
import { endRun, giveBack, type HeldRun, pulse, type RunEnding, takeRun } from './run-state.ts';
import { storeRoster } from './store-roster.ts';

const PULSE_MS = 1000;

/** Works on runs of the optimiser, one at a time. */
@Injectable()
export class RunWorker implements OnApplicationBootstrap {
  readonly #database: Database;
  readonly #jobs: Jobs;
  readonly #problems: StoredProblems;
  readonly #options: ServiceOptions;
  readonly #log = new Logger('Runs');

  constructor(database: Database, jobs: Jobs, problems: StoredProblems, options: ServiceOptions) {
    this.#database = database;
    this.#jobs = jobs;
    this.#problems = problems;
    this.#options = options;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.#options.works) return;
    await this.#jobs.work('optimisation-run', (job, stopping) => this.#work(job, stopping));
  }

  /** A job only says that there may be something to do: a run that somebody else took is left alone. */
  async #work({ district, id }: Job, stopping: AbortSignal): Promise<void> {
    if (stopping.aborted) throw new Error('the process is about to stop');
    const taken = await this.#database.inDistrict(district, async (runner) => {
      const run = await takeRun(runner, district, id);
      return run && { run, stored: await this.#problems.load(runner, district, run.problem) };
    });
    if (!taken?.stored) return;
    await this.#run(district, taken.run, taken.stored, stopping);
  }

  async #run(district: string, run: HeldRun, stored: StoredProblem, stopping: AbortSignal): Promise<void> {
    const news: News = { issues: null, progress: null };
    const { seconds, seed } = run;
    const limits = { seconds, seed, threads: this.#options.optimiserThreads };
    const thread = optimiseInThread({ problem: stored.problem, limits }, (report) => {
      if (report.type === 'issues') news.issues = report.issues;
      else news.progress = report.progress;
    });
    const pulses = new AbortController();
    const beating = this.#beat(district, run, thread, news, pulses.signal);
    const end = await Promise.race([settled(thread.end), aborted(stopping)]);
    pulses.abort();
    const lost = !(await beating);
    if (end === 'stopping') {
      await thread.drop();
      await this.#database.inDistrict(district, (runner) => giveBack(runner, this.#jobs, district, run));
    } else if (!lost) {
      await this.#storeSurely(district, run, stored, end, news, stopping);
    }
  }

  /** Signs of life until the run is over; false when it is somebody else's by now. */
  async #beat(
    district: string,
    run: HeldRun,
    thread: RunThread,
    news: News,
    over: AbortSignal,
  ): Promise<boolean> {
    while (!over.aborted) {
      try {
        const state = await this.#tellNews(district, run, news);
        if (!state.held) {
          await thread.drop();
          return false;
        }
        if (state.cancel) thread.stop();
      } catch (error) {
        // A database that is away for a moment costs signs of life, not the run.
        this.#log.warn(`a sign of life failed: ${error instanceof Error ? error.name : typeof error}`);
      }
      await sleep(PULSE_MS, undefined, { signal: over }).catch(() => undefined);
    }
    return true;
  }

  #tellNews(district: string, run: HeldRun, news: News) {
    const { issues, progress } = news;
    news.issues = null;
    news.progress = null;
    return this.#database.inDistrict(district, async (runner) => {
      const state = await pulse(runner, district, run, progress);
      if (state.held && issues) {
        await addRunEvent(runner, district, run.id, { kind: 'issues', data: issueCounts(issues) });
      }
      return state;
    });
  }

  /**
   * Stores the end of a run, again while the database is away: that costs time and not the run. Nothing is
   * stored twice, since only who still holds the attempt stores.
   */
  async #storeSurely(
    district: string,
    run: HeldRun,
    stored: StoredProblem,
    end: RunEnd | null,
    news: News,
    stopping: AbortSignal,
  ): Promise<void> {
    const failure = end === null ? null : failureOf(end.outcome);
    if (failure !== null) this.#log.error(`run ${run.id}: ${failure}`);
    for (;;) {
      try {
        await this.#store(district, run, stored, end, news);
        return;
      } catch (error) {
        if (stopping.aborted || databaseProblem(error)?.status !== 503) throw error;
        await sleep(PULSE_MS, undefined, { signal: stopping }).catch(() => undefined);
      }
    }
  }

  /** Roster version and final state in one transaction: both are there or neither. */
  async #store(
    district: string,
    run: HeldRun,
    { problem, id: problemId }: StoredProblem,
    end: RunEnd | null,
    { progress }: News,
  ): Promise<void> {
    await this.#database.inDistrict(district, async (runner) => {
      const last = await pulse(runner, district, run, progress);
      if (!last.held) return;
      await endRun(runner, district, run, endingOf(end, last.cancel));
      const result = end && resultOf(end);
      if (!result || !isSolved(end.outcome)) return;
      const source = { period: run.period, problemId, run: run.id, account: run.account };
      await storeRoster(runner, district, source, { problem, roster: end.outcome.roster, result });
    });
  }
}

/** What has been heard from a run and not yet told. */
interface News {
  issues: readonly PreCheckIssue[] | null;
  progress: Progress | null;
}

/** The last state of a run; `null` stands for a thread that broke. */
function endingOf(end: RunEnd | null, cancelled: boolean): RunEnding {
  if (end === null) return cancelled ? { state: 'cancelled' } : { state: 'failed', reason: 'engine-failed' };
  const { outcome } = end;
  if (outcome.status !== 'failed') return { state: outcome.status, result: resultOf(end) };
  if (cancelled) return { state: 'cancelled' };
  const late = outcome.reason === 'no roster was found in time';
  return { state: 'failed', reason: late ? 'no-roster' : 'engine-failed' };
}

/** What went wrong in the engines, for the log; ids at most. */
function failureOf(outcome: SolveOutcome): string | null {
  if (outcome.status === 'failed') return outcome.reason;
  return isSolved(outcome) ? outcome.failure : null;
}

function issueCounts(issues: readonly PreCheckIssue[]): Record<string, number> {
  const of = (severity: PreCheckIssue['severity']) =>
    issues.filter((issue) => issue.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}

function settled(end: Promise<RunEnd>): Promise<RunEnd | null> {
  return end.catch(() => null);
}

function aborted(signal: AbortSignal): Promise<'stopping'> {
  return new Promise((resolve) => {
    const tell = () => {
      resolve('stopping');
    };
    if (signal.aborted) tell();
    else signal.addEventListener('abort', tell, { once: true });
  });
}
