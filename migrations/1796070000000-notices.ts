import type { MigrationInterface, QueryRunner } from 'typeorm';
import { definerFunction } from './helpers/definer-function.ts';
import { grant } from './helpers/grant.ts';
import { ownerAcross } from './helpers/owner-across.ts';
import { separateDistricts } from './helpers/separate-districts.ts';

/** Notices on several channels: what each doctor chose, an inbox, and what became of each try. */
export class Notices1796070000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await settings(runner);
    await subscriptions(runner);
    await inbox(runner);
    await channels(runner);
    const tables = ['notice_settings', 'push_subscription', 'inbox_notice'];
    for (const table of tables) await separateDistricts(runner, table);
    await grant(runner, 'SELECT, INSERT, UPDATE ON notice_settings');
    await grant(runner, 'SELECT, INSERT, UPDATE, DELETE ON push_subscription');
    await grant(runner, 'SELECT, INSERT, UPDATE ON inbox_notice');
    await ownerAcross(runner, 'inbox_notice');
    await definerFunction(
      runner,
      'due_notices(moment timestamptz, most integer)',
      'TABLE (district_id uuid, id uuid)',
      `SELECT n.district_id, n.id FROM inbox_notice n
       WHERE n.next_step_at <= moment ORDER BY n.next_step_at LIMIT most`,
    );
    await quietHours(runner);
    await reminders(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION due_notices, due_shift_reminders, after_quiet_hours');
    await runner.query('DROP TABLE inbox_notice, push_subscription, notice_settings');
    await runner.query(`DELETE FROM outbox_message WHERE channel <> 'mail'`);
    await runner.query(`UPDATE outbox_message SET state = 'pending' WHERE state = 'gathered'`);
    await runner.query(`
      ALTER TABLE outbox_message DROP COLUMN urgent, DROP COLUMN digest, DROP COLUMN gathered_into,
        DROP COLUMN delivered_at,
        DROP CONSTRAINT outbox_message_channel_check, DROP CONSTRAINT outbox_message_state_check,
        ADD CONSTRAINT outbox_message_channel_check CHECK (channel IN ('mail')),
        ADD CONSTRAINT outbox_message_state_check CHECK (state IN ('pending', 'sending', 'sent', 'failed'))`);
    await dueMessages(runner, 'm.due_at');
  }
}

/** What a doctor chose; without a row the defaults of these columns hold. */
async function settings(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE notice_settings (
      district_id uuid NOT NULL,
      doctor_id uuid NOT NULL,
      -- With its country, as +4790000000.
      mobile text CHECK (mobile ~ '^\\+[1-9][0-9]{7,14}$'),
      mail text NOT NULL DEFAULT 'atOnce' CHECK (mail IN ('atOnce', 'daily')),
      sms text NOT NULL DEFAULT 'urgent' CHECK (sms IN ('off', 'urgent', 'all')),
      push text NOT NULL DEFAULT 'all' CHECK (push IN ('off', 'urgent', 'all')),
      -- Wall times in Oslo; the same twice means no quiet hours.
      quiet_from time NOT NULL DEFAULT '22:00',
      quiet_to time NOT NULL DEFAULT '07:00',
      -- Hours before a duty.
      reminders integer[] NOT NULL DEFAULT '{24}' CHECK (1 <= ALL (reminders) AND 168 >= ALL (reminders)),
      version integer NOT NULL DEFAULT 1,
      PRIMARY KEY (district_id, doctor_id),
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor
    )`);
}

async function subscriptions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE push_subscription (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      doctor_id uuid NOT NULL,
      endpoint text NOT NULL,
      p256dh text NOT NULL,
      auth text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (district_id, id),
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor
    )`);
  // A browser is one person's: whoever subscribes last.
  await runner.query(
    'CREATE UNIQUE INDEX push_subscription_once ON push_subscription (district_id, md5(endpoint))',
  );
  await runner.query('CREATE INDEX push_subscription_doctor ON push_subscription (district_id, doctor_id)');
}

/** Everything a person has been told, whatever channel it went by. */
async function inbox(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE inbox_notice (
      district_id uuid NOT NULL,
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      event text NOT NULL,
      revision integer NOT NULL,
      doctor_id uuid NOT NULL,
      template text NOT NULL,
      data jsonb NOT NULL,
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      read_at timestamptz,
      -- Whether the doctor is asked to confirm it: within minutes, or in days.
      asks text CHECK (asks IN ('now', 'later')),
      acknowledged_at timestamptz,
      -- Who confirmed it for the doctor, after reaching them by telephone.
      acknowledged_by uuid,
      next_step_at timestamptz,
      -- Since when the doctor is not reached by any channel.
      stuck_at timestamptz,
      PRIMARY KEY (district_id, id),
      FOREIGN KEY (district_id, doctor_id) REFERENCES doctor,
      CHECK (asks IS NOT NULL OR (acknowledged_at IS NULL AND next_step_at IS NULL)),
      CHECK (acknowledged_at IS NULL OR next_step_at IS NULL)
    )`);
  await runner.query(
    'CREATE UNIQUE INDEX inbox_notice_once ON inbox_notice (district_id, event, doctor_id, revision)',
  );
  await runner.query(
    'CREATE INDEX inbox_notice_list ON inbox_notice (district_id, doctor_id, at DESC, id DESC)',
  );
  await runner.query(
    'CREATE INDEX inbox_notice_due ON inbox_notice (next_step_at) WHERE next_step_at IS NOT NULL',
  );
  await runner.query(
    `CREATE INDEX inbox_notice_stuck ON inbox_notice (district_id, stuck_at)
     WHERE stuck_at IS NOT NULL AND acknowledged_at IS NULL`,
  );
}

async function channels(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE outbox_message
      ADD COLUMN urgent boolean NOT NULL DEFAULT false,
      -- Of a doctor who wants one mail a day: those that are due go together.
      ADD COLUMN digest boolean NOT NULL DEFAULT false,
      -- The message that this one goes with: chosen when that one is first taken to send, the same at every try.
      ADD COLUMN gathered_into uuid,
      -- When a provider told that it has arrived.
      ADD COLUMN delivered_at timestamptz,
      DROP CONSTRAINT outbox_message_channel_check, DROP CONSTRAINT outbox_message_state_check,
      ADD CONSTRAINT outbox_message_channel_check CHECK (channel IN ('mail', 'sms', 'push')),
      ADD CONSTRAINT outbox_message_state_check
        CHECK (state IN ('pending', 'sending', 'sent', 'failed', 'gathered')),
      ADD FOREIGN KEY (district_id, gathered_into) REFERENCES outbox_message,
      ADD CHECK (state <> 'gathered' OR gathered_into IS NOT NULL)`);
  await runner.query(
    `CREATE INDEX outbox_message_gathered ON outbox_message (district_id, gathered_into)
     WHERE gathered_into IS NOT NULL`,
  );
  await dueMessages(runner, 'm.urgent DESC, m.due_at');
}

/** Urgent ones do not wait behind a half-year's publication. */
async function dueMessages(runner: QueryRunner, order: string): Promise<void> {
  await runner.query('DROP FUNCTION due_messages');
  await definerFunction(
    runner,
    'due_messages(moment timestamptz, most integer)',
    'TABLE (district_id uuid, id uuid)',
    `SELECT m.district_id, m.id FROM outbox_message m
     WHERE m.state IN ('pending', 'sending') AND m.due_at <= moment ORDER BY ${order} LIMIT most`,
  );
}

/** The moment itself, or the end of the quiet hours that it lies in; both sides are wall times in Oslo. */
async function quietHours(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION after_quiet_hours(moment timestamptz, quiet_from time, quiet_to time) RETURNS timestamptz
    LANGUAGE sql STABLE AS $$
      SELECT CASE
        WHEN quiet_from < quiet_to AND wall::time >= quiet_from AND wall::time < quiet_to
          THEN (wall::date + quiet_to) AT TIME ZONE 'Europe/Oslo'
        WHEN quiet_from > quiet_to AND wall::time < quiet_to
          THEN (wall::date + quiet_to) AT TIME ZONE 'Europe/Oslo'
        WHEN quiet_from > quiet_to AND wall::time >= quiet_from
          THEN (wall::date + 1 + quiet_to) AT TIME ZONE 'Europe/Oslo'
        ELSE moment END
      FROM (SELECT moment AT TIME ZONE 'Europe/Oslo' AS wall) AS w $$`);
  await runner.query('REVOKE ALL ON FUNCTION after_quiet_hours FROM PUBLIC');
  await grant(runner, 'EXECUTE ON FUNCTION after_quiet_hours');
}

/**
 * Duties that a doctor is to be reminded of at a moment: of several hours before it, the last that has come, so
 * that after an outage one reminder goes and not all of them; none that is more than six hours late, as after
 * a duty that was taken over since.
 */
async function reminders(runner: QueryRunner): Promise<void> {
  await ownerAcross(runner, 'notice_settings');
  await definerFunction(
    runner,
    'due_shift_reminders(moment timestamptz, most integer)',
    'TABLE (district_id uuid, doctor_id uuid, shift_id text, starts_at timestamptz, hours integer)',
    `SELECT a.district_id, a.doctor_id, a.shift_id, lower(a.during), r.hours
     FROM assignment a
       LEFT JOIN notice_settings s ON s.district_id = a.district_id AND s.doctor_id = a.doctor_id
       CROSS JOIN LATERAL (
         SELECT min(h) AS hours FROM unnest(coalesce(s.reminders, '{24}')) AS h
         WHERE lower(a.during) <= moment + make_interval(hours => h)) AS r
     WHERE a.published AND a.during && tstzrange(moment, moment + interval '168 hours')
       AND lower(a.during) > moment AND r.hours IS NOT NULL
       AND lower(a.during) > moment + make_interval(hours => greatest(r.hours - 6, 0))
       AND NOT EXISTS (SELECT FROM outbox_message m
         WHERE m.district_id = a.district_id AND m.event = 'shift-reminder/' || a.shift_id
           AND coalesce(m.doctor_id, m.account_id) = a.doctor_id AND m.channel = 'mail' AND m.revision = r.hours)
     ORDER BY lower(a.during) LIMIT most`,
  );
}
