import type { QueryRunner } from 'typeorm';
import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import { oneRow } from '../../infrastructure/database/database.ts';
import type { RunResult } from './run-result.ts';

/** Where a roster comes from. */
interface RosterSource {
  period: string;
  problemId: string;
  run: string;
  account: string | null;
}

/** Makes a draft of the period of a run's roster, with its assignments; returns the version's id. */
export async function storeRoster(
  runner: QueryRunner,
  district: string,
  { period, problemId, run, account }: RosterSource,
  { problem, roster, result }: { problem: RosterProblem; roster: Roster; result: RunResult },
): Promise<string> {
  // One after the other: two at once would take the same number.
  await runner.query('SELECT id FROM duty_period WHERE id = $1 FOR UPDATE', [period]);
  const { levels, gap, openSeats } = result;
  const version = await oneRow<{ id: string }>(
    runner,
    `INSERT INTO roster_version
       (district_id, duty_period_id, number, origin, planning_problem_id, run_id, evaluation, account_id)
     SELECT $1, $2, coalesce(max(number), 0) + 1, 'run', $3, $4, $5, $6 FROM roster_version WHERE duty_period_id = $2
     RETURNING id`,
    [district, period, problemId, run, JSON.stringify({ levels, gap, openSeats }), account],
  );
  if (!version) throw new Error('a roster version was not made');
  await storeAssignments(runner, district, version.id, problem, roster);
  return version.id;
}

/** All assignments in one statement; seats are taken in the order of the roster. */
async function storeAssignments(
  runner: QueryRunner,
  district: string,
  version: string,
  problem: RosterProblem,
  { assignments }: Roster,
): Promise<void> {
  const shifts = new Map(problem.shifts.map((shift) => [shift.id, shift]));
  const taken = new Map<string, number>();
  const items = assignments.map(({ shift: id, doctor, role, supervisor = null }) => {
    const shift = shifts.get(id);
    if (!shift) throw new Error('a roster names an unknown shift');
    const seat = role === 'duty' ? (taken.get(id) ?? 0) + 1 : null;
    if (seat !== null) taken.set(id, seat);
    return {
      shift: id,
      doctor,
      role,
      supervisor,
      from: shift.start,
      to: shift.end,
      seat,
      seats: shift.seats,
    };
  });
  const stored = await oneRow<{ count: number }>(
    runner,
    `WITH added AS (
       INSERT INTO assignment
         (district_id, roster_version_id, shift_id, doctor_id, person_id, role, supervisor_id, during, seat, seats)
       SELECT $1, $2, i.shift, d.id, d.person_id, i.role, i.supervisor, tstzrange(i."from", i."to"), i.seat, i.seats
       FROM json_to_recordset($3::json) AS i
         (shift text, doctor uuid, role text, supervisor uuid, "from" timestamptz, "to" timestamptz, seat int, seats int)
       JOIN doctor d ON d.id = i.doctor
       RETURNING 1)
     SELECT count(*)::int AS count FROM added`,
    [district, version, JSON.stringify(items)],
  );
  if (stored?.count !== items.length) throw new Error('a roster names an unknown doctor');
}
