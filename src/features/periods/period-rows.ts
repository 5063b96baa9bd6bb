import type { QueryRunner } from 'typeorm';
import { notFound, Problem } from '../../http/problem.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';

/** planlagt, innmelding, planlegging, over. */
export const PERIOD_STATES = ['planned', 'collecting', 'planning', 'over'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

/** A duty period as it is stored. */
export interface PeriodRow {
  id: string;
  name: string;
  /** First civil date, and the first one after. */
  from: string;
  to: string;
  state: PeriodState;
  /** How far its roster has come towards the doctors; `null` while it is nobody's but the coordinators'. */
  roster: 'hearing' | 'published' | null;
  /** The collection window: wall time in Oslo, and the instant that it was resolved to. */
  opensLocal: string | null;
  opensAt: Date | null;
  closesLocal: string | null;
  closesAt: Date | null;
  version: number;
}

export const PERIOD_COLUMNS = `id, name, from_date::text AS "from", to_date::text AS "to", state,
  opens_local AS "opensLocal", opens_at AS "opensAt", closes_local AS "closesLocal", closes_at AS "closesAt", version,
  (SELECT CASE WHEN bool_or(v.state = 'published') THEN 'published' WHEN bool_or(v.state = 'hearing') THEN 'hearing' END
   FROM roster_version v WHERE v.duty_period_id = duty_period.id) AS roster`;

/** Duty periods that are not over, the earliest first. */
export function readPeriodsToCome(runner: QueryRunner): Promise<PeriodRow[]> {
  return rows<PeriodRow>(
    runner,
    `SELECT ${PERIOD_COLUMNS} FROM duty_period WHERE state <> 'over' ORDER BY from_date`,
  );
}

/**
 * The duty period; refuses (404) an id that the district does not have.
 *
 * @param lock `share`: its state stays as it is until the transaction ends; `update`: nobody else changes it
 */
export async function requirePeriod(
  runner: QueryRunner,
  period: string,
  lock: 'none' | 'share' | 'update' = 'none',
): Promise<PeriodRow> {
  const clause = { none: '', share: 'FOR SHARE', update: 'FOR UPDATE' }[lock];
  const row = await oneRow<PeriodRow>(
    runner,
    `SELECT ${PERIOD_COLUMNS} FROM duty_period WHERE id = $1 ${clause}`,
    [period],
  );
  if (!row) throw notFound();
  return row;
}

/** The period for a change that builds on `version`; refuses (412) when somebody else was first. */
export async function requireVersion(
  runner: QueryRunner,
  period: string,
  version: number,
): Promise<PeriodRow> {
  const row = await requirePeriod(runner, period, 'update');
  if (row.version !== version) throw new Problem(412, 'version-outdated');
  return row;
}

/** Tables whose rows belong to a period: while one has any, the period's dates stay and it cannot go. */
const HANGING = [
  'roster_version',
  'planning_problem',
  'optimisation_run',
  'availability_sheet',
  'pin',
  'ledger_balance',
  'past_duty',
];

/** Whether anything has been told, planned or remembered for the period. */
export async function isInUse(runner: QueryRunner, period: string): Promise<boolean> {
  const tests = HANGING.map((table) => `EXISTS (SELECT FROM ${table} WHERE duty_period_id = $1)`);
  const row = await oneRow<{ used: boolean }>(runner, `SELECT ${tests.join(' OR ')} AS used`, [period]);
  return row?.used ?? false;
}

/** Whether a roster of the period is in force. */
export async function isPublished(runner: QueryRunner, period: string): Promise<boolean> {
  const row = await oneRow(
    runner,
    `SELECT FROM roster_version WHERE duty_period_id = $1 AND state = 'published'`,
    [period],
  );
  return row !== null;
}
