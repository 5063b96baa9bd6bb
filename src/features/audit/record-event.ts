import { createHash, randomBytes } from 'node:crypto';
import type { QueryRunner } from 'typeorm';

/** Who acted; the service itself when both are empty. */
export interface AuditActor {
  account: string | null;
  token: string | null;
}

/** One line of the audit trail. */
export interface AuditEvent {
  /** `subject.verb`, e.g. `roster.publish`. */
  action: string;
  /** Kind and id of what it was done to, e.g. `exemption/8f3…`. */
  subject: string;
  /** What changed. Never a ground, a code or a token. */
  payload?: Record<string, unknown>;
}

/** The service itself: schedules and deliveries. */
export const THE_SERVICE: AuditActor = { account: null, token: null };

/**
 * Writes one event in the transaction of what it tells of. Number and hash are the database's; the
 * payload lies beside the chain under a salted hash, so that it can be erased later.
 */
export async function recordEvent(
  runner: QueryRunner,
  district: string,
  actor: AuditActor,
  { action, subject, payload = {} }: AuditEvent,
): Promise<void> {
  const salt = randomBytes(16);
  const text = JSON.stringify(payload);
  const hash = payloadHash(salt, text);
  const [row] = (await runner.query(
    `INSERT INTO audit_event (district_id, at, account_id, token_id, action, subject, payload_hash)
     VALUES ($1, clock_timestamp(), $2, $3, $4, $5, $6) RETURNING number`,
    [district, actor.account, actor.token, action, subject, hash],
  )) as { number: string }[];
  await runner.query(
    'INSERT INTO audit_payload (district_id, number, salt, payload) VALUES ($1, $2, $3, $4)',
    [district, row?.number, salt, text],
  );
}

/** SHA-256 over salt and text: what the chain holds of a payload. */
export function payloadHash(salt: Buffer, payload: string): Buffer {
  return createHash('sha256').update(salt).update(payload, 'utf8').digest();
}
