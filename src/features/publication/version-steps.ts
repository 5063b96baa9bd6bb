import type { QueryRunner } from 'typeorm';
import {
  type RosterEvent,
  type RosterState,
  type RosterStep,
  transitionRoster,
} from '../../domain/roster/roster-lifecycle.ts';
import { conflict, Problem } from '../../http/problem.ts';
import { changed } from '../../infrastructure/database/database.ts';
import { readVersion, type VersionRow } from '../roster/index.ts';

/**
 * The version, held until the end of the transaction together with its duty period: of two steps that
 * concern the same period, one waits for the other.
 */
export async function holdVersion(runner: QueryRunner, id: string): Promise<VersionRow> {
  const { period } = await readVersion(runner, id);
  await runner.query('SELECT FROM duty_period WHERE id = $1 FOR NO KEY UPDATE', [period]);
  await runner.query('SELECT FROM roster_version WHERE id = $1 FOR NO KEY UPDATE', [id]);
  return readVersion(runner, id);
}

/** The step of the lifecycle, or a refusal: of one that the state does not allow, or by somebody who read an older row. */
export function stepFrom(row: VersionRow, event: RosterEvent, version: number | null): RosterStep {
  const step = transitionRoster(row.state, event);
  if (!step.ok) {
    const { state, allowed } = step;
    throw conflict('roster-step-illegal', { state, event }, { state, allowed });
  }
  if (version !== null && row.version !== version) throw new Problem(412, 'version-outdated');
  return step;
}

/** Takes a version that is held to its next state; `hearingUntil` is the last date of its hearing. */
export async function setState(
  runner: QueryRunner,
  { id, version }: VersionRow,
  state: RosterState,
  hearingUntil: string | null = null,
): Promise<VersionRow> {
  const count = await changed(
    runner,
    `UPDATE roster_version SET state = $3, hearing_until = $4, version = version + 1 WHERE id = $1 AND version = $2`,
    [id, version, state, hearingUntil],
  );
  if (count === 0) throw new Problem(412, 'version-outdated');
  return readVersion(runner, id);
}

/** The version as it is answered. */
export function versionOf({ id, period, number, state, hearingUntil, version }: VersionRow) {
  return { id, period, number, state, hearingUntil, version };
}
