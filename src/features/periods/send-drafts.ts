import type { QueryRunner } from 'typeorm';
import { changed, rows } from '../../infrastructure/database/database.ts';
import { queueNotices } from '../delivery/index.ts';
import { dataOf } from './notify-doctors.ts';
import type { PeriodRow } from './period-rows.ts';

/**
 * At the deadline what lies unsent is sent as it stands, and its doctors are told: a forgotten button must
 * not lose half a year of wishes. Returns how many.
 */
export async function sendDrafts(
  runner: QueryRunner,
  district: string,
  period: PeriodRow,
  now: Date,
): Promise<number> {
  await runner.query(`SELECT pg_advisory_xact_lock(hashtextextended('receipt/' || $1, 0))`, [period.id]);
  const sent = await changed(
    runner,
    `WITH sent AS (
       UPDATE availability_sheet SET answered_at = $3, version = version + 1
       WHERE duty_period_id = $2 AND answered_at IS NULL AND entries <> '[]' RETURNING doctor_id, entries)
     INSERT INTO availability_receipt (district_id, duty_period_id, number, doctor_id, sent_at, sent_by, entries)
     SELECT $1, $2, (SELECT coalesce(max(number), 0) FROM availability_receipt WHERE duty_period_id = $2)
       + row_number() OVER (ORDER BY doctor_id), doctor_id, $3, 'deadline', entries FROM sent`,
    [district, period.id, now],
  );
  if (sent === 0) return 0;
  const doctors = await rows<{ id: string }>(
    runner,
    `SELECT d.id FROM availability_receipt r JOIN doctor d ON d.id = r.doctor_id
     WHERE r.duty_period_id = $1 AND r.sent_by = 'deadline' AND r.sent_at = $2 AND d.email IS NOT NULL`,
    [period.id, now],
  );
  await queueNotices(runner, null, district, {
    event: `collection-draft-sent/${period.id}`,
    template: 'mail.collection-draft-sent',
    data: dataOf(period),
    doctors: doctors.map(({ id }) => id),
    due: now,
  });
  return sent;
}
