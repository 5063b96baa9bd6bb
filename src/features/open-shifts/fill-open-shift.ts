import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { MoveKind } from '../../domain/fairness/duty-lines.ts';
import type { Actor } from '../../http/caller.ts';
import { conflict, notFound, unprocessable } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { recordEvent } from '../audit/index.ts';
import {
  type Assessed,
  assessMoves,
  carryOut,
  doctorActing,
  reasoned,
  refuseForbidden,
  refuseStale,
  refuseUnknowing,
  type RosterInForce,
  RostersInForce,
} from '../swaps/index.ts';
import { reread } from './invite.ts';
import {
  answerOpenShift,
  changeOpenShift,
  type OpenShiftRow,
  readOpenShift,
  whoFellIll,
} from './open-shift-rows.ts';
import { type OpenShiftNotice, tellCoordinators, tellOfOpenShift } from './tell.ts';

/** An open shift and the roster in force, both held until the end of the transaction. */
interface Held {
  row: OpenShiftRow;
  roster: RosterInForce;
}

/** Somebody for an open shift, and how it came about. */
export interface Filling extends Held {
  assessed: Assessed;
  doctor: string;
  kind: MoveKind;
  reason: string | null;
  notice: OpenShiftNotice;
}

/** Somebody who has the seat of an opening in a roster that is in force already. */
type Settling = Pick<Filling, 'row' | 'doctor' | 'kind' | 'reason' | 'notice'> & { rosterVersion: string };

/** Fills open shifts: the first valid yes wins, and everybody else is told. */
@Injectable()
export class FillOpenShift {
  readonly #rosters: RostersInForce;
  readonly #clock: Clock;
  readonly #jobs: Jobs;

  constructor(rosters: RostersInForce, clock: Clock, jobs: Jobs) {
    this.#rosters = rosters;
    this.#clock = clock;
    this.#jobs = jobs;
  }

  /** What it would do, by the roster in force now, if a doctor took an open shift. */
  async assess(runner: QueryRunner, actor: Actor, id: string, asked: string | undefined): Promise<Assessed> {
    const doctor = doctorActing(actor, asked);
    const row = await openShift(runner, id);
    refuseGone(row);
    await refuseWhoFellIll(runner, row, doctor);
    const roster = await this.#rosters.load(runner, actor.district, row.period, { hold: false });
    return assessTaking(runner, roster, row, doctor);
  }

  /**
   * Takes a shift whose effect one has seen. Of several who take it at once one is first, and the others are
   * refused (409 `open-shift-taken`). Of a shift that goes to the best placed it is a wish, decided at the deadline.
   */
  async take(
    runner: QueryRunner,
    actor: Actor,
    id: string,
    body: { seen: string; overrideVetoes: boolean; doctor: string | undefined },
  ): Promise<OpenShiftRow> {
    const doctor = doctorActing(actor, body.doctor);
    const known = await openShift(runner, id);
    if (known.state !== 'taken') await lock(runner, known);
    const locked = await reread(runner, id);
    // The same doctor once more: a second click, or an answer that got lost.
    if (locked.taker === doctor) return locked;
    refuseGone(locked);
    await refuseWhoFellIll(runner, locked, doctor);
    const { row, roster } = await this.hold(runner, actor.district, locked);
    const assessed = await assessTaking(runner, roster, row, doctor);
    refuseForbidden(actor, withoutReasons(assessed));
    refuseStale(actor, assessed, body.seen);
    refuseUnknowing(assessed, doctor, body.overrideVetoes);
    const now = this.#clock.now();
    await answerOpenShift(runner, actor.district, row, { doctor, answer: 'wants', now });
    if (row.fit === 'best') return this.#after(runner, actor, row.id, 'open-shift.want', { doctor });
    const filling: Filling = {
      row,
      roster,
      assessed,
      doctor,
      kind: 'openShift',
      reason: null,
      notice: 'open-shift-yours',
    };
    return this.fill(runner, actor, 'open-shift.take', filling);
  }

  /** A coordinator puts somebody there; by order, or with a reason that a rule asks for, with grounds that are kept. */
  async assign(
    runner: QueryRunner,
    actor: Actor,
    id: string,
    body: { seen: string; doctor: string; ordered: boolean; reason: string | undefined },
  ): Promise<OpenShiftRow> {
    const { doctor, ordered, reason } = body;
    if (ordered && reason === undefined) throw unprocessable('grounds-needed');
    const known = await openShift(runner, id);
    refuseGone(known);
    await refuseWhoFellIll(runner, known, doctor);
    const { row, roster } = await this.hold(runner, actor.district, known);
    const shown = await assessTaking(runner, roster, row, doctor);
    refuseForbidden(actor, shown);
    refuseStale(actor, shown, body.seen);
    const assessed = reasoned(actor, shown, reason);
    refuseForbidden(actor, assessed);
    return this.fill(runner, actor, 'open-shift.assign', {
      row,
      roster,
      assessed,
      doctor,
      kind: ordered ? 'order' : 'openShift',
      reason: reason ?? null,
      notice: ordered ? 'open-shift-ordered' : 'open-shift-yours',
    });
  }

  /** Says no, or that one does not want it after all. */
  async decline(
    runner: QueryRunner,
    actor: Actor,
    id: string,
    asked: string | undefined,
  ): Promise<OpenShiftRow> {
    const doctor = doctorActing(actor, asked);
    const row = await openShift(runner, id);
    refuseGone(row);
    await answerOpenShift(runner, actor.district, row, {
      doctor,
      answer: 'declined',
      now: this.#clock.now(),
    });
    return this.#after(runner, actor, id, 'open-shift.decline', { doctor });
  }

  /** A coordinator takes the offer back: the seat stays open, and nobody is asked any more. */
  async close(runner: QueryRunner, actor: Actor, id: string): Promise<OpenShiftRow> {
    await runner.query('SELECT FROM open_shift WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const row = await openShift(runner, id);
    refuseGone(row);
    await this.end(runner, actor.district, row, 'closed');
    return this.#after(runner, actor, id, 'open-shift.close', {});
  }

  /** Ends an opening that nobody takes any more, and tells who had been asked. */
  async end(
    runner: QueryRunner,
    district: string,
    row: OpenShiftRow,
    state: 'closed' | 'expired',
  ): Promise<void> {
    await changeOpenShift(runner, row, { state, endedAt: this.#clock.now(), nextWaveAt: null });
    await this.#tellOthers(runner, district, row, null);
  }

  /** The period first, then the opening, and only then the roster: who comes too late is refused at once. */
  async hold(runner: QueryRunner, district: string, known: OpenShiftRow): Promise<Held> {
    await lock(runner, known);
    const row = await reread(runner, known.id);
    refuseGone(row);
    if (row.endsAt <= this.#clock.now()) throw conflict('open-shift-over');
    return { row, roster: await this.#rosters.load(runner, district, row.period, { hold: true }) };
  }

  /** Puts somebody on the shift: the roster in force, the ledger's record, the opening and the notices, all or nothing. */
  async fill(
    runner: QueryRunner,
    actor: Pick<Actor, 'district' | 'account' | 'token'>,
    action: string,
    { row, roster, assessed, doctor, kind, reason, notice }: Filling,
  ): Promise<OpenShiftRow> {
    const { setting } = roster;
    const now = this.#clock.now();
    const rosterVersion = await carryOut(runner, actor, { setting, assessed, kind, swap: null, reason, now });
    return this.settle(runner, actor, action, { row, doctor, kind, reason, notice, rosterVersion });
  }

  /** The opening of a seat that somebody has in the roster in force by now: it is over, and who asked about it is told. */
  async settle(
    runner: QueryRunner,
    actor: Pick<Actor, 'district' | 'account' | 'token'>,
    action: string,
    { row, doctor, kind, reason, notice, rosterVersion }: Settling,
  ): Promise<OpenShiftRow> {
    await changeOpenShift(runner, row, {
      state: 'taken',
      taker: doctor,
      rosterVersion,
      reason,
      endedAt: this.#clock.now(),
      nextWaveAt: null,
    });
    await tellOfOpenShift(runner, this.#jobs, actor.district, { row, notice, doctors: [doctor] });
    await this.#tellOthers(runner, actor.district, row, doctor);
    return this.#after(runner, actor, row.id, action, { doctor, kind, rosterVersion });
  }

  /** Somebody at a telephone has to see to it. */
  async escalate(runner: QueryRunner, district: string, row: OpenShiftRow): Promise<void> {
    await changeOpenShift(runner, row, { escalatedAt: this.#clock.now() });
    await tellCoordinators(runner, this.#jobs, district, { row, notice: 'open-shift-stuck' });
  }

  /** Whoever is still thinking about it: the shift is gone. */
  #tellOthers(runner: QueryRunner, district: string, row: OpenShiftRow, taker: string | null): Promise<void> {
    const doctors = row.invitations.filter((one) => one.answer !== 'declined' && one.doctor !== taker);
    return tellOfOpenShift(runner, this.#jobs, district, {
      row,
      notice: 'open-shift-gone',
      doctors: doctors.map((one) => one.doctor),
    });
  }

  async #after(
    runner: QueryRunner,
    actor: Pick<Actor, 'district' | 'account' | 'token'>,
    id: string,
    action: string,
    payload: Record<string, unknown>,
  ): Promise<OpenShiftRow> {
    const row = await reread(runner, id);
    await recordEvent(runner, actor.district, actor, {
      action,
      subject: `open-shift/${id}`,
      payload: { ...payload, state: row.state },
    });
    return row;
  }
}

/** An open shift, whatever became of it; a problem (404) when there is none. */
export async function openShift(runner: QueryRunner, id: string): Promise<OpenShiftRow> {
  const row = await readOpenShift(runner, id);
  if (!row) throw notFound();
  return row;
}

/** What it would do if a doctor took the seat. */
export function assessTaking(
  runner: QueryRunner,
  { setting, board }: RosterInForce,
  { shift }: OpenShiftRow,
  doctor: string,
): Promise<Assessed> {
  return assessMoves(runner, setting, board, [{ shift, from: null, to: doctor }]);
}

/** Whoever is well again takes the sick call back, so that the shift is not counted as lost and as worked. */
async function refuseWhoFellIll(runner: QueryRunner, row: OpenShiftRow, doctor: string): Promise<void> {
  if ((await whoFellIll(runner, row)) === doctor) throw conflict('sick-call-stands');
}

/** Refuses what is not open any more (409). */
function refuseGone({ state }: OpenShiftRow): void {
  if (state === 'taken') throw conflict('open-shift-taken');
  if (state !== 'open') throw conflict('open-shift-over', { state }, { state });
}

/** A doctor who takes a shift gives no reasons for breaking rules: that is a coordinator's to do. */
export function withoutReasons(assessed: Assessed): Assessed {
  const { forbidden, reasonable } = assessed;
  return { ...assessed, forbidden: [...forbidden, ...reasonable], reasonable: [] };
}

/** The period first, as everybody does who changes the roster. */
async function lock(runner: QueryRunner, { id, period }: OpenShiftRow): Promise<void> {
  await runner.query('SELECT FROM duty_period WHERE id = $1 FOR NO KEY UPDATE', [period]);
  await runner.query('SELECT FROM open_shift WHERE id = $1 FOR NO KEY UPDATE', [id]);
}
