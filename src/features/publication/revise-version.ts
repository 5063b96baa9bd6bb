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
  await runner.query(
    `INSERT INTO assignment
       (district_id, roster_version_id, shift_id, doctor_id, person_id, role, supervisor_id, during, seat, seats)
     SELECT district_id, $2, shift_id, doctor_id, person_id, role, supervisor_id, during, seat, seats
     FROM assignment WHERE roster_version_id = $1`,
    [id, draft],
  );
  await copyReasons(runner, id, draft);
  await recordEvent(runner, district, actor, {
    action: 'roster.revise',
    subject: `roster-version/${draft}`,
    payload: { basedOn: id },
  });
  return readVersion(runner, draft);
}

/** Reasons that were written down for the version hold for its copy: it has the same assignments. */
async function copyReasons(runner: QueryRunner, from: string, to: string): Promise<void> {
  await runner.query(
    `INSERT INTO roster_edit
       (district_id, roster_version_id, number, account_id, at, kind, removed, added, reason)
     SELECT district_id, $2, number, account_id, at, kind, removed, added, reason
     FROM roster_edit WHERE roster_version_id = $1 AND undone_at IS NULL`,
    [from, to],
  );
}
