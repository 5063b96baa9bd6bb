import type { QueryRunner } from 'typeorm';
import type { MoveKind, RecordedMove } from '../../domain/fairness/duty-lines.ts';
import { creditedAfter, creditKey } from '../../domain/fairness/ledger-moves.ts';
import type { DutyMove } from '../../domain/fairness/ledger-moves.ts';
import type { Actor } from '../../http/caller.ts';
import { rows } from '../../infrastructure/database/database.ts';
import { changeInForce } from '../publication/index.ts';
import type { Assessed, Setting } from './assess-moves.ts';

/** Duties that change hands, as they were assessed, and what for. */
export interface CarriedOut {
  setting: Setting;
  assessed: Assessed;
  kind: MoveKind;
  swap: string | null;
  reason: string | null;
  now: Date;
}

/** Changes the roster in force and writes each move down for the ledger; returns the new version. */
export async function carryOut(
  runner: QueryRunner,
  actor: Pick<Actor, 'district' | 'account'>,
  { setting, assessed, ...how }: CarriedOut,
): Promise<string> {
  const { inForce, handOverCountsFor } = setting;
  const { before, after, change, moves, shifts, credits } = assessed;
  const { version } = await changeInForce(runner, actor, { inForce, before, after, change });
  const recorded = moves.map((move: DutyMove) => {
    const { category = '', part } = shifts.get(move.shift) ?? {};
    // What is taken back counts for whom it counted before.
    const credited =
      how.kind === 'return'
        ? (credits.get(creditKey(move.shift, move.to)) ?? move.to)
        : creditedAfter(credits, move, handOverCountsFor);
    return { ...move, category, credited, share: part?.share ?? 1 };
  });
  await recordMoves(runner, actor, { ...how, period: inForce.row.period, version, moves: recorded });
  return version;
}

/** Writes down duties that changed hands with a version, in the transaction that makes it the one in force. */
export async function recordMoves(
  runner: QueryRunner,
  { district, account }: Pick<Actor, 'district' | 'account'>,
  {
    period,
    version,
    moves,
    kind,
    swap,
    reason,
    now,
  }: Omit<CarriedOut, 'setting' | 'assessed'> & {
    period: string;
    version: string;
    moves: Omit<RecordedMove, 'kind'>[];
  },
): Promise<void> {
  await rows(
    runner,
    `INSERT INTO duty_move (district_id, duty_period_id, roster_version_id, swap_id, shift_id, category, from_id, to_id,
       credited_id, share, account_id, kind, reason, at)
     SELECT $1, $2, $3, $4, m.shift, m.category, m."from", m."to", m.credited, coalesce(m.share, 1), $5, $6, $7, $8
     FROM json_to_recordset($9::json) AS m (shift text, category text, "from" uuid, "to" uuid, credited uuid,
       share double precision)`,
    [district, period, version, swap, account, kind, reason, now, JSON.stringify(moves)],
  );
}
