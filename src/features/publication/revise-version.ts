import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { recordEvent } from '../audit/index.ts';
import { addVersion, copyAssignments, type VersionRow } from '../roster/index.ts';
import { holdVersion, stepFrom } from './version-steps.ts';

/** Copies a published version to a new draft of the same duty period. */
export async function reviseVersion(runner: QueryRunner, actor: Actor, id: string): Promise<VersionRow> {
  const { district, account } = actor;
  const version = await holdVersion(runner, id);
  stepFrom(version, 'revise', null);
  const { period, number: basedOn, problem, run, evaluation } = version;
  const draft = await addVersion(runner, district, {
    period,
    basedOn,
    origin: 'edit',
    problem,
    run,
    evaluation,
    account,
  });
  await copyAssignments(runner, id, draft.id);
  await recordEvent(runner, district, actor, {
    action: 'roster.revise',
    subject: `roster-version/${draft.id}`,
    payload: { basedOn: id },
  });
  return draft;
}
