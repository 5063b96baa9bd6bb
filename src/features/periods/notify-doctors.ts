import type { QueryRunner } from 'typeorm';
import { addDays } from '../../domain/calendar/civil-date.ts';
import { changed, oneRow } from '../../infrastructure/database/database.ts';
import { exemptThroughout } from './exempt-doctors.ts';
import type { PeriodRow } from './period-rows.ts';

/** The first reminder is the clock's; those sent by hand come after it. */
const REMINDER_BY_CLOCK = 1;

/** Dates (`to` is the last one), and where the link leads: what the message says besides is in the catalogue. */
export function dataOf({ id, from, to, closesLocal }: PeriodRow): string {
  const [closesDate = 'none', closesTime = 'none'] = closesLocal?.split('T') ?? [];
  return JSON.stringify({
    period: id,
    from,
    to: addDays(to, -1),
    closesDate,
    closesTime,
    path: '/min/onsker',
  });
}

/** One mail to each doctor with an address: the collection has opened. Returns how many. */
export async function tellOpening(
  runner: QueryRunner,
  district: string,
  period: PeriodRow,
  now: Date,
): Promise<number> {
  return changed(
    runner,
    `INSERT INTO outbox_message (district_id, event, doctor_id, template, data, due_at)
     SELECT $1, 'collection-opens/' || $2, id, 'mail.collection-opens', $3, $4 FROM doctor
     WHERE email IS NOT NULL AND (left_on IS NULL OR left_on > $5) ON CONFLICT DO NOTHING`,
    [district, period.id, dataOf(period), now, period.from],
  );
}

/**
 * One mail to each doctor with an address who has not answered and is not exempt throughout. Returns how
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
  return changed(
    runner,
    `INSERT INTO outbox_message (district_id, event, doctor_id, revision, template, data, due_at)
     SELECT $1, $2, d.id, $3, 'mail.collection-reminder', $4, $5 FROM doctor d
     WHERE d.email IS NOT NULL AND (d.left_on IS NULL OR d.left_on > $6) AND NOT d.id = ANY($7::uuid[])
       AND NOT EXISTS (SELECT FROM availability_sheet s
         WHERE s.duty_period_id = $8 AND s.doctor_id = d.id AND s.answered_at IS NOT NULL)
     ON CONFLICT DO NOTHING`,
    [
      district,
      event,
      by === 'clock' ? REMINDER_BY_CLOCK : await nextRevision(runner, event),
      dataOf(period),
      now,
      period.from,
      await exemptThroughout(runner, period),
      period.id,
    ],
  );
}

async function nextRevision(runner: QueryRunner, event: string): Promise<number> {
  const row = await oneRow<{ last: number | null }>(
    runner,
    'SELECT max(revision) AS last FROM outbox_message WHERE event = $1',
    [event],
  );
  return Math.max(row?.last ?? 0, REMINDER_BY_CLOCK) + 1;
}
