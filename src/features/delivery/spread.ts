import type { QueryRunner } from 'typeorm';
import { CHANNELS_OF } from './channels-of.ts';

/** Minutes until a notice that must arrive goes on to the next channel. */
export const NEXT_CHANNEL_MINUTES = 5;
/** Days until a doctor who has not confirmed is asked again, and as many more until a coordinator is told. */
export const CONFIRM_DAYS = 3;
/** When the one mail of the day goes, in Oslo. */
const DIGEST_AT = '16:00';

/**
 * How much a notice matters. `normal`: as the doctor chose. `urgent`: on every channel at once, in quiet hours
 * too. `mustArrive`: urgent, and going on to the next channel until it is confirmed. `confirm`: not urgent, but
 * asked to be confirmed within days.
 */
export type Urgency = 'normal' | 'urgent' | 'mustArrive' | 'confirm';

interface Spreading {
  event: string;
  revision: number;
  /** Those whose mail has just been put into the outbox. */
  doctors: readonly string[];
  urgency: Urgency;
}

/** Puts what goes by mail into the inbox as well, and on the other channels that the doctors chose. */
export async function spread(runner: QueryRunner, spreading: Spreading): Promise<void> {
  const { event, revision, doctors, urgency } = spreading;
  if (doctors.length === 0) return;
  const isUrgent = urgency === 'urgent' || urgency === 'mustArrive';
  const asks = { normal: null, urgent: null, mustArrive: 'now', confirm: 'later' }[urgency];
  await runner.query(
    `INSERT INTO inbox_notice (district_id, event, revision, doctor_id, template, data, asks, next_step_at)
     SELECT m.district_id, m.event, m.revision, m.doctor_id, m.template, m.data, $4::text,
       CASE $4 WHEN 'now' THEN clock_timestamp() + make_interval(mins => $5)
         WHEN 'later' THEN clock_timestamp() + make_interval(days => $6) END
     FROM outbox_message m
     WHERE m.event = $1 AND m.revision = $2 AND m.channel = 'mail' AND m.doctor_id = ANY($3::uuid[])
     ON CONFLICT DO NOTHING`,
    [event, revision, doctors, asks, NEXT_CHANNEL_MINUTES, CONFIRM_DAYS],
  );
  await runner.query(
    `INSERT INTO outbox_message (district_id, event, revision, doctor_id, channel, template, data, urgent, due_at)
     SELECT m.district_id, m.event, m.revision, m.doctor_id, c.channel, m.template, m.data, $4,
       CASE WHEN $4 THEN clock_timestamp() ELSE after_quiet_hours(greatest(m.due_at, clock_timestamp()),
         coalesce(s.quiet_from, '22:00'), coalesce(s.quiet_to, '07:00')) END
     FROM outbox_message m JOIN ${CHANNELS_OF} c ON c.doctor_id = m.doctor_id
       LEFT JOIN notice_settings s ON s.doctor_id = m.doctor_id
     WHERE m.event = $1 AND m.revision = $2 AND m.channel = 'mail' AND m.doctor_id = ANY($3::uuid[])
       AND c.channel <> 'mail'
       AND (c.choice = 'all' OR $5 = 'urgent' OR ($5 = 'mustArrive' AND c.channel = 'push'))
     ON CONFLICT DO NOTHING`,
    [event, revision, doctors, isUrgent, urgency],
  );
  if (urgency !== 'normal') return;
  await runner.query(
    `UPDATE outbox_message m SET digest = true, due_at = after_quiet_hours(greatest(m.due_at, clock_timestamp()),
       $4::time + interval '1 second', $4::time)
     FROM notice_settings s
     WHERE s.doctor_id = m.doctor_id AND s.mail = 'daily' AND m.event = $1 AND m.revision = $2
       AND m.channel = 'mail' AND m.doctor_id = ANY($3::uuid[])`,
    [event, revision, doctors, DIGEST_AT],
  );
}
