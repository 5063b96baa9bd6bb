import type { QueryRunner } from 'typeorm';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import type { OutboxMessage } from './words.ts';

/** A message that this sender has taken, with where it goes now. */
export interface ClaimedMessage extends OutboxMessage {
  attempts: number;
  to: string | null;
}

interface ClaimedRow {
  doctor: string | null;
  account: string | null;
  template: string;
  data: Record<string, unknown>;
  attempts: number;
}

/**
 * Takes a due message for sending; `null` when somebody else has. The due time is a lease: until then
 * nobody else takes it, and after that somebody does.
 *
 * @param lease seconds
 */
export async function claimMessage(
  runner: QueryRunner,
  id: string,
  lease: number,
): Promise<ClaimedMessage | null> {
  const [row] = await rows<ClaimedRow>(
    runner,
    `UPDATE outbox_message SET state = 'sending', attempts = attempts + 1,
       due_at = clock_timestamp() + make_interval(secs => $2)
     WHERE id = $1 AND state IN ('pending', 'sending') AND due_at <= clock_timestamp()
     RETURNING doctor_id AS doctor, account_id AS account, template, data, attempts`,
    [id, lease],
  );
  if (!row) return null;
  const { doctor, account, ...message } = row;
  const reached = await oneRow<Pick<ClaimedMessage, 'to' | 'locale'>>(
    runner,
    doctor
      ? 'SELECT doctor_address(id) AS "to", locale FROM doctor WHERE id = $1'
      : 'SELECT account_email($1) AS "to", (SELECT locale FROM account_by_email(account_email($1))) AS locale',
    [doctor ?? account],
  );
  return { ...message, to: reached?.to ?? null, locale: reached?.locale ?? 'nb' };
}
