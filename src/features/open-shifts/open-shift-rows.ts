import type { QueryRunner } from 'typeorm';
import { conflict } from '../../http/problem.ts';
import { changed, oneRow, rows } from '../../infrastructure/database/database.ts';

export const OPEN_SHIFT_STATES = ['open', 'taken', 'closed', 'expired'] as const;
export type OpenShiftState = (typeof OPEN_SHIFT_STATES)[number];

/** Somebody who is asked, or has come forward unasked. */
export interface Invitation {
  doctor: string;
  name: string;
  wave: number;
  invitedAt: Date | null;
  answer: 'wants' | 'declined' | null;
}

/** One seat of the roster in force that nobody holds, as it is offered. */
export interface OpenShiftRow {
  id: string;
  period: string;
  shift: string;
  startsAt: Date;
  endsAt: Date;
  state: OpenShiftState;
  /** The sick call that opened it; `null` for a seat that was never filled. */
  sickCall: string | null;
  urgent: boolean;
  fit: 'first' | 'best';
  deadline: Date;
  wave: number;
  waveSize: number;
  waveMinutes: number;
  nextWaveAt: Date | null;
  escalateAt: Date;
  escalatedAt: Date | null;
  taker: string | null;
  takerName: string | null;
  rosterVersion: string | null;
  reason: string | null;
  createdAt: Date;
  endedAt: Date | null;
  version: number;
  invitations: Invitation[];
}

const SELECT = `SELECT o.id, o.duty_period_id AS period, o.shift_id AS shift, o.starts_at AS "startsAt", o.ends_at AS "endsAt",
  o.state, o.sick_call_id AS "sickCall", o.urgent, o.fit, o.deadline, o.wave, o.wave_size AS "waveSize",
  o.wave_minutes AS "waveMinutes", o.next_wave_at AS "nextWaveAt", o.escalate_at AS "escalateAt",
  o.escalated_at AS "escalatedAt", o.taker_id AS taker, t.name AS "takerName", o.roster_version_id AS "rosterVersion",
  o.reason, o.created_at AS "createdAt", o.ended_at AS "endedAt", o.version,
  (SELECT coalesce(json_agg(json_build_object('doctor', i.doctor_id, 'name', d.name, 'wave', i.wave,
     'invitedAt', i.invited_at, 'answer', i.answer) ORDER BY i.wave, d.name, d.id), '[]')
   FROM open_shift_invitation i JOIN doctor d ON d.id = i.doctor_id WHERE i.open_shift_id = o.id) AS invitations
  FROM open_shift o LEFT JOIN doctor t ON t.id = o.taker_id`;

interface StoredRow extends Omit<OpenShiftRow, 'invitations'> {
  invitations: (Omit<Invitation, 'invitedAt'> & { invitedAt: string | null })[];
}

/** An open shift by its id; `null` when there is none. */
export async function readOpenShift(runner: QueryRunner, id: string): Promise<OpenShiftRow | null> {
  const row = await oneRow<StoredRow>(runner, `${SELECT} WHERE o.id = $1`, [id]);
  return row && fromStored(row);
}

/** Which open shifts to read. */
export interface OpenShiftFilter {
  /** `null`: whatever became of them. */
  state: OpenShiftState | null;
  period: string | null;
  sickCall: string | null;
  after: string | null;
  limit: number;
}

/** Open shifts by start. */
export async function readOpenShifts(
  runner: QueryRunner,
  { state, period, sickCall, after, limit }: OpenShiftFilter,
): Promise<OpenShiftRow[]> {
  const found = await rows<StoredRow>(
    runner,
    `${SELECT} WHERE ($1::text IS NULL OR o.state = $1) AND ($2::uuid IS NULL OR o.duty_period_id = $2)
       AND ($3::uuid IS NULL OR o.sick_call_id = $3)
       AND ($4::uuid IS NULL OR (o.starts_at, o.id) > (SELECT p.starts_at, p.id FROM open_shift p WHERE p.id = $4))
     ORDER BY o.starts_at, o.id LIMIT $5`,
    [state, period, sickCall, after, limit],
  );
  return found.map(fromStored);
}

function fromStored({ invitations, ...row }: StoredRow): OpenShiftRow {
  return {
    ...row,
    invitations: invitations.map(({ invitedAt, ...one }) => ({
      ...one,
      invitedAt: invitedAt === null ? null : new Date(invitedAt),
    })),
  };
}

/** What an opening says. */
export type Opening = Pick<
  OpenShiftRow,
  | 'period'
  | 'shift'
  | 'startsAt'
  | 'endsAt'
  | 'sickCall'
  | 'urgent'
  | 'fit'
  | 'deadline'
  | 'waveSize'
  | 'waveMinutes'
  | 'nextWaveAt'
  | 'escalateAt'
  | 'createdAt'
>;

/** Stores an opening; returns its id. */
export async function addOpenShift(
  runner: QueryRunner,
  district: string,
  account: string | null,
  opening: Opening,
): Promise<string> {
  const row = await oneRow<{ id: string }>(
    runner,
    `INSERT INTO open_shift (district_id, account_id, duty_period_id, shift_id, starts_at, ends_at, sick_call_id, urgent,
       fit, deadline, wave_size, wave_minutes, next_wave_at, escalate_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id`,
    [
      district,
      account,
      opening.period,
      opening.shift,
      opening.startsAt,
      opening.endsAt,
      opening.sickCall,
      opening.urgent,
      opening.fit,
      opening.deadline,
      opening.waveSize,
      opening.waveMinutes,
      opening.nextWaveAt,
      opening.escalateAt,
      opening.createdAt,
    ],
  );
  if (!row) throw new Error('an open shift was not stored');
  return row.id;
}

/** What a step changes of an open shift. */
export type OpenShiftChange = Partial<
  Pick<
    OpenShiftRow,
    'state' | 'taker' | 'rosterVersion' | 'reason' | 'wave' | 'nextWaveAt' | 'escalatedAt' | 'endedAt'
  >
>;

/** Changes an open shift that is held; whoever was faster is found by its version (409). */
export async function changeOpenShift(
  runner: QueryRunner,
  row: OpenShiftRow,
  change: OpenShiftChange,
): Promise<void> {
  const next = { ...row, ...change };
  const count = await changed(
    runner,
    `UPDATE open_shift SET state = $3, taker_id = $4, roster_version_id = $5, reason = $6, wave = $7, next_wave_at = $8,
       escalated_at = $9, ended_at = $10, version = version + 1 WHERE id = $1 AND version = $2`,
    [
      row.id,
      row.version,
      next.state,
      next.taker,
      next.rosterVersion,
      next.reason,
      next.wave,
      next.nextWaveAt,
      next.escalatedAt,
      next.endedAt,
    ],
  );
  if (count === 0) throw conflict('open-shift-changed');
}

/** Notes what a doctor says to an open shift, asked or not; the last answer counts. */
export async function answerOpenShift(
  runner: QueryRunner,
  district: string,
  { id, wave }: OpenShiftRow,
  { doctor, answer, now }: { doctor: string; answer: 'wants' | 'declined'; now: Date },
): Promise<void> {
  await runner.query(
    `INSERT INTO open_shift_invitation (district_id, open_shift_id, doctor_id, wave, answer, answered_at)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (district_id, open_shift_id, doctor_id) DO UPDATE SET answer = $5, answered_at = $6`,
    [district, id, doctor, wave, answer, now],
  );
}

/** The doctor whose sick call opened a shift; `null` for a seat that was never filled. */
export async function whoFellIll(runner: QueryRunner, { sickCall }: OpenShiftRow): Promise<string | null> {
  if (sickCall === null) return null;
  const row = await oneRow<{ doctor: string }>(
    runner,
    'SELECT doctor_id AS doctor FROM sick_call WHERE id = $1',
    [sickCall],
  );
  return row?.doctor ?? null;
}
