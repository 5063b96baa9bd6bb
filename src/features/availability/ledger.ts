import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { conflict, notFound, Problem } from '../../http/problem.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import {
  isPublished,
  OPENING_BALANCES,
  type PeriodRow,
  planningLaw,
  refuseClosedLedger,
  requireVersion,
} from '../periods/index.ts';

/** The opening ledger of one doctor: shifts per burden category, positive is more than owed. */
export interface LedgerRow {
  doctor: string;
  name: string;
  balances: Record<string, number>;
}

/** Opening ledgers by name, of those who have any balance, of `doctor` only when given. */
export async function readLedger(
  runner: QueryRunner,
  period: PeriodRow,
  {
    doctor,
    limit,
    after,
  }: { doctor: string | null; limit: number; after: readonly [string, string] | undefined },
): Promise<LedgerRow[]> {
  return rows<LedgerRow>(
    runner,
    `SELECT d.id AS doctor, d.name, json_object_agg(b.category, b.balance ORDER BY b.category) AS balances
     FROM ${OPENING_BALANCES} b JOIN doctor d ON d.id = b.doctor_id
     WHERE ($2::uuid IS NULL OR d.id = $2)
       AND ($3::text IS NULL OR (d.name COLLATE "nb-x-icu", d.id) > ($3, $4::uuid))
     GROUP BY d.id, d.name ORDER BY d.name COLLATE "nb-x-icu", d.id LIMIT $5`,
    [period.id, doctor, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

/** A change of one doctor's opening ledger; `version` is the period's, which it makes anew. */
export interface LedgerChange {
  period: string;
  doctor: string;
  version: number;
  balances: Record<string, number>;
}

/** Replaces a doctor's opening ledger, until a roster of the period is published. */
export async function writeLedger(
  runner: QueryRunner,
  actor: Actor,
  { period, doctor, version, balances }: LedgerChange,
): Promise<LedgerRow & { version: number }> {
  await requireVersion(runner, period, version);
  if (await isPublished(runner, period)) throw conflict('period-published');
  await refuseClosedLedger(runner, period);
  refuseUnknownCategories(Object.keys(balances));
  const known = await oneRow<{ name: string }>(runner, 'SELECT name FROM doctor WHERE id = $1', [doctor]);
  if (!known) throw notFound();
  await runner.query('DELETE FROM ledger_balance WHERE duty_period_id = $1 AND doctor_id = $2', [
    period,
    doctor,
  ]);
  await runner.query(
    `INSERT INTO ledger_balance (district_id, duty_period_id, doctor_id, category, balance)
     SELECT $1, $2, $3, key, value::numeric FROM jsonb_each_text($4::jsonb)`,
    [actor.district, period, doctor, JSON.stringify(balances)],
  );
  await runner.query('UPDATE duty_period SET version = version + 1 WHERE id = $1', [period]);
  await recordEvent(runner, actor.district, actor, {
    action: 'ledger.change',
    subject: `ledger/${period}/${doctor}`,
    payload: { categories: Object.keys(balances) },
  });
  return { doctor, name: known.name, balances, version: version + 1 };
}

function refuseUnknownCategories(categories: readonly string[]): void {
  const known = new Set(planningLaw().burden.categories.map(({ id }) => id));
  const unknown = categories.filter((category) => !known.has(category));
  if (unknown.length === 0) return;
  throw new Problem(422, 'category-unknown', {
    values: { count: unknown.length },
    extra: { categories: [...known] },
  });
}
