import type { QueryRunner } from 'typeorm';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import type { PushAddress } from '../../infrastructure/push/push-port.ts';
import type { Locale } from '../../messages/locales.ts';
import type { ToldWords } from './words.ts';

/** A message that this sender has taken, with where it goes now. */
export interface ClaimedMessage {
  id: string;
  attempts: number;
  channel: 'mail' | 'sms' | 'push';
  urgent: boolean;
  locale: Locale;
  /** What it tells, and what it was gathered with. */
  told: ToldWords[];
  /** An address or a number. */
  to: string | null;
  /** The browsers of a push. */
  browsers: (PushAddress & { id: string })[];
  /** The duty that a mail is about, as a calendar file. */
  calendar: { name: string; text: string } | null;
}

interface ClaimedRow extends ToldWords {
  doctor: string | null;
  account: string | null;
  channel: ClaimedMessage['channel'];
  urgent: boolean;
  digest: boolean;
  attempts: number;
}

/** How the claim of a message is made. */
export interface Claiming {
  /** Seconds that the message is this sender's: after that somebody else takes it. */
  lease: number;
  /** A duty of a doctor as a calendar file; `null` when it is not theirs. */
  calendarFile: (runner: QueryRunner, duty: { doctor: string; shift: string }) => Promise<string | null>;
}

/**
 * Takes a due message for sending; `null` when somebody else has. The due time is a lease: until then
 * nobody else takes it, and after that somebody does.
 */
export async function claimMessage(
  runner: QueryRunner,
  id: string,
  { lease, calendarFile }: Claiming,
): Promise<ClaimedMessage | null> {
  // Of what goes together, one is taken at a time: three at once would gather nothing.
  await runner.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('digest/' || doctor_id, 0)) FROM outbox_message
     WHERE id = $1 AND digest`,
    [id],
  );
  const [row] = await rows<ClaimedRow>(
    runner,
    `UPDATE outbox_message SET state = 'sending', attempts = attempts + 1,
       due_at = clock_timestamp() + make_interval(secs => $2)
     WHERE id = $1 AND state IN ('pending', 'sending') AND due_at <= clock_timestamp()
     RETURNING doctor_id AS doctor, account_id AS account, channel, urgent, digest, template, data, attempts`,
    [id, lease],
  );
  if (!row) return null;
  const { doctor, account, channel, urgent, attempts, template, data } = row;
  const gathered = row.digest ? await gather(runner, id, row) : [];
  const reached = await oneRow<{ to: string | null; locale: Locale | null }>(
    runner,
    doctor
      ? `SELECT CASE WHEN $2 = 'sms' THEN (SELECT s.mobile FROM notice_settings s WHERE s.doctor_id = d.id)
           ELSE doctor_address(d.id) END AS "to", d.locale FROM doctor d WHERE d.id = $1`
      : `SELECT account_email($1) AS "to", (SELECT locale FROM account_by_email(account_email($1))) AS locale
         WHERE $2 = 'mail'`,
    [doctor ?? account, channel],
  );
  return {
    ...{ id, attempts, channel, urgent },
    locale: reached?.locale ?? 'nb',
    told: [{ template, data }, ...gathered],
    to: reached?.to ?? null,
    browsers: channel === 'push' && doctor ? await browsersOf(runner, doctor) : [],
    calendar: channel === 'mail' && doctor ? await calendarOf(runner, doctor, data, calendarFile) : null,
  };
}

/**
 * What else is due for a doctor who wants one mail a day goes with this one. A try that follows another one
 * finds what that one gathered, so that the mail is the same.
 */
async function gather(runner: QueryRunner, id: string, row: ClaimedRow): Promise<ToldWords[]> {
  if (row.attempts === 1) {
    await runner.query(
      `UPDATE outbox_message SET state = 'gathered', gathered_into = $1 WHERE id IN (
         SELECT id FROM outbox_message WHERE doctor_id = $2 AND channel = 'mail' AND digest AND id <> $1
           AND state = 'pending' AND attempts = 0 AND due_at <= clock_timestamp() FOR UPDATE SKIP LOCKED)`,
      [id, row.doctor],
    );
  }
  return rows<ToldWords>(
    runner,
    'SELECT template, data FROM outbox_message WHERE gathered_into = $1 ORDER BY created_at, id',
    [id],
  );
}

function browsersOf(runner: QueryRunner, doctor: string): Promise<ClaimedMessage['browsers']> {
  return rows(
    runner,
    'SELECT id, endpoint, p256dh, auth FROM push_subscription WHERE doctor_id = $1 ORDER BY created_at',
    [doctor],
  );
}

async function calendarOf(
  runner: QueryRunner,
  doctor: string,
  { shift }: ToldWords['data'],
  calendarFile: Claiming['calendarFile'],
): Promise<ClaimedMessage['calendar']> {
  if (typeof shift !== 'string') return null;
  const text = await calendarFile(runner, { doctor, shift });
  return text === null ? null : { name: `vakt-${shift.slice(0, 10)}.ics`, text };
}
