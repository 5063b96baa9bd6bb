import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { changed, oneRow } from '../../infrastructure/database/database.ts';
import { hashToken, newToken } from '../../infrastructure/sealing/tokens.ts';
import { NAME_OF_ACCOUNT, recordEvent } from '../audit/index.ts';

/** Whether there is an address, since when, and who made it. */
export interface FeedState {
  madeAt: Date;
  madeBy: string | null;
}

/** Of a doctor, or of the whole district (`null`). */
type Owner = string | null;

/** The address that works now; `null` when none does. The secret itself is nowhere. */
export function readFeed(runner: QueryRunner, owner: Owner, now: Date): Promise<FeedState | null> {
  return oneRow<FeedState>(
    runner,
    `SELECT f.made_at AS "madeAt", ${NAME_OF_ACCOUNT('f.account_id')} AS "madeBy" FROM calendar_feed f
     WHERE f.doctor_id IS NOT DISTINCT FROM $1::uuid
       AND EXISTS (SELECT FROM calendar_feed_of(f.token_hash, $2))`,
    [owner, now],
  );
}

/** Makes an address; the one before stops working with the commit. Returns its secret, which is kept nowhere. */
export async function makeFeed(runner: QueryRunner, actor: Actor, owner: Owner, now: Date): Promise<string> {
  const { district, account, locale } = actor;
  // A program has no role that could end, and so no address that would end with it.
  if (account === null) throw new Problem(403, 'account-needed');
  const secret = newToken();
  await runner.query(
    `INSERT INTO calendar_feed (district_id, doctor_id, token_hash, account_id, locale, made_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (district_id, coalesce(doctor_id, district_id)) DO UPDATE SET
       token_hash = excluded.token_hash, account_id = excluded.account_id, locale = excluded.locale,
       made_at = excluded.made_at`,
    [district, owner, hashToken(secret), account, locale, now],
  );
  await recordEvent(runner, district, actor, {
    action: 'calendar.make',
    subject: subjectOf(district, owner),
  });
  return secret;
}

/** Ends the address with the commit; false when there was none. */
export async function revokeFeed(runner: QueryRunner, actor: Actor, owner: Owner): Promise<boolean> {
  const { district } = actor;
  const count = await changed(
    runner,
    'DELETE FROM calendar_feed WHERE doctor_id IS NOT DISTINCT FROM $1::uuid',
    [owner],
  );
  if (count === 0) return false;
  await recordEvent(runner, district, actor, {
    action: 'calendar.revoke',
    subject: subjectOf(district, owner),
  });
  return true;
}

function subjectOf(district: string, owner: Owner): string {
  return owner === null ? `district/${district}` : `doctor/${owner}`;
}
