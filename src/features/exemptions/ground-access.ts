import type { QueryRunner } from 'typeorm';
import type { KeyRing } from '../../../config/sealing.ts';
import type { Actor } from '../../http/caller.ts';
import { Problem } from '../../http/problem.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import type { Capacity } from './case-rights.ts';
import { type OpenedGrounds, openGrounds } from './sealed-grounds.ts';

/** Grounds that one account may read a day before the alarm is raised, and before it is refused. */
const GROUNDS_A_DAY = { quiet: 20, most: 40 };

/** Shown to a person, or opened by the service for a step that a person takes. */
export type GroundAccess = 'read' | 'use';

/**
 * Opens a ground for somebody who may have it. The record is written first and in the same transaction:
 * no audit, no ground. A refusal is returned, so that the record is kept: even a refusal tells something.
 *
 * From the 21st a day on there is an alarm in the audit trail, from the 41st on a refusal (429).
 */
export async function accessGround(
  runner: QueryRunner,
  keys: KeyRing,
  actor: Actor,
  { exemption, access, as }: { exemption: string; access: GroundAccess; as: Capacity },
): Promise<OpenedGrounds> {
  const subject = `exemption/${exemption}`;
  const before = await accessesToday(runner, actor, access);
  if (before >= GROUNDS_A_DAY.most) {
    await recordEvent(runner, actor.district, actor, {
      action: 'ground.refuse',
      subject,
      payload: { access, as },
    });
    return { ok: false, problem: new Problem(429, 'ground-reads-exhausted') };
  }
  await recordEvent(runner, actor.district, actor, {
    action: `ground.${access}`,
    subject,
    payload: { as },
  });
  if (before === GROUNDS_A_DAY.quiet) await raiseAlarm(runner, actor, access);
  return openGrounds(runner, keys, exemption);
}

async function raiseAlarm(runner: QueryRunner, actor: Actor, access: GroundAccess): Promise<void> {
  await recordEvent(runner, actor.district, actor, {
    action: 'ground.reads-many',
    subject: `account/${actor.account ?? ''}`,
    payload: { access, more: GROUNDS_A_DAY.quiet },
  });
}

/**
 * How many grounds the account read, or used, since midnight in Oslo. Takes the lock of the audit trail
 * first: of readings at the same time each one counts the others.
 */
async function accessesToday(
  runner: QueryRunner,
  { district, account }: Actor,
  access: GroundAccess,
): Promise<number> {
  await runner.query(`SELECT pg_advisory_xact_lock(hashtextextended('audit/' || $1, 0))`, [district]);
  const row = await oneRow<{ times: number }>(
    runner,
    `SELECT count(*)::int AS times FROM audit_event
     WHERE account_id = $1 AND action = $2 AND action IN ('ground.read', 'ground.use')
       AND at >= date_trunc('day', clock_timestamp(), 'Europe/Oslo')`,
    [account, `ground.${access}`],
  );
  return row?.times ?? 0;
}

/** One reading as the doctor concerned sees it. */
export interface GroundRead {
  number: number;
  at: Date;
  how: GroundAccess;
  reader: string | null;
  own: boolean;
}

/** Who read or used a ground, newest first; one more than `limit` where there are more. */
export function readsOf(
  runner: QueryRunner,
  { exemption, account }: { exemption: string; account: string | null },
  { limit, cursor }: { limit: number; cursor?: number | undefined },
): Promise<GroundRead[]> {
  return rows<GroundRead>(
    runner,
    `SELECT e.number::int AS number, e.at, substr(e.action, 8) AS how, coalesce(e.account_id = $2, false) AS own,
       (SELECT g.name FROM role_grant g WHERE g.account_id = e.account_id
        ORDER BY g.role <> 'decisionMaker', g.ended_at IS NOT NULL, g.name, g.id LIMIT 1) AS reader
     FROM audit_event e
     WHERE e.subject = $1 AND e.action IN ('ground.read', 'ground.use') AND ($3::bigint IS NULL OR e.number < $3)
     ORDER BY e.number DESC LIMIT $4`,
    [`exemption/${exemption}`, account, cursor ?? null, limit + 1],
  );
}
