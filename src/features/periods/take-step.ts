import type { QueryRunner } from 'typeorm';
import { oneRow } from '../../infrastructure/database/database.ts';
import { recordEvent, THE_SERVICE } from '../audit/index.ts';
import { tellClosing, tellOpening, tellReminder } from './notify-doctors.ts';
import { PERIOD_COLUMNS, type PeriodRow } from './period-rows.ts';
import { sendDrafts } from './send-drafts.ts';

/** What the clock does to a period. */
export type PeriodStep = 'open' | 'close' | 'end' | 'remind';

/** Each step changes the row only while it is still due ($2 is now): of two processes one finds it so. */
const STEPS: Record<PeriodStep, string> = {
  open: `SET state = 'collecting', version = version + 1 WHERE id = $1 AND state = 'planned' AND opens_at <= $2`,
  close: `SET state = 'planning', version = version + 1 WHERE id = $1 AND state = 'collecting' AND closes_at <= $2`,
  end: `SET state = 'over', version = version + 1
    WHERE id = $1 AND state <> 'over' AND to_date <= ($2::timestamptz AT TIME ZONE 'Europe/Oslo')::date`,
  // No new version: nothing changed that anybody edits.
  remind: `SET reminded_at = $2 WHERE id = $1 AND state = 'collecting' AND closes_at > $2 AND (reminded_at IS NULL
    OR (reminded_at < closes_at - interval '24 hours' AND closes_at - interval '24 hours' <= $2))`,
};

/** Takes a step that is due, with what follows from it; `false` when somebody else took it or it is due no more. */
export async function takeStep(
  runner: QueryRunner,
  district: string,
  { period, step, now }: { period: string; step: PeriodStep; now: Date },
): Promise<boolean> {
  const row = await oneRow<PeriodRow>(
    runner,
    `UPDATE duty_period ${STEPS[step]} RETURNING ${PERIOD_COLUMNS}`,
    [period, now],
  );
  if (!row) return false;
  const told = await tell(runner, district, row, step, now);
  await recordEvent(runner, district, THE_SERVICE, {
    action: `period.${step}`,
    subject: `period/${period}`,
    payload: { state: row.state, told },
  });
  return true;
}

async function tell(
  runner: QueryRunner,
  district: string,
  row: PeriodRow,
  step: PeriodStep,
  now: Date,
): Promise<number> {
  if (step === 'remind') return tellReminder(runner, district, row, now);
  if (step === 'close') {
    const sent = await sendDrafts(runner, district, row, now);
    return sent + (await tellClosing(runner, district, row, now));
  }
  // A service that was down through the whole window invites nobody to what has closed.
  const opened = step === 'open' && (row.closesAt === null || row.closesAt > now);
  return opened ? tellOpening(runner, district, row, now) : 0;
}
