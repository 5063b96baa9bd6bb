import type { QueryRunner } from 'typeorm';
import { toInstant } from '../../domain/calendar/oslo-time.ts';
import type { Actor } from '../../http/caller.ts';
import { conflict, unprocessable } from '../../http/problem.ts';
import { oneRow } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import { tellClosing, tellOpening } from './notify-doctors.ts';
import { isPublished, PERIOD_COLUMNS, type PeriodRow, requirePeriod } from './period-rows.ts';
import { sendDrafts } from './send-drafts.ts';
import { localOf, wallTime } from './wall-time.ts';

/** Opens a planned period's collection now, whatever time it was to open; tells the doctors. */
export async function openNow(
  runner: QueryRunner,
  actor: Actor,
  period: string,
  now: Date,
): Promise<PeriodRow> {
  const before = await requirePeriod(runner, period, 'update');
  if (before.state !== 'planned') throw conflict('collection-begun');
  if (before.closesAt !== null && before.closesAt <= now) throw conflict('collection-closes-passed');
  const row = await update(
    runner,
    period,
    `state = 'collecting', opens_local = $2, opens_at = $3`,
    nowAsWindow(now),
  );
  const told = await tellOpening(runner, actor.district, row, now);
  await recorded(runner, actor, row, 'period.open', { told });
  return row;
}

/** Closes the collection now, and sends what lies unsent. */
export async function closeNow(
  runner: QueryRunner,
  actor: Actor,
  period: string,
  now: Date,
): Promise<PeriodRow> {
  const before = await requirePeriod(runner, period, 'update');
  if (before.state !== 'collecting') throw conflict('collection-not-open');
  // Closed in the very moment it was opened, a window would have no length.
  const row = await update(
    runner,
    period,
    `state = 'planning', closes_local = $2, closes_at = greatest($3::timestamptz, opens_at + interval '1 second')`,
    nowAsWindow(now),
  );
  const sent = await sendDrafts(runner, actor.district, row, now);
  const told = sent + (await tellClosing(runner, actor.district, row, now));
  await recorded(runner, actor, row, 'period.close', { told });
  return row;
}

/** Opens a closed collection again; `closes` is wall time to come, or `null`: until it is closed by hand. */
export async function reopen(
  runner: QueryRunner,
  actor: Actor,
  { period, closes, now }: { period: string; closes: string | null; now: Date },
): Promise<PeriodRow> {
  const before = await requirePeriod(runner, period, 'update');
  if (before.state !== 'planning') throw conflict('collection-not-closed');
  if (await isPublished(runner, period)) throw conflict('period-published');
  const at = closes === null ? null : wallTime(closes).at;
  if (at !== null && (new Date(at) <= now || (before.opensAt !== null && new Date(at) <= before.opensAt))) {
    throw unprocessable('window-passed');
  }
  const row = await update(runner, period, `state = 'collecting', closes_local = $2, closes_at = $3`, [
    closes,
    at,
  ]);
  await recorded(runner, actor, row, 'period.reopen', { closes });
  return row;
}

function nowAsWindow(now: Date): [string, Date] {
  return [localOf(toInstant(now.getTime())), now];
}

async function update(
  runner: QueryRunner,
  period: string,
  assignments: string,
  values: unknown[],
): Promise<PeriodRow> {
  const row = await oneRow<PeriodRow>(
    runner,
    `UPDATE duty_period SET ${assignments}, version = version + 1 WHERE id = $1 RETURNING ${PERIOD_COLUMNS}`,
    [period, ...values],
  );
  if (!row) throw new Error('a locked row is gone');
  return row;
}

function recorded(
  runner: QueryRunner,
  actor: Actor,
  { id, state }: PeriodRow,
  action: string,
  rest: Record<string, unknown> = {},
): Promise<void> {
  return recordEvent(runner, actor.district, actor, {
    action,
    subject: `period/${id}`,
    payload: { state, ...rest },
  });
}
