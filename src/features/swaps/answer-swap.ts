import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { isOpenSwap, transitionSwap } from '../../domain/roster/swap-lifecycle.ts';
import type { Actor } from '../../http/caller.ts';
import { conflict, unprocessable } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { changed } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { recordEvent } from '../audit/index.ts';
import { assessMoves, type Assessed } from './assess-moves.ts';
import { carryOut } from './carry-out.ts';
import { reasoned, refuseForbidden, refuseStale, refuseUnknowing } from './effect.ts';
import { overtakeSwaps } from './overtake-swaps.ts';
import { type RosterInForce, RostersInForce } from './roster-in-force.ts';
import { doctorActing, refuseState, swapFor } from './swap-access.ts';
import { changeSwap, movesOf, readSwap, type SwapRow } from './swap-rows.ts';
import { tell } from './tell.ts';

/** A swap and the roster in force, both held until the end of the transaction. */
interface Held {
  swap: SwapRow;
  roster: RosterInForce;
}

/** Answers to offers, and what follows from them. */
@Injectable()
export class AnswerSwap {
  readonly #rosters: RostersInForce;
  readonly #clock: Clock;
  readonly #jobs: Jobs;

  constructor(rosters: RostersInForce, clock: Clock, jobs: Jobs) {
    this.#rosters = rosters;
    this.#clock = clock;
    this.#jobs = jobs;
  }

  /** What it would do, by the roster in force now, if a doctor took it. */
  async assess(runner: QueryRunner, actor: Actor, id: string, asked: string | undefined): Promise<Assessed> {
    const swap = await swapFor(runner, actor, id);
    if (!isOpenSwap(swap.state)) throw conflict('swap-over', { state: swap.state }, { state: swap.state });
    const taker = swap.taker ?? takerFor(swap, actor, asked);
    const roster = await this.#rosters.load(runner, actor.district, swap.period, { hold: false });
    return assessMoves(runner, roster.setting, roster.board, movesOf(swap, taker));
  }

  /**
   * Accepts an offer. It is carried out at once where nobody has to approve it; until it is carried out, who
   * gives a duty holds it. Of several who accept at once one is first, and the others are refused (409).
   */
  async accept(
    runner: QueryRunner,
    actor: Actor,
    id: string,
    body: { seen: string; overrideVetoes: boolean; doctor: string | undefined },
  ): Promise<SwapRow> {
    const taker = doctorActing(actor, body.doctor);
    const known = await swapFor(runner, actor, id);
    // The same doctor once more: a second click, or an answer that got lost.
    if (known.taker === taker && known.state !== 'withdrawn') return known;
    refuseState(known, 'offered');
    refuseUninvited(known, taker);
    const { swap, roster } = await this.#hold(runner, actor, known);
    refuseState(swap, 'offered');
    this.#refuseLate(swap);
    const assessed = await assessMoves(runner, roster.setting, roster.board, movesOf(swap, taker));
    refuseForbidden(actor, assessed);
    refuseStale(actor, assessed, body.seen);
    refuseUnknowing(assessed, taker, body.overrideVetoes);
    const needsApproval = roster.policy.approval === 'always' || assessed.reasonable.length > 0;
    const now = this.#clock.now();
    await changed(
      runner,
      `UPDATE swap_recipient SET answer = 'accepted', answered_at = $3 WHERE swap_id = $1 AND doctor_id = $2`,
      [id, taker, now],
    );
    const agreed = { taker, acceptedAt: now, vetoesWithdrawn: assessed.vetoed.length > 0 };
    if (needsApproval) {
      await changeSwap(runner, swap, { ...agreed, state: stepOf(swap, 'accept') });
      const told = await this.#after(runner, actor, id, 'swap.accept', { taker });
      await this.#tell(runner, actor, told, 'swap-accepted', [swap.doctor]);
      return told;
    }
    const rosterVersion = await carryOut(runner, actor, {
      setting: roster.setting,
      assessed,
      kind: 'swap',
      swap: id,
      reason: null,
      now,
    });
    await changeSwap(runner, swap, {
      ...agreed,
      state: stepOf(swap, 'carryOut'),
      endedAt: now,
      rosterVersion,
    });
    return this.#done(runner, actor, id, 'swap.accept', taker);
  }

  /** Approves what two have agreed on; with a written reason where a rule asks for one. */
  async approve(
    runner: QueryRunner,
    actor: Actor,
    id: string,
    { seen, reason }: { seen: string; reason: string | undefined },
  ): Promise<SwapRow> {
    const known = await swapFor(runner, actor, id);
    refuseState(known, 'accepted');
    const { swap, roster } = await this.#hold(runner, actor, known);
    refuseState(swap, 'accepted');
    this.#refuseLate(swap);
    const taker = swap.taker ?? '';
    const shown = await assessMoves(runner, roster.setting, roster.board, movesOf(swap, taker));
    refuseForbidden(actor, shown);
    refuseStale(actor, shown, seen);
    const assessed = reasoned(actor, shown, reason);
    refuseForbidden(actor, assessed);
    const now = this.#clock.now();
    const rosterVersion = await carryOut(runner, actor, {
      setting: roster.setting,
      assessed,
      kind: 'swap',
      swap: id,
      reason: reason ?? null,
      now,
    });
    const decided = { decidedAt: now, decidedBy: actor.account, reason: reason ?? null };
    const state = stepOf(swap, 'approve');
    await changeSwap(runner, swap, { state, ...decided, endedAt: now, rosterVersion });
    return this.#done(runner, actor, id, 'swap.approve', taker);
  }

  /** Says no to an offer; the last one who could have said yes ends it. */
  async decline(runner: QueryRunner, actor: Actor, id: string, asked: string | undefined): Promise<SwapRow> {
    const doctor = doctorActing(actor, asked);
    const swap = await this.#holdSwap(runner, actor, id);
    refuseState(swap, 'offered');
    const now = this.#clock.now();
    const count = await changed(
      runner,
      `UPDATE swap_recipient SET answer = 'declined', answered_at = $3 WHERE swap_id = $1 AND doctor_id = $2`,
      [id, doctor, now],
    );
    if (count === 0) throw conflict('swap-not-offered');
    const isLast = swap.recipients.every((one) => one.doctor === doctor || one.answer === 'declined');
    if (isLast) {
      await changeSwap(runner, swap, { state: stepOf(swap, 'decline'), endedAt: now });
      await this.#tell(runner, actor, swap, 'swap-declined', [swap.doctor]);
    }
    return this.#after(runner, actor, id, 'swap.decline', { doctor });
  }

  /** Takes an offer back; once somebody has accepted, both have to want that. */
  async withdraw(runner: QueryRunner, actor: Actor, id: string, asked: string | undefined): Promise<SwapRow> {
    const doctor = doctorActing(actor, asked);
    const swap = await this.#holdSwap(runner, actor, id);
    const now = this.#clock.now();
    if (swap.state === 'accepted' && (doctor === swap.doctor || doctor === swap.taker)) {
      return this.#cancel(runner, actor, swap, doctor);
    }
    if (doctor !== swap.doctor) throw conflict('swap-not-yours');
    refuseState(swap, 'offered');
    await changeSwap(runner, swap, { state: stepOf(swap, 'withdraw'), endedAt: now });
    const told = swap.recipients.filter(({ answer }) => answer === null).map((one) => one.doctor);
    await this.#tell(runner, actor, swap, 'swap-withdrawn', told);
    return this.#after(runner, actor, id, 'swap.withdraw', { doctor });
  }

  /** A coordinator does not let it happen, and says why. */
  async reject(runner: QueryRunner, actor: Actor, id: string, reason: string): Promise<SwapRow> {
    const swap = await this.#holdSwap(runner, actor, id);
    refuseState(swap, 'accepted');
    const now = this.#clock.now();
    const decided = { decidedAt: now, decidedBy: actor.account, reason };
    await changeSwap(runner, swap, { state: stepOf(swap, 'reject'), ...decided, endedAt: now });
    await this.#tell(runner, actor, swap, 'swap-rejected', [swap.doctor, swap.taker ?? swap.doctor]);
    return this.#after(runner, actor, id, 'swap.reject', {});
  }

  async #cancel(runner: QueryRunner, actor: Actor, swap: SwapRow, doctor: string): Promise<SwapRow> {
    if (swap.cancelAskedBy === null || swap.cancelAskedBy === doctor) {
      await changed(runner, 'UPDATE swap SET cancel_asked_by = $2 WHERE id = $1', [swap.id, doctor]);
      const other = doctor === swap.doctor ? (swap.taker ?? '') : swap.doctor;
      await this.#tell(runner, actor, swap, 'swap-cancel-asked', [other]);
      return this.#after(runner, actor, swap.id, 'swap.ask-cancel', { doctor });
    }
    await changeSwap(runner, swap, { state: stepOf(swap, 'cancel'), endedAt: this.#clock.now() });
    await this.#tell(runner, actor, swap, 'swap-withdrawn', [swap.cancelAskedBy]);
    return this.#after(runner, actor, swap.id, 'swap.cancel', { doctor });
  }

  /** The period first and then the swap, as everybody does who changes the roster. */
  async #hold(runner: QueryRunner, actor: Actor, { id, period }: SwapRow): Promise<Held> {
    const roster = await this.#rosters.load(runner, actor.district, period, { hold: true });
    return { roster, swap: await this.#holdSwap(runner, actor, id) };
  }

  async #holdSwap(runner: QueryRunner, actor: Actor, id: string): Promise<SwapRow> {
    await runner.query('SELECT FROM swap WHERE id = $1 FOR NO KEY UPDATE', [id]);
    return swapFor(runner, actor, id);
  }

  /** Late by the clock, whether or not the schedule has come round. */
  #refuseLate({ expiresAt }: SwapRow): void {
    if (expiresAt <= this.#clock.now())
      throw conflict('swap-over', { state: 'expired' }, { state: 'expired' });
  }

  async #done(
    runner: QueryRunner,
    actor: Actor,
    id: string,
    action: string,
    taker: string,
  ): Promise<SwapRow> {
    const swap = await this.#after(runner, actor, id, action, { taker });
    const { period, given, taken } = swap;
    const duties = [...given, ...taken].map(({ shift, doctor }) => ({ shift, from: doctor }));
    await overtakeSwaps(runner, this.#jobs, actor.district, { period, duties, now: this.#clock.now() });
    await this.#tell(runner, actor, swap, 'swap-done', [swap.doctor, taker]);
    return swap;
  }

  async #after(
    runner: QueryRunner,
    actor: Actor,
    id: string,
    action: string,
    payload: Record<string, unknown>,
  ): Promise<SwapRow> {
    const swap = await readSwap(runner, id);
    if (!swap) throw new Error('a swap is gone');
    const { state, rosterVersion } = swap;
    await recordEvent(runner, actor.district, actor, {
      action,
      subject: `swap/${id}`,
      payload: { ...payload, state, rosterVersion },
    });
    return swap;
  }

  #tell(
    runner: QueryRunner,
    { district }: Actor,
    swap: SwapRow,
    notice: Parameters<typeof tell>[3]['notice'],
    doctors: string[],
  ): Promise<void> {
    return tell(runner, this.#jobs, district, { swap, notice, doctors });
  }
}

/** Doctors ask for themselves, and who offers for whom they ask. */
function takerFor(swap: SwapRow, actor: Actor, asked: string | undefined): string {
  if (asked !== undefined && actor.doctor !== swap.doctor) return doctorActing(actor, asked);
  const only = swap.recipients.length === 1 ? swap.recipients[0]?.doctor : undefined;
  const own = actor.doctor === swap.doctor ? undefined : (actor.doctor ?? undefined);
  const taker = asked ?? own ?? only;
  if (taker === undefined) throw unprocessable('doctor-needed');
  return taker;
}

function refuseUninvited({ toAll, doctor, recipients }: SwapRow, taker: string): void {
  const asked = toAll ? taker !== doctor : recipients.some((one) => one.doctor === taker);
  if (!asked) throw conflict('swap-not-offered');
}

function stepOf({ state }: SwapRow, event: Parameters<typeof transitionSwap>[1]) {
  const next = transitionSwap(state, event);
  if (next === null) throw conflict('swap-over', { state }, { state });
  return next;
}
