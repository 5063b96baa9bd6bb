import { getEventListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { generateProblem } from '../../../src/demo/generate-problem.ts';
import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import type { Roster } from '../../../src/domain/roster/roster.ts';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import type { EngineTask } from '../../../src/optimiser/engine-messages.ts';
import { compile } from '../../../src/optimiser/model/compile.ts';
import { optimise } from '../../../src/optimiser/optimise.ts';
import type { SolveLimits, SolveOutcome } from '../../../src/optimiser/outcome.ts';
import { LevelsPolicy } from '../../../src/optimiser/portfolio/levels-policy.ts';
import type { Policy, RunView } from '../../../src/optimiser/portfolio/policy.ts';
import { Portfolio, type PortfolioTask } from '../../../src/optimiser/portfolio/portfolio.ts';
import { rosterFrom, verifyRoster } from '../../../src/optimiser/verify-roster.ts';
import { randomProblem } from '../../builders/random-problem.ts';

/** Half a year of a large district: a model of it needs some 40 MB, the search some 14. */
const large = generateProblem({ shape: 'trondheim', seed: 1 });
const small = randomProblem(77, { doctors: 8, shifts: 30, days: 28, withoutLocks: true });

function solved(outcome: SolveOutcome) {
  if (outcome.status === 'invalid' || outcome.status === 'failed') throw new Error(JSON.stringify(outcome));
  return outcome;
}

function expectLegal(problem: RosterProblem, roster: Roster): void {
  expect(roster.assignments.length).toBeGreaterThan(5);
  expect(checkRoster(problem, roster).filter(isHardBreach)).toEqual([]);
}

/** A policy of the test's own, and what the portfolio did with it. */
class Script implements Policy {
  readonly asked: number[] = [];
  readonly lostOnes: number[] = [];
  readonly #next: (worker: number, times: number) => EngineTask | null;

  constructor(next: (worker: number, times: number) => EngineTask | null) {
    this.#next = next;
  }

  /** `times` counts what this worker has asked for before. */
  next(worker: number): EngineTask | null {
    const times = this.asked.filter((one) => one === worker).length;
    this.asked.push(worker);
    return this.#next(worker, times);
  }

  lost(worker: number): void {
    this.lostOnes.push(worker);
  }

  ended(): void {
    // The script knows what comes next by itself.
  }

  progressed(): void {
    // Nothing that the script depends on.
  }
}

/** A run of the portfolio on the small problem, judged as the product does. */
function portfolioOf(
  policy: (view: RunView) => Policy,
  limits: Partial<SolveLimits> = {},
  own: Partial<PortfolioTask> = {},
): Portfolio {
  const task: PortfolioTask = {
    source: { problem: small },
    judge: (pairs) => verifyRoster(small, rosterFrom(small, pairs)),
    tolerances: { fairnessMax: 0, fairnessSum: 0 },
    limits: { seconds: 60, seed: 1, threads: 2, ...limits },
    policy,
    proven: () => false,
    changed: () => undefined,
    ...own,
  };
  return new Portfolio(task, performance.now());
}

async function run(portfolio: Portfolio): Promise<Portfolio> {
  portfolio.start();
  await portfolio.finish();
  return portfolio;
}

const search = (iterations: number): EngineTask => ({ kind: 'search', seconds: 60, iterations });
/** What no engine can do without the problem in words: it fails for real, in its own thread. */
const impossible: EngineTask = { kind: 'prove', seconds: 60, mip: false };
const compiledOnly = () => ({ source: { compiled: compile(small) } });

describe('a run that is cancelled', () => {
  it('ends with its best verified roster, and gives no engine anything more to do', async () => {
    const abort = new AbortController();
    let asked = 0;
    let askedAtAbort = -1;
    let abortedAt = 0;
    const portfolio = portfolioOf(
      (view) => {
        const policy = new LevelsPolicy(view, 2, null);
        return {
          next: (worker) => {
            asked++;
            return policy.next(worker);
          },
          ended: (...told) => {
            policy.ended(...told);
          },
          lost: (worker) => {
            policy.lost(worker);
          },
          progressed: (what) => {
            policy.progressed(what);
          },
        };
      },
      { seconds: 600, signal: abort.signal },
      {
        changed: () => {
          if (!portfolio.best || askedAtAbort >= 0) return;
          askedAtAbort = asked;
          abortedAt = performance.now();
          abort.abort();
        },
      },
    );
    await run(portfolio);
    expect(performance.now() - abortedAt).toBeLessThan(10_000);
    expect(askedAtAbort).toBeGreaterThanOrEqual(2);
    expect(asked).toBe(askedAtAbort);
    expectLegal(small, rosterFrom(small, portfolio.best!.pairs));
    expect(portfolio.failure).toBeNull();
    expect(getEventListeners(abort.signal, 'abort')).toEqual([]);
  });

  it('is told as cancelled, also a large one in the midst of its proofs', async () => {
    const abort = new AbortController();
    let abortedAt = 0;
    const outcome = solved(
      await optimise(
        large,
        { seconds: 600, seed: 1, threads: 2, signal: abort.signal },
        {
          progress: ({ levels }) => {
            if (abortedAt > 0 || !levels.some(({ bound }) => bound !== null && bound > 0)) return;
            abortedAt = performance.now();
            abort.abort();
          },
        },
      ),
    );
    expect(performance.now() - abortedAt).toBeLessThan(10_000);
    expect(outcome).toMatchObject({ status: 'cancelled', verified: true, refused: 0, failure: null });
    expectLegal(large, outcome.roster);
  });

  it('before it began ends with what it has by then, or says that there is nothing', async () => {
    const outcome = await optimise(small, { seconds: 600, seed: 1, threads: 2, signal: AbortSignal.abort() });
    if (outcome.status === 'failed') {
      expect(outcome.reason).toBe('the run was stopped before its first roster');
    } else {
      expect(outcome).toMatchObject({ status: 'cancelled', failure: null });
      expectLegal(small, solved(outcome).roster);
    }
  });
});

describe('a run that loses an engine', () => {
  it('goes on with the others, tries again a few times, and says what happened', async () => {
    const script = new Script((worker, times) => {
      if (worker === 0) return impossible;
      return times === 0 ? search(20_000) : null;
    });
    const portfolio = await run(portfolioOf(() => script, {}, compiledOnly()));
    expect(script.lostOnes).toEqual([0, 0, 0]);
    expect(portfolio.failure).toMatch(/^engine 0 failed: TypeError/);
    expect(portfolio.best?.foundBy).toBe('annealing');
    expectLegal(small, rosterFrom(small, portfolio.best!.pairs));
    expect(portfolio.refused).toBe(0);
  });

  it('keeps what a lost engine had found, and what the one in its place finds', async () => {
    // Searches, dies, and searches for longer when it is back.
    const tasks = [search(200), impossible, search(20_000), null];
    const script = new Script((_worker, times) => tasks[times] ?? null);
    const found: number[] = [];
    const portfolio = portfolioOf(
      () => script,
      { threads: 1 },
      {
        ...compiledOnly(),
        changed: () => {
          found.push(script.lostOnes.length);
        },
      },
    );
    await run(portfolio);
    expect(script.asked).toHaveLength(tasks.length);
    expect(new Set(found)).toEqual(new Set([0, 1]));
    expectLegal(small, rosterFrom(small, portfolio.best!.pairs));
  });

  it('ends when all are lost, with the reason of the first', async () => {
    const script = new Script(() => impossible);
    const portfolio = await run(portfolioOf(() => script, {}, compiledOnly()));
    expect(script.lostOnes.toSorted()).toEqual([0, 0, 0, 1, 1, 1]);
    expect([portfolio.best, portfolio.firstRosterMs]).toEqual([null, 0]);
    expect(portfolio.failure).toMatch(/^engine [01] failed: TypeError/);
  });

  it('does not take a worker that is done for one that died', async () => {
    const script = new Script((_worker, times) => (times === 0 ? search(500) : null));
    const portfolio = await run(portfolioOf(() => script));
    expect(script.asked.toSorted()).toEqual([0, 0, 1, 1]);
    expect([script.lostOnes, portfolio.failure]).toEqual([[], null]);
  });

  it('for want of memory returns the best verified roster of the others', async () => {
    // The search ends by its iterations, and the run when the last prover has died.
    const limits = { seconds: 600, iterations: 5000, seed: 1, threads: 2, memoryMb: 24 };
    const outcome = solved(await optimise(large, limits));
    expect(outcome.failure).toBe('engine 0 ran out of memory (24 MB): allow the run more');
    expect(outcome).toMatchObject({ verified: true, refused: 0 });
    expectLegal(large, outcome.roster);
  });
});

describe('a run whose problem is larger than its memory', () => {
  it.each([8, 1])(
    'fails with the reason and the cure, and the process lives on, at %d MB',
    async (memoryMb) => {
      const outcome = await optimise(large, { seconds: 600, seed: 1, threads: 2, memoryMb });
      expect(outcome).toEqual({
        status: 'failed',
        reason: expect.stringMatching(
          `^engine [01] ran out of memory \\(${memoryMb} MB\\): allow the run more$`,
        ),
      });
    },
  );
});

describe('a run whose judge cannot read a roster', () => {
  it('refuses it and goes on', async () => {
    let judged = 0;
    const script = new Script((_worker, times) => (times === 0 ? search(20_000) : null));
    const portfolio = portfolioOf(
      () => script,
      { threads: 1 },
      {
        judge: (pairs) => {
          // What an engine's slip looks like: a doctor that does not exist.
          const slip = judged++ === 0 ? Int32Array.from([9999, 0, ...pairs]) : pairs;
          return verifyRoster(small, rosterFrom(small, slip));
        },
      },
    );
    await run(portfolio);
    expect(judged).toBeGreaterThan(1);
    expect(portfolio.refused).toBe(1);
    expect(portfolio.refusal).toMatch(/^not a roster: /);
    expectLegal(small, rosterFrom(small, portfolio.best!.pairs));
  });
});

describe('a run in one thread with a limit of iterations', () => {
  it('gives the same roster, whoever listens and however slowly', async () => {
    const problem = generateProblem({ shape: 'alta', seed: 2, weeks: 8 });
    const limits = { seconds: 600, iterations: 15_000, seed: 9, threads: 1 };
    const first = solved(await optimise(problem, limits));
    let heard = 0;
    const slow = solved(
      await optimise(problem, limits, {
        progress: () => {
          heard++;
          const until = performance.now() + 150;
          while (performance.now() < until);
        },
      }),
    );
    expect(heard).toBeGreaterThan(3);
    for (const same of ['roster', 'levels', 'costs', 'openSeats', 'gap', 'foundBy', 'status'] as const) {
      expect(slow[same]).toEqual(first[same]);
    }
    expectLegal(problem, first.roster);
    const other = solved(await optimise(problem, { ...limits, seed: 10 }));
    expect(other.roster).not.toEqual(first.roster);
  });
});
