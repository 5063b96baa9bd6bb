import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { conflict, unprocessable } from '../../http/problem.ts';
import { oneRow } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import { isInUse, PERIOD_COLUMNS, type PeriodRow, requireVersion } from './period-rows.ts';
import { wallTime } from './wall-time.ts';

/** What a coordinator says of a period; wall times in Oslo. */
export interface PeriodBody {
  name: string;
  from: string;
  to: string;
  opens: string | null;
  closes: string | null;
}

/** Adds a period; one that overlaps another is refused by the database (409 `period-overlaps`). */
export async function addPeriod(runner: QueryRunner, actor: Actor, body: PeriodBody): Promise<PeriodRow> {
  const { name, from, to, opens, closes } = body;
  const window = [opens, instantOf(opens, null, null), closes, instantOf(closes, null, null)] as const;
  inOrder(window[1], window[3]);
  const row = await oneRow<PeriodRow>(
    runner,
    `INSERT INTO duty_period (district_id, name, from_date, to_date, opens_local, opens_at, closes_local, closes_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING ${PERIOD_COLUMNS}`,
    [actor.district, name, from, to, ...window],
  );
  if (!row) throw new Error('an insert without a row');
  await recordEvent(runner, actor.district, actor, {
    action: 'period.add',
    subject: `period/${row.id}`,
    payload: { from, to, opens, closes },
  });
  return row;
}

/** Changes a period as far as its state and what hangs on it allow. */
export async function changePeriod(
  runner: QueryRunner,
  actor: Actor,
  { period, version, body }: { period: string; version: number; body: PeriodBody },
): Promise<PeriodRow> {
  const before = await requireVersion(runner, period, version);
  const { name, from, to, opens, closes } = body;
  if (from !== before.from || to !== before.to) {
    if (before.state === 'over' || (await isInUse(runner, period))) throw conflict('period-in-use');
  }
  keepsWindow(before, body);
  const opensAt = instantOf(opens, before.opensLocal, before.opensAt);
  const closesAt = instantOf(closes, before.closesLocal, before.closesAt);
  inOrder(opensAt, closesAt);
  const row = await oneRow<PeriodRow>(
    runner,
    `UPDATE duty_period SET name = $2, from_date = $3, to_date = $4, opens_local = $5, opens_at = $6, closes_local = $7,
       closes_at = $8, version = version + 1 WHERE id = $1 RETURNING ${PERIOD_COLUMNS}`,
    [period, name, from, to, opens, opensAt, closes, closesAt],
  );
  if (!row) throw new Error('a locked row is gone');
  await recordEvent(runner, actor.district, actor, {
    action: 'period.change',
    subject: `period/${period}`,
    payload: { from, to, opens, closes },
  });
  return row;
}

/** Removes a period on which nothing hangs. */
export async function removePeriod(
  runner: QueryRunner,
  actor: Actor,
  period: string,
  version: number,
): Promise<void> {
  await requireVersion(runner, period, version);
  if (await isInUse(runner, period)) throw conflict('period-in-use');
  await runner.query('DELETE FROM duty_period WHERE id = $1', [period]);
  await recordEvent(runner, actor.district, actor, {
    action: 'period.remove',
    subject: `period/${period}`,
  });
}

/** An opening that has been cannot be moved, and a window that has closed is opened again by its own step. */
function keepsWindow({ state, opensLocal, closesLocal }: PeriodRow, { opens, closes }: PeriodBody): void {
  if (state === 'planned') return;
  const moved =
    state === 'collecting' ? opens !== opensLocal : opens !== opensLocal || closes !== closesLocal;
  if (moved) throw conflict('collection-begun');
}

/** The instant it already is when the wall time is unchanged: opened by hand, it has seconds. */
function instantOf(local: string | null, before: string | null, at: Date | null): Date | null {
  if (local === null) return null;
  return local === before ? at : new Date(wallTime(local).at);
}

function inOrder(opens: Date | null, closes: Date | null): void {
  if (opens !== null && closes !== null && opens >= closes) throw unprocessable('window-order');
}
