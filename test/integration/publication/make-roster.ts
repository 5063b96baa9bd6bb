import type { QueryRunner } from 'typeorm';
import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import type { Roster } from '../../../src/domain/roster/roster.ts';
import { StoredProblems } from '../../../src/features/planning/stored-problems.ts';
import type { Database } from '../../../src/infrastructure/database/database.ts';
import { optimise } from '../../../src/optimiser/optimise.ts';
import type { LevelReport } from '../../../src/optimiser/outcome.ts';
import type { LoadedDemo } from '../../../src/start/load-demo.ts';
import { idOf } from '../support/rows.ts';

/** A solved roster and where it is stored. */
export interface MadeRoster {
  version: string;
  /** Id of the stored problem. */
  stored: string;
  problem: RosterProblem;
  roster: Roster;
}

/** Solves the duty period of a demo for a moment and stores the roster as a draft, as a run does. */
export async function makeRoster(database: Database, { district, period }: LoadedDemo): Promise<MadeRoster> {
  const stored = await database.inDistrict(district, (runner) =>
    new StoredProblems().build(runner, district, period, null),
  );
  const { problem, id } = stored!;
  const outcome = await optimise(problem, { seconds: 2, seed: 1, threads: 2 });
  if (!('roster' in outcome)) throw new Error(outcome.status);
  const { roster, levels } = outcome;
  const version = await database.inDistrict(district, (runner) =>
    storeVersion(runner, { district, period }, id, problem, roster, levels),
  );
  return { version, stored: id, problem, roster };
}

async function storeVersion(
  runner: QueryRunner,
  { district, period }: LoadedDemo,
  stored: string,
  problem: RosterProblem,
  roster: Roster,
  levels: LevelReport[],
): Promise<string> {
  const run = await idOf(
    runner,
    `INSERT INTO optimisation_run (district_id, duty_period_id, planning_problem_id, state, seconds, seed, result)
     VALUES ($1, $2, $3, 'complete', 2, 1, $4) RETURNING id`,
    [district, period, stored, JSON.stringify(resultOf(levels.map(withBound)))],
  );
  const version = await idOf(
    runner,
    `INSERT INTO roster_version (district_id, duty_period_id, number, origin, planning_problem_id, run_id)
     SELECT $1, $2, coalesce(max(number), 0) + 1, 'run', $3, $4 FROM roster_version WHERE duty_period_id = $2
     RETURNING id`,
    [district, period, stored, run],
  );
  await storeAssignments(runner, district, version, problem, roster);
  return version;
}

/** What is kept of a run, as far as it matters here. */
function resultOf(levels: LevelReport[]) {
  const figures = { openSeats: 0, gap: null, firstRosterMs: 500, elapsedMs: 2000, foundBy: 'annealing' };
  return { ...figures, levels, open: [], fairness: [] };
}

/** Whatever a busy machine had time to prove: only wishes can cost less than nothing. */
function withBound(level: LevelReport): LevelReport {
  return { ...level, bound: level.bound ?? (level.name === 'wishes' ? null : 0) };
}

/** Replaces the assignments of a version. */
export async function storeAssignments(
  runner: QueryRunner,
  district: string,
  version: string,
  problem: RosterProblem,
  { assignments }: Pick<Roster, 'assignments'>,
): Promise<void> {
  const shifts = new Map(problem.shifts.map((shift) => [shift.id, shift]));
  const taken = new Map<string, number>();
  const items = assignments.map(({ shift, doctor, role, supervisor = null }) => {
    const { start, end, seats } = shifts.get(shift)!;
    const seat = role === 'duty' ? (taken.get(shift) ?? 0) + 1 : null;
    if (seat !== null) taken.set(shift, seat);
    return { shift, doctor, role, supervisor, during: `[${start},${end})`, seat, seats };
  });
  await runner.query('DELETE FROM assignment WHERE roster_version_id = $1', [version]);
  await runner.query(
    `INSERT INTO assignment
       (district_id, roster_version_id, shift_id, doctor_id, person_id, role, supervisor_id, during, seat, seats)
     SELECT $1, $2, r.shift, r.doctor, d.person_id, r.role, r.supervisor, r.during, r.seat, r.seats
     FROM json_to_recordset($3::json) AS r (shift text, doctor uuid, role text, supervisor uuid, during tstzrange,
       seat int, seats int) JOIN doctor d ON d.id = r.doctor`,
    [district, version, JSON.stringify(items)],
  );
}
