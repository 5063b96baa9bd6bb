import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import type { Looked } from '../../http/event-streams.ts';
import { oneRow } from '../../infrastructure/database/database.ts';
import { versionFor } from './version-rows.ts';

/**
 * What has changed of a version since an event: the id of an event is the state that it told of, so that
 * who was away hears once that something did, and asks what.
 *
 * @param after id of the last event that was seen; empty for none
 */
export async function versionChange(
  runner: QueryRunner,
  actor: Actor,
  version: string,
  after: string,
): Promise<Looked> {
  const { version: counted, state, period } = await versionFor(runner, actor, version);
  const pins = await oneRow<{ count: number; last: string }>(
    runner,
    `SELECT count(*)::int AS count, coalesce(extract(epoch FROM max(at)) * 1000000, 0)::bigint::text AS last
     FROM pin WHERE duty_period_id = $1`,
    [period],
  );
  const locks = `${pins?.count ?? 0}-${pins?.last ?? 0}`;
  const id = `${counted}-${state}-${locks}`;
  const isOver = state !== 'draft' && state !== 'hearing';
  if (id === after) return { events: [], over: isOver };
  return { events: [{ id, kind: 'change', data: { version: counted, state, locks } }], over: isOver };
}
