import type { QueryRunner } from 'typeorm';
import type { AvailabilityEntry } from '../../domain/availability/availability-entry.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';

/** The entries of every sheet of the period, by doctor. */
export async function readEntries(
  runner: QueryRunner,
  period: string,
): Promise<Map<string, AvailabilityEntry[]>> {
  const found = await rows<{ doctor: string; entries: AvailabilityEntry[] }>(
    runner,
    'SELECT doctor_id AS doctor, entries FROM availability_sheet WHERE duty_period_id = $1',
    [period],
  );
  return new Map(found.map(({ doctor, entries }) => [doctor, entries]));
}

/** How many have said "this is my answer". */
export async function countAnswered(runner: QueryRunner, period: string): Promise<number> {
  const row = await oneRow<{ answered: number }>(
    runner,
    `SELECT count(*)::int AS answered FROM availability_sheet
     WHERE duty_period_id = $1 AND answered_at IS NOT NULL`,
    [period],
  );
  return row?.answered ?? 0;
}
