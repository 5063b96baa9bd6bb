import type { QueryRunner } from 'typeorm';
import { conflict } from '../../http/problem.ts';
import { oneRow } from '../../infrastructure/database/database.ts';

/** The last period before `$1` whose vaktregnskap is closed. */
const CLOSED_BEFORE = `SELECT c.duty_period_id AS id FROM ledger_closing c JOIN duty_period q ON q.id = c.duty_period_id
  WHERE q.to_date <= (SELECT p.from_date FROM duty_period p WHERE p.id = $1) ORDER BY q.to_date DESC LIMIT 1`;

/**
 * SQL for the balances that the period `$1` starts from, one row per doctor and category that is not even: what
 * the last closing before it wrote, or, where the service has closed nothing yet, what was entered or imported.
 */
export const OPENING_BALANCES = `(
  WITH closed AS (${CLOSED_BEFORE})
  SELECT e.doctor_id, e.category, sum(e.amount) AS balance
  FROM ledger_entry e JOIN closed ON closed.id = e.duty_period_id
  GROUP BY e.doctor_id, e.category HAVING sum(e.amount) <> 0
  UNION ALL
  SELECT l.doctor_id, l.category, l.balance FROM ledger_balance l
  WHERE l.duty_period_id = $1 AND NOT EXISTS (SELECT FROM closed))`;

/** The last period before this one whose vaktregnskap is closed; `null` when none is. */
export async function closedLedgerBefore(runner: QueryRunner, period: string): Promise<string | null> {
  const row = await oneRow<{ id: string }>(runner, CLOSED_BEFORE, [period]);
  return row?.id ?? null;
}

/** Refuses (409 `ledger-from-closing`) to write opening balances that a closing has written or used. */
export async function refuseClosedLedger(runner: QueryRunner, period: string): Promise<void> {
  const own = await oneRow(runner, 'SELECT FROM ledger_closing WHERE duty_period_id = $1', [period]);
  if (own !== null || (await closedLedgerBefore(runner, period)) !== null)
    throw conflict('ledger-from-closing');
}
