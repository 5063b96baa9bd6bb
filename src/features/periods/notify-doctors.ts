import type { QueryRunner } from 'typeorm';
import { addDays } from '../../domain/calendar/civil-date.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import { type Notice, queueNotices } from '../delivery/index.ts';
import { exemptThroughout } from './exempt-doctors.ts';
import type { PeriodRow } from './period-rows.ts';

/** The first reminder is the clock's; those sent by hand come after it. */
const REMINDER_BY_CLOCK = 1;

/** Dates (`to` is the last one), and where the link leads: what the message says besides is in the catalogue. */
export function dataOf({ id, from, to, closesLocal }: PeriodRow): Notice['data'] {
  const [closesDate = 'none', closesTime = 'none'] = closesLocal?.split('T') ?? [];
  return { period: id, from, to: addDays(to, -1), closesDate, closesTime, path: '/min/onsker' };
}

/** One notice to each doctor with an address: the collection has opened. Returns how many. */
export async function tellOpening(
  runner: QueryRunner,
  district: string,
  period: PeriodRow,
  now: Date,
): Promise<number> {
  const doctors = await rows<{ id: string }>(
    runner,
    'SELECT id FROM doctor WHERE email IS NOT NULL AND (left_on IS NULL OR left_on > $1)',
    [period.from],
  );
  return queueNotices(runner, null, district, {
    event: `collection-opens/${period.id}`,
    template: 'mail.collection-opens',
    data: dataOf(period),
    doctors: doctors.map(({ id }) => id),
    due: now,
  });
}

/**
 * One notice to each doctor with an address who has not answered and is not exempt throughout. Returns how
 * many. The clock reminds once; by hand it may be done again.
 */
export async function tellReminder(
  runner: QueryRunner,
  district: string,
  period: PeriodRow,
  now: Date,
  by: 'clock' | 'hand',
): Promise<number> {
  const event = `collection-reminder/${period.id}`;
  const doctors = await rows<{ id: string }>(
    runner,
    `SELECT d.id FROM doctor d
     WHERE d.email IS NOT NULL AND (d.left_on IS NULL OR d.left_on > $1) AND NOT d.id = ANY($2::uuid[])
       AND NOT EXISTS (SELECT FROM availability_sheet s
         WHERE s.duty_period_id = $3 AND s.doctor_id = d.id AND s.answered_at IS NOT NULL)`,
    [period.from, await exemptThroughout(runner, period), period.id],
  );
  return queueNotices(runner, null, district, {
    event,
    revision: by === 'clock' ? REMINDER_BY_CLOCK : await nextRevision(runner, event),
    template: 'mail.collection-reminder',
    data: dataOf(period),
    doctors: doctors.map(({ id }) => id),
    due: now,
  });
}

async function nextRevision(runner: QueryRunner, event: string): Promise<number> {
  const row = await oneRow<{ last: number | null }>(
    runner,
    'SELECT max(revision) AS last FROM outbox_message WHERE event = $1',
    [event],
  );
  return Math.max(row?.last ?? 0, REMINDER_BY_CLOCK) + 1;
}
