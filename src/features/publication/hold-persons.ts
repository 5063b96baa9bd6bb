import type { QueryRunner } from 'typeorm';

/**
 * Holds the persons of a version's assignments until the end of the transaction, across districts, in one
 * order: concurrent inserts under an exclusion constraint could deadlock otherwise. Whoever publishes or
 * moves a published duty does this first.
 */
export async function holdPersons(runner: QueryRunner, version: string): Promise<void> {
  await runner.query(
    `SELECT count(pg_advisory_xact_lock(key)) FROM (
       SELECT DISTINCT hashtextextended('person/' || person_id, 0) AS key
       FROM assignment WHERE roster_version_id = $1 ORDER BY key) AS persons`,
    [version],
  );
}

/** A duty of a version that overlaps a published one of the same person elsewhere. */
export interface DoubleBooking {
  doctor: string;
  shift: string;
}

/**
 * Duties of a version that overlap published ones of the same person: in other districts, and in other
 * duty periods of this one. Says when and no more: not where.
 */
export async function doubleBookings(runner: QueryRunner, version: string): Promise<DoubleBooking[]> {
  return (await runner.query(
    `WITH own AS MATERIALIZED (
       SELECT a.doctor_id, a.shift_id, a.during, v.duty_period_id FROM assignment a
       JOIN roster_version v ON v.id = a.roster_version_id WHERE v.id = $1),
     span AS (SELECT min(lower(during)) AS from_at, max(upper(during)) AS to_at FROM own HAVING count(*) > 0),
     busy AS MATERIALIZED (
       SELECT b.doctor_id, b.during FROM span, busy_times(from_at, to_at) b
       UNION ALL
       SELECT a.doctor_id, a.during FROM span, assignment a JOIN roster_version v ON v.id = a.roster_version_id
       WHERE a.published AND a.during && tstzrange(from_at, to_at)
         AND v.duty_period_id NOT IN (SELECT duty_period_id FROM own))
     SELECT DISTINCT own.doctor_id AS doctor, own.shift_id AS shift FROM own
     JOIN busy ON busy.doctor_id = own.doctor_id AND busy.during && own.during ORDER BY shift, doctor`,
    [version],
  )) as DoubleBooking[];
}
