import type { QueryRunner } from 'typeorm';
import { addDays } from '../../domain/calendar/civil-date.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import { type Notice, queueNotices } from '../delivery/index.ts';
import { exemptThroughout } from './exempt-doctors.ts';
import type { PeriodRow } from './period-rows.ts';

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
 * One notice to each doctor with an address who has not answered and is not exempt throughout, each time anew:
 * the caller sees to it that a reminder is sent once. Returns how many.
 */
export async function tellReminder(
  runner: QueryRunner,
  district: string,
  period: PeriodRow,
  now: Date,
): Promise<number> {
  const event = `collection-reminder/${period.id}`;
  return queueNotices(runner, null, district, {
    event,
    revision: await nextRevision(runner, event),
    template: 'mail.collection-reminder',
    data: dataOf(period),
    doctors: await unanswered(runner, period),
    due: now,
  });
}

/** Tells those who have sent nothing, and had nothing that could be sent, that the collection has closed. */
export async function tellClosing(
  runner: QueryRunner,
  district: string,
  period: PeriodRow,
  now: Date,
): Promise<number> {
  return queueNotices(runner, null, district, {
    event: `collection-closed/${period.id}`,
    template: 'mail.collection-closed',
    data: dataOf(period),
    doctors: await unanswered(runner, period),
    due: now,
  });
}

/** Doctors with an address who have not answered and are not exempt throughout. */
async function unanswered(runner: QueryRunner, period: PeriodRow): Promise<string[]> {
  const found = await rows<{ id: string }>(
    runner,
    `SELECT d.id FROM doctor d
     WHERE d.email IS NOT NULL AND (d.left_on IS NULL OR d.left_on > $1) AND NOT d.id = ANY($2::uuid[])
       AND NOT EXISTS (SELECT FROM availability_sheet s
         WHERE s.duty_period_id = $3 AND s.doctor_id = d.id AND s.answered_at IS NOT NULL)`,
    [period.from, await exemptThroughout(runner, period), period.id],
  );
  return found.map(({ id }) => id);
}

async function nextRevision(runner: QueryRunner, event: string): Promise<number> {
  const row = await oneRow<{ last: number | null }>(
    runner,
    'SELECT max(revision) AS last FROM outbox_message WHERE event = $1',
    [event],
  );
  return (row?.last ?? 0) + 1;
}
