import { Portfolio } from '../../src/optimiser/portfolio/portfolio.ts';
import { SumPolicy } from '../../src/optimiser/portfolio/sum-policy.ts';
import { sumAsLevels } from '../../src/optimiser/levels.ts';
import { compileStudy } from './compile-study.ts';
import type { StudyInstance } from './study-instance.ts';
import { RosterCosts, SUM_OBJECTIVE } from '../../src/optimiser/pricing/linear-objective.ts';
import { RosterBook } from '../../src/optimiser/neighbourhood/roster-book.ts';

export async function solveStudy(
  instance: StudyInstance,
  limits: { seconds: number; seed: number; threads?: number; memoryMb?: number },
  onProgress: (p: { seconds: number; cost: number; bound: number; by: string }) => void,
) {
  const began = performance.now();
  const p = compileStudy(instance);
  const costs = new RosterCosts(p, SUM_OBJECTIVE);
  const threads = limits.threads ?? 2;
  const portfolio: Portfolio = new Portfolio(
    {
      source: { compiled: p },
      judge: (pairs) => {
        const book = new RosterBook(p);
        book.load(pairs, costs);
        const cost = book.total(SUM_OBJECTIVE);
        return cost < Infinity
          ? { legal: true, levels: sumAsLevels(cost), openSeats: 0 }
          : { legal: false, reason: 'illegal' };
      },
      tolerances: { fairnessMax: 0, fairnessSum: 0 },
      limits: { ...limits, threads },
      policy: (view) =>
        new SumPolicy(view, threads, {
          seats: p.seats.reduce((a, b) => a + b, 0),
          columns: p.eligibleShifts.reduce((a, b) => a + b.length, 0),
        }),
      gap: () => null,
      proven: () =>
        portfolio.best !== null && portfolio.best.levels.wishes - portfolio.bound('wishes') < 1e-6,
      changed: () => {
        if (portfolio.best)
          onProgress({
            seconds: (performance.now() - began) / 1000,
            cost: portfolio.best.levels.wishes,
            bound: portfolio.bound('wishes'),
            by: portfolio.best.foundBy,
          });
      },
    },
    began,
  );
  portfolio.start();
  await portfolio.finish();
  return {
    best: portfolio.best,
    bound: portfolio.bound('wishes'),
    first: portfolio.firstRosterMs,
    refused: portfolio.refused,
    refusal: portfolio.refusal,
    failure: portfolio.failure,
  };
}
