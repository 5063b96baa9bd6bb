import type { KnownPrices } from '../../src/optimiser/engine-messages.ts';
import { sumAsLevels } from '../../src/optimiser/levels.ts';
import { Portfolio } from '../../src/optimiser/portfolio/portfolio.ts';
import type { CompiledProblem } from '../../src/optimiser/model/compiled-problem.ts';
import { firstRoster } from '../../src/optimiser/search/run-search.ts';
import { type ProblemSize, SumPolicy } from '../../src/optimiser/portfolio/sum-policy.ts';
import { compileStudy } from '../ours/compile-study.ts';
import { evaluateStudy } from './evaluate-study.ts';
import {
  STUDY_CERTIFICATE_FORMAT,
  STUDY_CERTIFICATE_VERSION,
  type StudyCertificate,
} from './study-certificate.ts';
import type { StudyInstance, StudyPair } from './study-instance.ts';

/** What a run on a study instance may use. */
export interface StudyLimits {
  seconds: number;
  seed: number;
  threads?: number;
  /** Heap of each worker thread in MB. */
  memoryMb?: number;
}

export interface StudyProgress {
  /** Since the run began. */
  seconds: number;
  /** Cost of the best roster so far; Infinity before the first. */
  cost: number;
  /** Best proven lower bound so far; -Infinity before the first. */
  bound: number;
}

/** How a run ended. */
export interface StudyRun {
  roster: StudyPair[];
  cost: number;
  /** The best bound: of duals, or of a search that left nothing out. */
  bound: number;
  firstRosterMs: number;
  /** The best bound that follows from duals alone, and those duals: anybody can recompute it. */
  certifiedBound: number;
  certificate: StudyCertificate;
}

/** Threads of a run where none are given. */
const THREADS = 2;

/** Solves an instance of the study by the product's own engines; every roster is judged by the study's evaluator. */
export async function solveStudy(
  instance: StudyInstance,
  limits: StudyLimits,
  onProgress: (progress: StudyProgress) => void,
): Promise<StudyRun> {
  const began = performance.now();
  const compiled = compileStudy(instance);
  const threads = limits.threads ?? THREADS;
  const rosterOf = (pairs: Int32Array): StudyPair[] =>
    Array.from({ length: pairs.length / 2 }, (_, i) => [
      instance.doctors[pairs[2 * i]!]!.id,
      pairs[2 * i + 1]!,
    ]);
  const cost = () => portfolio.best?.levels.wishes ?? Infinity;
  const bound = () => portfolio.bound('wishes');
  const portfolio: Portfolio = new Portfolio(
    {
      source: { compiled },
      judge: (pairs) => {
        const { violations, cost, openSeats, unqualifiedSlots } = evaluateStudy(instance, rosterOf(pairs));
        const broken = violations[0];
        if (broken) return { legal: false, reason: JSON.stringify(broken) };
        return { legal: true, levels: sumAsLevels(cost), openSeats: openSeats + unqualifiedSlots };
      },
      tolerances: { fairnessMax: 0, fairnessSum: 0 },
      first: () => firstRoster(compiled, limits.seed),
      limits: { ...limits, threads },
      policy: (view) => new SumPolicy(view, threads, sizeOf(compiled)),
      proven: () => cost() - bound() < SAME,
      changed: () => {
        onProgress({ seconds: (performance.now() - began) / 1000, cost: cost(), bound: bound() });
      },
    },
    began,
  );
  portfolio.start();
  await portfolio.finish();
  const { best, firstRosterMs, failure, refusal } = portfolio;
  if (!best) throw new Error(failure ?? refusal ?? 'no roster was found in time');
  return {
    roster: rosterOf(best.pairs),
    cost: cost(),
    bound: bound(),
    firstRosterMs,
    certifiedBound: portfolio.prices?.bound ?? -Infinity,
    certificate: certificateOf(portfolio.prices, compiled.S),
  };
}

/** The duals of a bound; nothing costs anything before there is one, and a bound follows from that too. */
function certificateOf(prices: KnownPrices | null, slots: number): StudyCertificate {
  const zeros = () => new Array<number>(slots).fill(0);
  return {
    format: STUDY_CERTIFICATE_FORMAT,
    version: STUDY_CERTIFICATE_VERSION,
    seat: prices ? Array.from(prices.seat) : zeros(),
    skilled: prices ? Array.from(prices.skill) : zeros(),
  };
}

/** Costs closer than this are the same. */
const SAME = 1e-6;

function sizeOf({ D, seats, eligibleShifts }: CompiledProblem): ProblemSize {
  return {
    doctors: D,
    seats: seats.reduce((sum, own) => sum + own, 0),
    columns: eligibleShifts.reduce((sum, own) => sum + own.length, 0),
  };
}
