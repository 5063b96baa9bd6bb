import { preCheck } from '../domain/problem/pre-check.ts';
import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import type { Roster } from '../domain/roster/roster.ts';
import { openSeatsOf } from './explain/open-seats.ts';
import { reportLevels, totalGap } from './level-reports.ts';
import type { LevelReport, Progress, SolveLimits, SolveListeners, SolveOutcome } from './outcome.ts';
import { LevelsPolicy } from './portfolio/levels-policy.ts';
import { Portfolio } from './portfolio/portfolio.ts';
import { rosterFrom, verifyRoster } from './verify-roster.ts';

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
  run.start();
  const issues = preCheck(problem);
  listeners.issues?.(issues);
  if (issues.some((issue) => issue.severity === 'error')) {
    await run.abandon();
    return { status: 'invalid', issues };
  }
  return run.finish();
}

/** One run of a portfolio on a roster problem, told level by level. */
class Run {
  readonly #problem: RosterProblem;
  readonly #limits: SolveLimits;
  readonly #began: number;
  readonly #onProgress: (progress: Progress) => void;
  readonly #portfolio: Portfolio;

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
    const { fairnessMax, fairnessSumPerDoctor } = problem.objective.tolerances;
    this.#portfolio = new Portfolio(
      {
        source: { problem },
        judge: (pairs) => verifyRoster(problem, rosterFrom(problem, pairs)),
        tolerances: {
          fairnessMax: Math.round(fairnessMax * 1000),
          fairnessSum: Math.round(fairnessSumPerDoctor * 1000 * problem.doctors.length),
        },
        limits,
        policy: (view) => new LevelsPolicy(view, limits.threads, limits.iterations ?? null),
        proven: () => {
          const levels = this.#levels();
          return levels.length > 0 && levels.every(({ closed }) => closed) && limits.iterations === undefined;
        },
        changed: () => {
          this.#tell(false);
        },
      },
      began,
    );
  }

  start(): void {
    this.#portfolio.start();
  }

  abandon(): Promise<void> {
    return this.#portfolio.abandon();
  }

  /** Waits for the end and says how it came. */
  async finish(): Promise<SolveOutcome> {
    await this.#portfolio.finish();
    const { best, refused, refusal, failure, firstRosterMs } = this.#portfolio;
    const elapsedMs = this.#elapsedMs();
    if (!best) {
      const none = this.#limits.signal?.aborted
        ? 'the run was stopped before its first roster'
        : 'no roster was found in time';
      return { status: 'failed', reason: failure ?? refusal ?? none };
    }
    const roster: Roster = rosterFrom(this.#problem, best.pairs);
    const openSeats = openSeatsOf(this.#problem, roster);
    const levels = this.#tell(true);
    return {
      status: this.#limits.signal?.aborted ? 'cancelled' : openSeats.length > 0 ? 'incomplete' : 'complete',
      roster,
      openSeats,
      levels,
      gap: totalGap(levels),
      costs: best.levels,
      verified: true,
      firstRosterMs: Math.round(firstRosterMs),
      elapsedMs,
      foundBy: best.foundBy,
      refused,
      failure,
    };
  }

  #elapsedMs(): number {
    return Math.round(performance.now() - this.#began);
  }

  /** Reports the best roster, if there is one; returns its levels. */
  #tell(done: boolean): LevelReport[] {
    const levels = this.#levels();
    const { best } = this.#portfolio;
    if (best) {
      this.#onProgress({
        elapsedMs: this.#elapsedMs(),
        openSeats: best.openSeats,
        levels,
        gap: totalGap(levels),
        foundBy: best.foundBy,
        done,
      });
    }
    return levels;
  }

  #levels(): LevelReport[] {
    const portfolio = this.#portfolio;
    if (!portfolio.best) return [];
    const bounds = (level: LevelReport['name']) => portfolio.bound(level);
    return reportLevels(this.#problem, portfolio.best.levels, bounds, portfolio.tolerances);
  }
}
