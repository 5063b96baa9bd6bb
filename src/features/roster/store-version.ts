import type { QueryRunner } from 'typeorm';
import type { Assignment, ProblemShift } from '../../domain/problem/roster-problem.ts';
import { notFound } from '../../http/problem.ts';
import { oneRow } from '../../infrastructure/database/database.ts';
import { readVersion, type VersionRow } from './version-rows.ts';

/** What a new version is made of, besides its assignments. */
export interface NewVersion {
  period: string;
  /** Number of the version it is based on. */
  basedOn: number | null;
  origin: VersionRow['origin'];
  problem: string | null;
  run: string | null;
  evaluation: Record<string, unknown> | null;
  account: string | null;
}

/** Adds a draft with the next number of its duty period, without assignments. */
export async function addVersion(
  runner: QueryRunner,
  district: string,
  version: NewVersion,
): Promise<VersionRow> {
  const { period, basedOn, origin, problem, run, evaluation, account } = version;
  // One after the other: two at once would take the same number.
  const found = await oneRow(runner, 'SELECT id FROM duty_period WHERE id = $1 FOR NO KEY UPDATE', [period]);
  if (!found) throw notFound();
  const row = await oneRow<{ id: string }>(
    runner,
    `INSERT INTO roster_version
       (district_id, duty_period_id, number, based_on, origin, planning_problem_id, run_id, evaluation, account_id)
     SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8 FROM roster_version WHERE duty_period_id = $2
     RETURNING id`,
    [
      district,
      period,
      basedOn,
      origin,
      problem,
      run,
      evaluation === null ? null : JSON.stringify(evaluation),
      account,
    ],
  );
  if (!row) throw new Error('a version was not added');
  return readVersion(runner, row.id);
}

/**
 * Gives a version without assignments those of a roster, in one statement. Doctors take the seats of a
 * shift in the order of the roster. An unknown doctor or shift is a bug of who made the roster and throws.
 */
export async function storeAssignments(
  runner: QueryRunner,
  district: string,
  version: string,
  { assignments, shifts }: { assignments: readonly Assignment[]; shifts: readonly ProblemShift[] },
): Promise<void> {
  const byId = new Map(shifts.map((shift) => [shift.id, shift]));
  const seated = new Map<string, number>();
  const items = assignments.map(({ shift: id, doctor, role, supervisor = null }) => {
    const shift = byId.get(id);
    if (!shift) throw new Error(`an assignment to an unknown shift: ${id}`);
    const seat = role === 'duty' ? (seated.get(id) ?? 0) + 1 : null;
    if (seat !== null) seated.set(id, seat);
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
       SELECT $1, $2, r.shift, d.id, d.person_id, r.role, r.supervisor, tstzrange(r."from", r."to"), r.seat, r.seats
       FROM json_to_recordset($3::json) AS r
         (shift text, doctor uuid, role text, supervisor uuid, "from" timestamptz, "to" timestamptz, seat int, seats int)
       JOIN doctor d ON d.id = r.doctor
       RETURNING 1)
     SELECT count(*)::int AS count FROM added`,
    [district, version, JSON.stringify(items)],
  );
  if (stored?.count !== items.length) throw new Error('an assignment to an unknown doctor');
}

/** Copies the assignments of a version, `except` some, to one without any, reasons and seats included. */
export async function copyAssignments(
  runner: QueryRunner,
  from: string,
  to: string,
  except: readonly Pick<Assignment, 'shift' | 'doctor'>[] = [],
): Promise<void> {
  await runner.query(
    `INSERT INTO assignment
       (district_id, roster_version_id, shift_id, doctor_id, person_id, role, supervisor_id, during, seat, seats, waiver)
     SELECT district_id, $2, shift_id, doctor_id, person_id, role, supervisor_id, during, seat, seats, waiver
     FROM assignment a WHERE roster_version_id = $1 AND NOT EXISTS (
       SELECT FROM json_to_recordset($3::json) AS r (shift text, doctor uuid)
       WHERE r.shift = a.shift_id AND r.doctor = a.doctor_id)`,
    [from, to, JSON.stringify(except)],
  );
}
