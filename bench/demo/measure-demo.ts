import { availableParallelism } from 'node:os';
import { generateProblem } from '../../src/demo/generate-problem.ts';
import { checkRoster, isHardBreach } from '../../src/domain/rules/check-roster.ts';
import { optimise } from '../../src/optimiser/optimise.ts';
import type { LevelReport, SolveOutcome } from '../../src/optimiser/outcome.ts';
import { peakMegabytes } from '../machine.ts';

/** A demo district and what its run may use. */
export interface DemoRun {
  shape: Parameters<typeof generateProblem>[0]['shape'];
  seed: number;
  seconds: number;
  threads?: number;
  doctors?: number;
  weeks?: number;
}

type DemoLevel = Pick<LevelReport, 'name' | 'cost' | 'bound' | 'gap' | 'closed'>;

/** Where a run stood at some moment. */
export interface DemoMoment {
  /** Seconds since the run began. */
  at: number;
  openSeats: number;
  /** Gap of the first level that is not closed; 0 when all are; null when unknown. */
  gap: number | null;
  levels: DemoLevel[];
}

/** A run of the product's optimiser on its own problem, and how good its roster is. */
export interface DemoResult {
  shape: string;
  seed: number;
  doctors: number;
  shifts: number;
  status: SolveOutcome['status'];
  /** Why there is no roster; null when there is one. */
  reason: string | null;
  firstRosterMs: number | null;
  openSeats: number | null;
  gap: number | null;
  levels: DemoLevel[];
  /** Rosters that the independent check refused: each is a bug. */
  refused: number;
  /** Hard rules that the final roster breaks, counted once more from the outside. */
  hardBreaches: number | null;
  moments: DemoMoment[];
  seconds: number;
  peakMb: number;
}

/** Seconds at which a run is looked at. */
const MOMENTS = [10, 30, 60];

/** Runs the product's optimiser on a demo district, as the command `solve` does. */
export async function measureDemo(run: DemoRun): Promise<DemoResult> {
  const { shape, seed, seconds, doctors, weeks } = run;
  const problem = generateProblem({
    shape,
    seed,
    ...(doctors === undefined ? {} : { doctors }),
    ...(weeks === undefined ? {} : { weeks }),
  });
  const threads = run.threads ?? Math.max(2, availableParallelism());
  const told: DemoMoment[] = [];
  const began = performance.now();
  const outcome = await optimise(
    problem,
    { seconds, seed, threads },
    {
      progress: ({ elapsedMs, openSeats, gap, levels }) => {
        told.push({ at: elapsedMs / 1000, openSeats, gap, levels: levels.map(briefly) });
      },
    },
  );
  const solved = 'roster' in outcome ? outcome : null;
  return {
    shape,
    seed,
    doctors: problem.doctors.length,
    shifts: problem.shifts.length,
    status: outcome.status,
    reason: whyNot(outcome),
    firstRosterMs: solved?.firstRosterMs ?? null,
    openSeats: solved?.openSeats.reduce((sum, open) => sum + open.seats, 0) ?? null,
    gap: solved?.gap ?? null,
    levels: solved?.levels.map(briefly) ?? [],
    refused: solved?.refused ?? 0,
    hardBreaches: solved && checkRoster(problem, solved.roster).filter(isHardBreach).length,
    moments: momentsOf(told, seconds),
    seconds: (performance.now() - began) / 1000,
    peakMb: peakMegabytes(),
  };
}

/** Where the run stood at each moment that it reached; a run that ended by itself stands as it ended. */
function momentsOf(told: readonly DemoMoment[], seconds: number): DemoMoment[] {
  return MOMENTS.filter((at) => at <= seconds).flatMap((at) => {
    const last = told.findLast((moment) => moment.at <= at);
    return last ? [{ ...last, at }] : [];
  });
}

function briefly({ name, cost, bound, gap, closed }: LevelReport): DemoLevel {
  return { name, cost, bound, gap, closed };
}

/** Why an outcome has no roster; null when it has one. */
export function whyNot(outcome: SolveOutcome): string | null {
  if (outcome.status === 'failed') return outcome.reason;
  if (outcome.status !== 'invalid') return null;
  const errors = outcome.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return `the pre-check refuses the problem: ${[...new Set(errors)].join(', ')}`;
}
