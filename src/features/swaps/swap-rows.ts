import type { QueryRunner } from 'typeorm';
import type { DutyMove, ShiftPart } from '../../domain/fairness/ledger-moves.ts';
import type { SwapState } from '../../domain/roster/swap-lifecycle.ts';
import { Problem } from '../../http/problem.ts';
import { changed, oneRow, rows } from '../../infrastructure/database/database.ts';
import { instantText } from '../../infrastructure/database/instant-text.ts';
import { NAME_OF_ACCOUNT } from '../audit/index.ts';

/** A duty that is given, or taken back for it, by whom. */
export interface SwapDuty {
  shift: string;
  doctor: string;
  /** Only this part of it; `null`: all. */
  part: ShiftPart | null;
}

/** A swap or a give-away. */
export interface SwapRow {
  id: string;
  period: string;
  state: SwapState;
  doctor: string;
  doctorName: string;
  taker: string | null;
  takerName: string | null;
  toAll: boolean;
  vetoesWithdrawn: boolean;
  reason: string | null;
  account: string | null;
  cancelAskedBy: string | null;
  expiresAt: Date;
  createdAt: Date;
  acceptedAt: Date | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  endedAt: Date | null;
  given: SwapDuty[];
  taken: SwapDuty[];
  recipients: { doctor: string; name: string; answer: 'accepted' | 'declined' | null }[];
  /** Version of the roster that holds the change. */
  rosterVersion: string | null;
  version: number;
}

const DUTIES = (
  side: 'given' | 'taken',
) => `(SELECT coalesce(json_agg(json_build_object('shift', u.shift_id, 'doctor', u.doctor_id,
     'part', CASE WHEN u.part_side IS NOT NULL THEN json_build_object('side', u.part_side, 'at', ${instantText('u.part_at')}) END)
   ORDER BY u.shift_id), '[]') FROM swap_duty u WHERE u.swap_id = s.id AND u.side = '${side}')`;

const COLUMNS = `s.id, s.duty_period_id AS period, s.state, s.doctor_id AS doctor, d.name AS "doctorName",
  s.taker_id AS taker, t.name AS "takerName", s.to_all AS "toAll", s.vetoes_withdrawn AS "vetoesWithdrawn", s.reason,
  s.account_id AS account, s.cancel_asked_by AS "cancelAskedBy", s.expires_at AS "expiresAt", s.created_at AS "createdAt",
  s.accepted_at AS "acceptedAt", s.decided_at AS "decidedAt", ${NAME_OF_ACCOUNT('s.decided_by')} AS "decidedBy",
  s.ended_at AS "endedAt", ${DUTIES('given')} AS given, ${DUTIES('taken')} AS taken,
  (SELECT coalesce(json_agg(json_build_object('doctor', r.doctor_id, 'name', o.name, 'answer', r.answer) ORDER BY o.name, o.id), '[]')
   FROM swap_recipient r JOIN doctor o ON o.id = r.doctor_id WHERE r.swap_id = s.id) AS recipients,
  s.roster_version_id AS "rosterVersion", s.version`;
const FROM = 'FROM swap s JOIN doctor d ON d.id = s.doctor_id LEFT JOIN doctor t ON t.id = s.taker_id';

/** A swap by its id; `null` when there is none. */
export function readSwap(runner: QueryRunner, id: string): Promise<SwapRow | null> {
  return oneRow<SwapRow>(runner, `SELECT ${COLUMNS} ${FROM} WHERE s.id = $1`, [id]);
}

/** Which swaps to read: all of the district, or those that concern one doctor. */
export interface SwapFilter {
  doctor: string | null;
  open: boolean | null;
  after: string | null;
  limit: number;
}

/** Swaps, the latest first. Those offered to everybody concern everybody while they are offered. */
export function readSwaps(
  runner: QueryRunner,
  { doctor, open, after, limit }: SwapFilter,
): Promise<SwapRow[]> {
  return rows<SwapRow>(
    runner,
    `SELECT ${COLUMNS} ${FROM}
     WHERE ($1::uuid IS NULL OR s.doctor_id = $1 OR s.taker_id = $1 OR s.to_all AND s.state = 'offered'
         OR EXISTS (SELECT FROM swap_recipient r WHERE r.swap_id = s.id AND r.doctor_id = $1))
       AND ($2::boolean IS NULL OR s.open = $2)
       AND ($3::uuid IS NULL OR (s.created_at, s.id) < (SELECT o.created_at, o.id FROM swap o WHERE o.id = $3))
     ORDER BY s.created_at DESC, s.id DESC LIMIT $4`,
    [doctor, open, after, limit],
  );
}

/** What changes hands when a doctor takes part in a swap: the given duties go there, the taken ones back. */
export function movesOf(
  { doctor, given, taken }: Pick<SwapRow, 'doctor' | 'given' | 'taken'>,
  taker: string,
): DutyMove[] {
  return [
    ...given.map((duty) => moveOf(duty, doctor, taker)),
    ...taken.map((duty) => moveOf(duty, taker, doctor)),
  ];
}

function moveOf({ shift, part }: SwapDuty, from: string, to: string): DutyMove {
  return { shift, from, to, ...(part && { part }) };
}

/** What a step changes of a swap. */
export interface SwapChange {
  state: SwapState;
  taker?: string;
  vetoesWithdrawn?: boolean;
  reason?: string | null;
  acceptedAt?: Date;
  decidedAt?: Date;
  decidedBy?: string | null;
  endedAt?: Date;
  rosterVersion?: string;
}

/** Takes a swap that is held to its next state; whoever was faster is found by its version. */
export async function changeSwap(runner: QueryRunner, row: SwapRow, change: SwapChange): Promise<void> {
  const next = { ...row, ...change };
  const count = await changed(
    runner,
    `UPDATE swap SET state = $3, taker_id = $4, vetoes_withdrawn = $5, reason = $6, accepted_at = $7, decided_at = $8,
       decided_by = coalesce($9, decided_by), ended_at = $10, roster_version_id = $11, version = version + 1
     WHERE id = $1 AND version = $2`,
    [
      row.id,
      row.version,
      next.state,
      next.taker,
      next.vetoesWithdrawn,
      next.reason,
      next.acceptedAt,
      next.decidedAt,
      change.decidedBy ?? null,
      next.endedAt,
      next.rosterVersion,
    ],
  );
  if (count === 0) throw new Problem(409, 'swap-changed');
}
