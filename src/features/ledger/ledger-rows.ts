import type { QueryRunner } from 'typeorm';
import type { AccountEntry } from '../../domain/fairness/close-period.ts';
import type { Actor } from '../../http/caller.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import { NAME_OF_ACCOUNT } from '../audit/index.ts';

/** An entry with what is told of it besides; only a correction has grounds, and somebody who wrote it. */
export interface LedgerRow extends AccountEntry {
  reason: string | null;
  by: string | null;
  at: Date | null;
}

/** A closing of a period. */
export interface ClosingRow {
  at: Date;
  by: string | null;
  /** Number of the roster's version that was in force. */
  version: number;
}

/** The closing of a period; `null` while it is open. */
export function readClosing(runner: QueryRunner, period: string): Promise<ClosingRow | null> {
  return oneRow<ClosingRow>(
    runner,
    `SELECT c.at, ${NAME_OF_ACCOUNT('c.account_id')} AS by, v.number AS version
     FROM ledger_closing c JOIN roster_version v ON v.id = c.roster_version_id WHERE c.duty_period_id = $1`,
    [period],
  );
}

/** The written entries of a period, in the order in which they are read. */
export async function readEntries(runner: QueryRunner, period: string): Promise<LedgerRow[]> {
  const found = await rows<Omit<LedgerRow, 'amount'> & { amount: string }>(
    runner,
    `SELECT e.doctor_id AS doctor, e.category, e.kind, e.amount, e.shift_id AS shift, e.duty, e.colleague_id AS colleague,
       e.reason, ${NAME_OF_ACCOUNT('e.account_id')} AS by, e.at
     FROM ledger_entry e WHERE e.duty_period_id = $1
     ORDER BY array_position(ARRAY['opening', 'settlement', 'owed', 'duty', 'correction', 'decay'], e.kind), e.number, e.at, e.id`,
    [period],
  );
  return found.map(({ amount, ...row }) => ({ ...row, amount: Number(amount) }));
}

/** Writes entries; they are never changed afterwards. */
export async function addEntries(
  runner: QueryRunner,
  { district, account }: Pick<Actor, 'district' | 'account'>,
  {
    period,
    at,
    entries,
  }: { period: string; at: Date; entries: readonly (AccountEntry & { reason?: string })[] },
): Promise<void> {
  await rows(
    runner,
    `INSERT INTO ledger_entry (district_id, duty_period_id, number, doctor_id, category, kind, amount, shift_id, duty,
       colleague_id, reason, account_id, at)
     SELECT $1, $2, r.number, r.doctor, r.category, r.kind, r.amount, r.shift, r.duty, r.colleague, r.reason, $3, $4
     FROM json_to_recordset($5::json) AS r (number integer, doctor uuid, category text, kind text, amount numeric,
       shift text, duty text, colleague uuid, reason text)`,
    [district, period, account, at, JSON.stringify(entries.map((entry, number) => ({ ...entry, number })))],
  );
}
