import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import type { Roster } from '../../../src/domain/roster/roster.ts';
import { StoredProblems } from '../../../src/features/planning/index.ts';
import { addVersion, storeAssignments } from '../../../src/features/roster/index.ts';
import type { Database } from '../../../src/infrastructure/database/database.ts';
import { compile } from '../../../src/optimiser/model/compile.ts';
import { runSearch } from '../../../src/optimiser/search/run-search.ts';
import { rosterFrom } from '../../../src/optimiser/verify-roster.ts';

/** Part of an answer: tests look into those of every shape. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answered = any;

/** A solved roster of a demo district, stored as a draft. */
export interface SolvedVersion {
  id: string;
  problem: RosterProblem;
  storedProblem: string;
  roster: Roster;
}

/**
 * Builds the problem of a duty period, solves it and stores the roster as a draft. The same roster on
 * every machine: proposals limit the search, not seconds.
 */
export async function solveVersion(
  database: Database,
  { district, period }: { district: string; period: string },
  iterations = 2_000_000,
): Promise<SolvedVersion> {
  const stored = await database.inDistrict(district, (runner) =>
    new StoredProblems().build(runner, district, period, null),
  );
  const { problem, id: storedProblem } = stored!;
  const roster = await searchRoster(problem, iterations);
  const id = await storeDraft(database, { district, period, storedProblem, problem, roster });
  return { id, problem, storedProblem, roster };
}

async function searchRoster(problem: RosterProblem, iterations: number): Promise<Roster> {
  let best = new Int32Array();
  await runSearch(compile(problem), {
    seed: 1,
    iterations,
    seconds: 0,
    stop: () => false,
    now: () => 0,
    leastMax: () => 0,
    emit: ({ pairs }) => {
      best = pairs.slice();
    },
  });
  return rosterFrom(problem, best);
}

/** Stores a roster as one more draft. */
export async function storeDraft(
  database: Database,
  {
    district,
    period,
    storedProblem,
    problem,
    roster,
  }: { district: string; period: string; storedProblem: string; problem: RosterProblem; roster: Roster },
): Promise<string> {
  return database.inDistrict(district, async (runner) => {
    const version = await addVersion(runner, district, {
      period,
      basedOn: null,
      origin: 'run',
      problem: storedProblem,
      run: null,
      evaluation: { gap: 0.01 },
      account: null,
    });
    const { assignments } = roster;
    await storeAssignments(runner, district, version.id, { assignments, shifts: problem.shifts });
    return version.id;
  });
}
