import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { creditKey } from '../../domain/fairness/ledger-moves.ts';
import type { Actor } from '../../http/caller.ts';
import { conflict, notFound } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { changed, oneRow, rows } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { recordEvent } from '../audit/index.ts';
import { changeInForce } from '../publication/index.ts';
import { assignmentsAfter, boardOf, type Change } from '../roster/index.ts';
import {
  assessMoves,
  doctorActing,
  overtakeSwaps,
  periodOfDuty,
  recordMoves,
  refuseForbidden,
  type RosterInForce,
  RostersInForce,
} from '../swaps/index.ts';
import { FillOpenShift, withoutReasons } from './fill-open-shift.ts';
import { inviteNext, reread } from './invite.ts';
import { changeOpenShift, type OpenShiftRow, readOpenShifts } from './open-shift-rows.ts';
import { PublishOpenShifts } from './publish-open-shifts.ts';
import { tellCoordinators, tellOfOpenShift } from './tell.ts';

/** A doctor who cannot come. */
export interface SickCall {
  id: string;
  doctor: string;
  doctorName: string;
  at: Date;
  withdrawnAt: Date | null;
  shifts: OpenShiftRow[];
}

const COLUMNS = `s.id, s.doctor_id AS doctor, d.name AS "doctorName", s.at, s.withdrawn_at AS "withdrawnAt"
  FROM sick_call s JOIN doctor d ON d.id = s.doctor_id`;
/** More duties than anybody holds at a time. */
const MOST = 200;

/** Sick calls: duties open at once, replacements are asked, and no reason is asked for or kept. */
@Injectable()
export class SickCalls {
  readonly #rosters: RostersInForce;
  readonly #openings: PublishOpenShifts;
  readonly #filling: FillOpenShift;
  readonly #clock: Clock;
  readonly #jobs: Jobs;

  constructor(
    rosters: RostersInForce,
    openings: PublishOpenShifts,
    filling: FillOpenShift,
    clock: Clock,
    jobs: Jobs,
  ) {
    this.#rosters = rosters;
    this.#openings = openings;
    this.#filling = filling;
    this.#clock = clock;
    this.#jobs = jobs;
  }

  /** Opens the duties, asks the first replacements, and tells the coordinators; the doctor owes nothing for it. */
  async report(
    runner: QueryRunner,
    actor: Actor,
    { shifts, ...asked }: { doctor: string | undefined; shifts: readonly string[] },
  ): Promise<SickCall> {
    const doctor = doctorActing(actor, asked.doctor);
    const now = this.#clock.now();
    const added = await oneRow<{ id: string }>(
      runner,
      'INSERT INTO sick_call (district_id, doctor_id, account_id, at) VALUES ($1, $2, $3, $4) RETURNING id',
      [actor.district, doctor, actor.account, now],
    );
    const id = added?.id ?? '';
    const periods = new Map<string, string[]>();
    for (const shift of shifts) {
      const period = await periodOfDuty(runner, { shift, doctor });
      periods.set(period, [...(periods.get(period) ?? []), shift]);
    }
    // In one order, so that two sick calls at once do not wait for each other.
    for (const [period, own] of [...periods].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const roster = await this.#rosters.load(runner, actor.district, period, { hold: true });
      await this.#leave(runner, actor, roster, { doctor, shifts: own, sickCall: id });
    }
    await recordEvent(runner, actor.district, actor, {
      action: 'sick-call.report',
      subject: `sick-call/${id}`,
      payload: { doctor, shifts },
    });
    return this.read(runner, actor, id);
  }

  /** Well again: duties that nobody has taken yet are the doctor's own again, where no rule is in the way. */
  async withdraw(runner: QueryRunner, actor: Actor, id: string): Promise<SickCall> {
    const call = await this.read(runner, actor, id);
    if (call.withdrawnAt !== null) return call;
    const now = this.#clock.now();
    for (const known of call.shifts.filter(({ state, endsAt }) => state === 'open' && endsAt > now)) {
      const { row, roster } = await this.#filling.hold(runner, actor.district, known);
      const move = { shift: row.shift, from: null, to: call.doctor };
      const assessed = await assessMoves(runner, roster.setting, roster.board, [move]);
      refuseForbidden(actor, withoutReasons(assessed));
      await this.#filling.fill(runner, actor, 'sick-call.return', {
        row,
        roster,
        assessed,
        doctor: call.doctor,
        kind: 'return',
        reason: null,
        notice: 'open-shift-yours',
      });
    }
    await changed(runner, 'UPDATE sick_call SET withdrawn_at = $2 WHERE id = $1', [id, now]);
    await recordEvent(runner, actor.district, actor, {
      action: 'sick-call.withdraw',
      subject: `sick-call/${id}`,
    });
    return this.read(runner, actor, id);
  }

  /** A sick call, for whose it is and for coordinators; a problem (404) for others. */
  async read(runner: QueryRunner, actor: Actor, id: string): Promise<SickCall> {
    const call = await oneRow<Omit<SickCall, 'shifts'>>(runner, `SELECT ${COLUMNS} WHERE s.id = $1`, [id]);
    if (!call || !(actor.roles.has('coordinator') || actor.doctor === call.doctor)) throw notFound();
    return { ...call, shifts: await shiftsOf(runner, id) };
  }

  /** Sick calls, the latest first. */
  async list(
    runner: QueryRunner,
    { doctor, after, limit }: { doctor: string | null; after: string | null; limit: number },
  ): Promise<SickCall[]> {
    const found = await rows<Omit<SickCall, 'shifts'>>(
      runner,
      `SELECT ${COLUMNS} WHERE ($1::uuid IS NULL OR s.doctor_id = $1)
         AND ($2::uuid IS NULL OR (s.at, s.id) < (SELECT o.at, o.id FROM sick_call o WHERE o.id = $2))
       ORDER BY s.at DESC, s.id DESC LIMIT $3`,
      [doctor, after, limit],
    );
    const calls: SickCall[] = [];
    for (const call of found) calls.push({ ...call, shifts: await shiftsOf(runner, call.id) });
    return calls;
  }

  async #leave(
    runner: QueryRunner,
    actor: Actor,
    roster: RosterInForce,
    { doctor, shifts, sickCall }: { doctor: string; shifts: readonly string[]; sickCall: string },
  ): Promise<void> {
    const { setting, board } = roster;
    const now = this.#clock.now();
    const change = leaving(roster, { doctor, shifts, now });
    const assignments = assignmentsAfter(board.assignments, change);
    const locks = board.problem.locks.filter(
      (lock) => lock.kind === 'forbid' || lock.doctor !== doctor || !shifts.includes(lock.shift),
    );
    const after = boardOf(board.row, board.problem, assignments, locks);
    const { inForce } = setting;
    const { version } = await changeInForce(runner, actor, { inForce, before: board, after, change });
    const moves = change.removed
      .filter(({ role }) => role === 'duty')
      .map(({ shift }) => ({
        shift,
        category: board.shifts.get(shift)?.category ?? '',
        from: doctor,
        to: null,
        credited: setting.credits.get(creditKey(shift, doctor)) ?? doctor,
        share: board.shifts.get(shift)?.part?.share ?? 1,
      }));
    const period = board.row.period;
    await recordMoves(runner, actor, {
      period,
      version,
      moves,
      kind: 'sickCall',
      swap: null,
      reason: null,
      now,
    });
    await overtakeSwaps(runner, this.#jobs, actor.district, { period, duties: moves, now });
    // The roster without the duties: what follows is asked of it.
    const open = await this.#rosters.load(runner, actor.district, period, { hold: true });
    for (const shift of shifts) await this.#open(runner, actor, open, { shift, doctor, sickCall, now });
  }

  async #open(
    runner: QueryRunner,
    actor: Actor,
    roster: RosterInForce,
    { shift: id, doctor, sickCall, now }: { shift: string; doctor: string; sickCall: string; now: Date },
  ): Promise<void> {
    const shift = roster.board.shifts.get(id);
    if (!shift) throw new Error('a duty of no shift');
    const row = await this.#openings.open(runner, actor, roster, {
      shift,
      fit: 'first',
      urgent: true,
      deadline: new Date(shift.end),
      sickCall,
    });
    await tellOfOpenShift(runner, this.#jobs, actor.district, {
      row,
      notice: 'sick-call',
      doctors: [doctor],
    });
    await tellCoordinators(runner, this.#jobs, actor.district, { row, notice: 'sick-call-received' });
    const asked = await inviteNext(runner, this.#jobs, roster, { row, now });
    if (asked === 0) await changeOpenShift(runner, await reread(runner, row.id), { escalatedAt: now });
  }
}

function shiftsOf(runner: QueryRunner, sickCall: string): Promise<OpenShiftRow[]> {
  return readOpenShifts(runner, { state: null, period: null, sickCall, after: null, limit: MOST });
}

/** The doctor's duties, and the training that nobody supervises any more. */
function leaving(
  { board }: RosterInForce,
  { doctor, shifts, now }: { doctor: string; shifts: readonly string[]; now: Date },
): Change {
  const removed = shifts.flatMap((id) => {
    const on = board.assignments.filter(({ shift }) => shift === id);
    const own = on.find((one) => one.doctor === doctor);
    if (own?.role !== 'duty') throw conflict('assignment-missing');
    if (new Date(board.shifts.get(id)?.end ?? 0) <= now) throw conflict('shift-over');
    return [own, ...on.filter(({ supervisor }) => supervisor === doctor)];
  });
  return { kind: 'unassign', removed, added: [], reason: null };
}
