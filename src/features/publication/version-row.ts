import type { QueryRunner } from 'typeorm';
import { conflict, notFound, Problem } from '../../http/problem.ts';
import { changed, oneRow } from '../../infrastructure/database/database.ts';
import {
  type RosterEvent,
  type RosterState,
  type RosterStep,
  transitionRoster,
} from '../../domain/roster/roster-lifecycle.ts';

/** A version of a roster as its row has it. */
export interface VersionRow {
  id: string;
  period: string;
  number: number;
  origin: 'run' | 'edit' | 'import';
  state: RosterState;
  /** The stored problem it answers; none for one that was imported. */
  problem: string | null;
  run: string | null;
  hearingUntil: string | null;
  /** For compare-and-set. */
  version: number;
}

const COLUMNS = `id, duty_period_id AS period, number, origin, state, planning_problem_id AS problem, run_id AS run,
  hearing_until::text AS "hearingUntil", version`;

/** A version of the district; throws 404 when there is none. */
export async function readVersion(runner: QueryRunner, id: string): Promise<VersionRow> {
  const row = await oneRow<VersionRow>(runner, `SELECT ${COLUMNS} FROM roster_version WHERE id = $1`, [id]);
  if (!row) throw notFound();
  return row;
}

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
