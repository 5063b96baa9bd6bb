import type { QueryRunner } from 'typeorm';
import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import { conflict, Problem, unprocessable } from '../../http/problem.ts';
import { changed, oneRow } from '../../infrastructure/database/database.ts';
import type { StoredAssignment } from './stored-assignment.ts';

/** What of a shift its assignments carry. */
type SeatedShift = Pick<ProblemShift, 'id' | 'start' | 'end' | 'seats'>;

/** Takes assignments away; refused (412) when one is no longer there. */
export async function removeAssignments(
  runner: QueryRunner,
  version: string,
  removed: readonly StoredAssignment[],
): Promise<void> {
  const gone = await changed(
    runner,
    `DELETE FROM assignment a USING json_to_recordset($2::json) AS r (shift text, doctor uuid)
     WHERE a.roster_version_id = $1 AND a.shift_id = r.shift AND a.doctor_id = r.doctor`,
    [version, JSON.stringify(removed)],
  );
  if (gone !== removed.length) throw new Problem(412, 'version-outdated');
}

/**
 * Adds assignments, each duty on the lowest free seat. Whoever was faster is found by the index of the
 * seats: once more with another seat, then refused (409 `seat-taken`).
 */
export async function addAssignments(
  runner: QueryRunner,
  district: string,
  version: string,
  added: readonly { assignment: StoredAssignment; shift: SeatedShift }[],
): Promise<void> {
  for (const { assignment, shift } of added) {
    const seated = () => insertOne(runner, district, version, assignment, shift);
    await runner.query('SAVEPOINT seat');
    try {
      await seated();
    } catch (error) {
      if (constraintOf(error) !== 'assignment_one_seat') throw error;
      await runner.query('ROLLBACK TO SAVEPOINT seat');
      await seated();
    }
    await runner.query('RELEASE SAVEPOINT seat');
  }
}

async function insertOne(
  runner: QueryRunner,
  district: string,
  version: string,
  { doctor, role, supervisor, waiver }: StoredAssignment,
  { id, start, end, seats }: SeatedShift,
): Promise<void> {
  const seat = role === 'training' ? null : await freeSeat(runner, version, { id, seats });
  const inserted = await changed(
    runner,
    `INSERT INTO assignment
       (district_id, roster_version_id, shift_id, doctor_id, person_id, role, supervisor_id, during, seat, seats, waiver)
     SELECT $1, $2, $3, d.id, d.person_id, $5, $6, tstzrange($7, $8), $9, $10, $11 FROM doctor d WHERE d.id = $4`,
    [district, version, id, doctor, role, supervisor ?? null, start, end, seat, seats, jsonOf(waiver)],
  );
  if (inserted === 0) throw unprocessable('reference-unknown');
}

async function freeSeat(
  runner: QueryRunner,
  version: string,
  { id, seats }: Pick<SeatedShift, 'id' | 'seats'>,
): Promise<number> {
  const row = await oneRow<{ seat: number | null }>(
    runner,
    `SELECT min(n) AS seat FROM generate_series(1, $3::int) n
     WHERE NOT EXISTS (SELECT FROM assignment a
       WHERE a.roster_version_id = $1 AND a.shift_id = $2 AND a.role = 'duty' AND a.seat = n)`,
    [version, id, seats],
  );
  if (typeof row?.seat !== 'number') throw conflict('seat-taken');
  return row.seat;
}

function jsonOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function constraintOf(error: unknown): string | undefined {
  return (error as { driverError?: { constraint?: string } }).driverError?.constraint;
}
