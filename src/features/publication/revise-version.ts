import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { oneRow } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import { holdVersion, readVersion, stepFrom, type VersionRow } from './version-row.ts';

/** Copies a published version to a new draft of the same duty period. */
export async function reviseVersion(runner: QueryRunner, actor: Actor, id: string): Promise<VersionRow> {
  const { district, account } = actor;
  const version = await holdVersion(runner, id);
  stepFrom(version, 'revise', null);
  const added = await oneRow<{ id: string }>(
    runner,
    `INSERT INTO roster_version (district_id, duty_period_id, number, based_on, origin, planning_problem_id, run_id,
       evaluation, account_id)
     SELECT v.district_id, v.duty_period_id,
       (SELECT max(o.number) + 1 FROM roster_version o WHERE o.duty_period_id = v.duty_period_id),
       v.number, 'edit', v.planning_problem_id, v.run_id, v.evaluation, $2
     FROM roster_version v WHERE v.id = $1 RETURNING id`,
    [id, account],
  );
  const draft = added?.id ?? '';
  // Everything of the assignments but what makes them the published ones.
  await runner.query(
    `INSERT INTO assignment SELECT (jsonb_populate_record(a, jsonb_build_object(
       'id', gen_random_uuid(), 'roster_version_id', $2::uuid, 'published', false))).*
     FROM assignment a WHERE a.roster_version_id = $1`,
    [id, draft],
  );
  await recordEvent(runner, district, actor, {
    action: 'roster.revise',
    subject: `roster-version/${draft}`,
    payload: { basedOn: id },
  });
  return readVersion(runner, draft);
}
