import type { QueryRunner } from 'typeorm';
import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import { addVersion, storeAssignments } from '../roster/index.ts';
import type { RunResult } from './run-result.ts';

/** Where a roster comes from. */
interface RosterSource {
  period: string;
  problemId: string;
  run: string;
  account: string | null;
}

/** Makes a draft of the period of a run's roster, with its assignments. */
export async function storeRoster(
  runner: QueryRunner,
  district: string,
  { period, problemId, run, account }: RosterSource,
  { problem, roster, result }: { problem: RosterProblem; roster: Roster; result: RunResult },
): Promise<void> {
  const { levels, gap, openSeats } = result;
  const { id } = await addVersion(runner, district, {
    period,
    basedOn: null,
    origin: 'run',
    problem: problemId,
    run,
    evaluation: { levels, gap, openSeats },
    account,
  });
  await storeAssignments(runner, district, id, {
    assignments: roster.assignments,
    shifts: problem.shifts,
  });
}
