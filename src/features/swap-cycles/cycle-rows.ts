import type { QueryRunner } from 'typeorm';
import type { DutyMove } from '../../domain/fairness/ledger-moves.ts';
import { type SwapEvent, type SwapState, transitionSwap } from '../../domain/roster/swap-lifecycle.ts';
import { conflict, Problem } from '../../http/problem.ts';
import { changed, oneRow, rows } from '../../infrastructure/database/database.ts';
import { NAME_OF_ACCOUNT } from '../audit/index.ts';

/** A doctor's part in a cycle: gives a duty to the taker, and takes one that another part gives. */
export interface CyclePart {
  swap: string;
  doctor: string;
  doctorName: string;
  shift: string;
  taker: string;
  answer: 'accepted' | 'declined' | null;
  /** Where the offer stands from which the part comes. */
  offer: SwapState;
}

/** Swaps that the service has proposed among several offers; it goes through the states of a swap. */
export interface CycleRow {
  id: string;
  period: string;
  state: SwapState;
  reason: string | null;
  expiresAt: Date;
  createdAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
  endedAt: Date | null;
  rosterVersion: string | null;
  version: number;
  parts: CyclePart[];
}

const PARTS = `(SELECT json_agg(json_build_object('swap', p.swap_id, 'doctor', p.doctor_id, 'doctorName', d.name,
    'shift', p.shift_id, 'taker', p.taker_id, 'answer', p.answer, 'offer', s.state) ORDER BY p.shift_id, p.doctor_id)
  FROM swap_cycle_part p JOIN doctor d ON d.id = p.doctor_id JOIN swap s ON s.id = p.swap_id WHERE p.cycle_id = c.id)`;
const COLUMNS = `c.id, c.duty_period_id AS period, c.state, c.reason, c.expires_at AS "expiresAt",
  c.created_at AS "createdAt", c.decided_at AS "decidedAt", ${NAME_OF_ACCOUNT('c.decided_by')} AS "decidedBy",
  c.ended_at AS "endedAt", c.roster_version_id AS "rosterVersion", c.version, ${PARTS} AS parts`;

/** A cycle by its id; `null` when there is none. */
export function readCycle(runner: QueryRunner, id: string): Promise<CycleRow | null> {
  return oneRow<CycleRow>(runner, `SELECT ${COLUMNS} FROM swap_cycle c WHERE c.id = $1`, [id]);
}

/** Cycles of the district or of one doctor, the latest first. */
export function readCycles(
  runner: QueryRunner,
  filter: { doctor: string | null; open: boolean | null; after: string | null; limit: number },
): Promise<CycleRow[]> {
  return rows<CycleRow>(
    runner,
    `SELECT ${COLUMNS} FROM swap_cycle c
     WHERE ($1::uuid IS NULL OR EXISTS (SELECT FROM swap_cycle_part p WHERE p.cycle_id = c.id AND p.doctor_id = $1))
       AND ($2::boolean IS NULL OR c.open = $2)
       AND ($3::uuid IS NULL OR (c.created_at, c.id) < (SELECT o.created_at, o.id FROM swap_cycle o WHERE o.id = $3))
     ORDER BY c.created_at DESC, c.id DESC LIMIT $4`,
    [filter.doctor, filter.open, filter.after, filter.limit],
  );
}

/** Stores a proposal; `null` when one of its offers is in another one already. */
export async function addCycle(
  runner: QueryRunner,
  district: string,
  cycle: { period: string; expiresAt: Date; createdAt: Date; moves: readonly CycleMove[] },
): Promise<CycleRow | null> {
  const { period, expiresAt, createdAt, moves } = cycle;
  const taken = await oneRow(
    runner,
    'SELECT FROM swap_cycle_part WHERE open AND swap_id = ANY ($1::uuid[]) LIMIT 1',
    [moves.map(({ swap }) => swap)],
  );
  if (taken) return null;
  const added = await oneRow<{ id: string }>(
    runner,
    `INSERT INTO swap_cycle (district_id, duty_period_id, expires_at, created_at) VALUES ($1, $2, $3, $4) RETURNING id`,
    [district, period, expiresAt, createdAt],
  );
  await runner.query(
    `INSERT INTO swap_cycle_part (district_id, cycle_id, swap_id, doctor_id, shift_id, taker_id)
     SELECT $1, $2, m.swap, m.doctor, m.shift, m.taker
     FROM json_to_recordset($3::json) AS m (swap uuid, doctor uuid, shift text, taker uuid)`,
    [district, added?.id, JSON.stringify(moves)],
  );
  return readCycle(runner, added?.id ?? '');
}

type CycleMove = Pick<CyclePart, 'swap' | 'doctor' | 'shift' | 'taker'>;

/** What changes hands when it is carried out. */
export function movesOfCycle({ parts }: CycleRow): DutyMove[] {
  return parts.map(({ shift, doctor, taker }) => ({ shift, from: doctor, to: taker }));
}

/** What a step changes of a cycle. */
export interface CycleChange {
  reason?: string | null;
  decidedAt?: Date;
  decidedBy?: string | null;
  endedAt?: Date;
  rosterVersion?: string;
}

/** Takes a cycle that is held to its next state; refused (409) for a step that the state does not allow. */
export async function stepCycle(
  runner: QueryRunner,
  row: CycleRow,
  event: SwapEvent,
  change: CycleChange,
): Promise<CycleRow> {
  const { id, version, state } = row;
  const next = transitionSwap(state, event);
  if (next === null) throw conflict('swap-over', { state }, { state });
  const { reason = row.reason, decidedAt = row.decidedAt, decidedBy = null, endedAt = null } = change;
  const count = await changed(
    runner,
    `UPDATE swap_cycle SET state = $3, reason = $4, decided_at = $5, decided_by = coalesce($6, decided_by), ended_at = $7,
       roster_version_id = $8, version = version + 1 WHERE id = $1 AND version = $2`,
    [id, version, next, reason, decidedAt, decidedBy, endedAt, change.rosterVersion ?? null],
  );
  if (count === 0) throw new Problem(409, 'swap-changed');
  const after = await readCycle(runner, id);
  if (!after) throw new Error('a swap cycle is gone');
  return after;
}
