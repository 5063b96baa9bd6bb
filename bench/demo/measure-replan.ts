import { generateProblem } from '../../src/demo/generate-problem.ts';
import { addDays } from '../../src/domain/calendar/civil-date.ts';
import type { Assignment, RosterProblem } from '../../src/domain/problem/roster-problem.ts';
import { checkRoster, isHardBreach } from '../../src/domain/rules/check-roster.ts';
import { optimise } from '../../src/optimiser/optimise.ts';
import { whyNot } from './measure-demo.ts';

/** A demo district in which a doctor falls ill after publication. */
export interface Replan {
  shape: Parameters<typeof generateProblem>[0]['shape'];
  seed: number;
  /** For the roster that is published, and for its repair. */
  seconds: number;
  repairSeconds: number;
  /** Days that the doctor is away. */
  days: number;
}

/** What a repair took. */
export interface ReplanResult {
  shape: string;
  seed: number;
  /** Shifts that the sick doctor leaves. */
  lost: number;
  /** Until the first roster of the repair. */
  firstRosterMs: number;
  seconds: number;
  /** Published assignments that the repair gives up, those lost among them. */
  changes: number;
  openSeats: number;
  hardBreaches: number;
}

/** The thread that searches and the one that proves. */
const THREADS = 2;

/**
 * Solves a demo district, lets the doctor with most duties in the middle of the period fall ill, and
 * repairs the roster with the fewest changes.
 *
 * @throws Error when there is no roster to publish, or none after it
 */
export async function measureReplan({
  shape,
  seed,
  seconds,
  repairSeconds,
  days,
}: Replan): Promise<ReplanResult> {
  const problem = generateProblem({ shape, seed });
  const published = await solve(problem, seconds, seed);
  const duties = published.roster.assignments.filter(({ role }) => role === 'duty');
  const dates = new Map(problem.shifts.map(({ id, date }) => [id, date]));
  const from = [...dates.values()].sort()[Math.floor(dates.size / 2)]!;
  const to = addDays(from, days);
  const within = duties.filter(({ shift }) => dates.get(shift)! >= from && dates.get(shift)! < to);
  const sick = mostOf(within);
  const lost = within.filter(({ doctor }) => doctor === sick).length;
  const changed = withAbsence(problem, sick, { from, to }, duties);
  const began = performance.now();
  const repaired = await solve(changed, repairSeconds, seed);
  return {
    shape,
    seed,
    lost,
    firstRosterMs: repaired.firstRosterMs,
    seconds: (performance.now() - began) / 1000,
    changes: repaired.levels.find(({ name }) => name === 'changes')!.cost,
    openSeats: repaired.openSeats.reduce((sum, open) => sum + open.seats, 0),
    hardBreaches: checkRoster(changed, repaired.roster).filter(isHardBreach).length,
  };
}

async function solve(problem: RosterProblem, seconds: number, seed: number) {
  const outcome = await optimise(problem, { seconds, seed, threads: THREADS });
  if (!('roster' in outcome)) throw new Error(whyNot(outcome) ?? outcome.status);
  return outcome;
}

/** Who has most of the assignments. */
function mostOf(assignments: readonly Assignment[]): string {
  const counts = new Map<string, number>();
  for (const { doctor } of assignments) counts.set(doctor, (counts.get(doctor) ?? 0) + 1);
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (!first) throw new Error('nobody is on duty in the middle of the period');
  return first[0];
}

function withAbsence(
  problem: RosterProblem,
  sick: string,
  { from, to }: { from: string; to: string },
  published: Assignment[],
): RosterProblem {
  const doctors = problem.doctors.map((doctor) =>
    doctor.id === sick
      ? {
          ...doctor,
          absences: [
            ...doctor.absences,
            { from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z`, kind: 'absence' as const },
          ],
        }
      : doctor,
  );
  return { ...problem, doctors, previousRoster: published };
}
