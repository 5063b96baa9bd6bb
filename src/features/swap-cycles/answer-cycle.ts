import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { isOpenSwap, type SwapEvent } from '../../domain/roster/swap-lifecycle.ts';
import type { Actor } from '../../http/caller.ts';
import { conflict, notFound } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { changed } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { type AuditActor, recordEvent } from '../audit/index.ts';
import {
  type Assessed,
  assessMoves,
  carryOut,
  completeOffer,
  overtakeSwaps,
  readsAll,
  reasoned,
  refuseForbidden,
  refuseStale,
  refuseState,
  refuseUnknowing,
  type RosterInForce,
  RostersInForce,
} from '../swaps/index.ts';
import { type CycleChange, type CycleRow, movesOfCycle, readCycle, stepCycle } from './cycle-rows.ts';
import { type CycleNotice, tellOfCycle } from './tell.ts';

/** Answers to proposed cycles: carried out when everybody has said yes, ended by the first no. */
@Injectable()
export class AnswerCycle {
  readonly #rosters: RostersInForce;
  readonly #clock: Clock;
  readonly #jobs: Jobs;

  constructor(rosters: RostersInForce, clock: Clock, jobs: Jobs) {
    this.#rosters = rosters;
    this.#clock = clock;
    this.#jobs = jobs;
  }

  /** What it would do, by the roster in force now. */
  async assess(runner: QueryRunner, actor: Actor, id: string): Promise<Assessed> {
    const cycle = await cycleFor(runner, actor, id);
    refuseOver(cycle);
    const roster = await this.#rosters.load(runner, actor.district, cycle.period, { hold: false });
    return assess(runner, roster, cycle);
  }

  /** Says yes for one doctor; the last yes carries it out where nobody has to approve it. */
  async accept(
    runner: QueryRunner,
    actor: Actor,
    id: string,
    body: { doctor: string; seen: string; overrideVetoes: boolean },
  ): Promise<CycleRow> {
    const { doctor } = body;
    const { cycle, roster } = await this.#hold(runner, actor, await cycleFor(runner, actor, id));
    // A second click, or an answer that got lost.
    if (hasAccepted(cycle, doctor)) return cycle;
    refuseOver(cycle);
    refuseState(cycle, 'offered');
    this.#refuseLate(cycle);
    const assessed = await assess(runner, roster, cycle);
    refuseForbidden(actor, assessed);
    refuseStale(actor, assessed, body.seen);
    refuseUnknowing(assessed, doctor, body.overrideVetoes);
    await this.#answer(runner, cycle, doctor, 'accepted');
    const isLast = cycle.parts.every((part) => part.doctor === doctor || part.answer === 'accepted');
    if (!isLast) return this.#after(runner, actor, id, 'accept', { doctor });
    if (roster.policy.approval === 'always' || assessed.reasonable.length > 0) {
      const accepted = await stepCycle(runner, cycle, 'accept', {});
      await tellOfCycle(runner, this.#jobs, actor.district, accepted, 'swap-cycle-accepted');
      return this.#after(runner, actor, id, 'accept', { doctor });
    }
    return this.#carryOut(runner, actor, { cycle, roster, assessed, event: 'carryOut', change: {} });
  }

  /** Says no for one doctor, which ends it for everybody; nobody is told who. */
  async decline(runner: QueryRunner, actor: Actor, id: string, doctor: string): Promise<CycleRow> {
    const { cycle } = await this.#hold(runner, actor, await cycleFor(runner, actor, id));
    partOf(cycle, doctor);
    refuseOver(cycle);
    refuseState(cycle, 'offered');
    await this.#answer(runner, cycle, doctor, 'declined');
    return this.end(runner, actor, cycle, 'decline');
  }

  /** Approves what everybody has said yes to; with a written reason where a rule asks for one. */
  async approve(
    runner: QueryRunner,
    actor: Actor,
    id: string,
    { seen, reason = null }: { seen: string; reason: string | null | undefined },
  ): Promise<CycleRow> {
    const { cycle, roster } = await this.#hold(runner, actor, await cycleFor(runner, actor, id));
    refuseOver(cycle);
    refuseState(cycle, 'accepted');
    this.#refuseLate(cycle);
    const shown = await assess(runner, roster, cycle);
    refuseForbidden(actor, shown);
    refuseStale(actor, shown, seen);
    const assessed = reasoned(actor, shown, reason ?? undefined);
    refuseForbidden(actor, assessed);
    const change = { decidedAt: this.#clock.now(), decidedBy: actor.account, reason };
    return this.#carryOut(runner, actor, { cycle, roster, assessed, event: 'approve', change });
  }

  /** A coordinator does not let it happen, and says why. */
  async reject(runner: QueryRunner, actor: Actor, id: string, reason: string): Promise<CycleRow> {
    const { cycle } = await this.#hold(runner, actor, await cycleFor(runner, actor, id));
    refuseOver(cycle);
    refuseState(cycle, 'accepted');
    const decided = { reason, decidedAt: this.#clock.now(), decidedBy: actor.account };
    return this.end(runner, actor, cycle, 'reject', decided);
  }

  /** Ends a cycle that is held; the offers stay open, each for itself. */
  async end(
    runner: QueryRunner,
    actor: AuditActor & { district: string },
    cycle: CycleRow,
    event: SwapEvent,
    change: CycleChange = {},
  ): Promise<CycleRow> {
    const ended = await stepCycle(runner, cycle, event, { ...change, endedAt: this.#clock.now() });
    await this.#tell(runner, actor, ended, 'swap-cycle-ended');
    return this.#after(runner, actor, cycle.id, event, {});
  }

  async #carryOut(
    runner: QueryRunner,
    actor: Actor,
    held: {
      cycle: CycleRow;
      roster: RosterInForce;
      assessed: Assessed;
      event: SwapEvent;
      change: CycleChange;
    },
  ): Promise<CycleRow> {
    const { cycle, roster, assessed, event, change } = held;
    const now = this.#clock.now();
    const { reason = null } = change;
    const rosterVersion = await carryOut(runner, actor, {
      setting: roster.setting,
      assessed,
      kind: 'swap',
      swap: null,
      reason,
      now,
    });
    for (const { swap, taker } of cycle.parts) {
      await completeOffer(runner, swap, { taker, now, rosterVersion });
    }
    const done = await stepCycle(runner, cycle, event, { ...change, endedAt: now, rosterVersion });
    await overtakeSwaps(runner, this.#jobs, actor.district, {
      period: cycle.period,
      duties: cycle.parts.map(({ shift, doctor }) => ({ shift, from: doctor })),
      now,
    });
    await this.#tell(runner, actor, done, 'swap-cycle-done');
    return this.#after(runner, actor, cycle.id, 'carry-out', { rosterVersion });
  }

  /** The period first, then the cycle, then its offers in their order: as everybody does who changes the roster. */
  async #hold(runner: QueryRunner, actor: Actor, { id, period }: CycleRow) {
    const roster = await this.#rosters.load(runner, actor.district, period, { hold: true });
    await runner.query('SELECT FROM swap_cycle WHERE id = $1 FOR NO KEY UPDATE', [id]);
    await runner.query(
      `SELECT FROM swap WHERE id IN (SELECT swap_id FROM swap_cycle_part WHERE cycle_id = $1)
       ORDER BY id FOR NO KEY UPDATE`,
      [id],
    );
    return { roster, cycle: await cycleFor(runner, actor, id) };
  }

  async #answer(
    runner: QueryRunner,
    { id }: CycleRow,
    doctor: string,
    answer: 'accepted' | 'declined',
  ): Promise<void> {
    await changed(
      runner,
      'UPDATE swap_cycle_part SET answer = $3, answered_at = $4 WHERE cycle_id = $1 AND doctor_id = $2',
      [id, doctor, answer, this.#clock.now()],
    );
  }

  #refuseLate({ expiresAt }: CycleRow): void {
    if (expiresAt <= this.#clock.now())
      throw conflict('swap-over', { state: 'expired' }, { state: 'expired' });
  }

  #tell(
    runner: QueryRunner,
    { district }: { district: string },
    cycle: CycleRow,
    notice: CycleNotice,
  ): Promise<void> {
    return tellOfCycle(runner, this.#jobs, district, cycle, notice);
  }

  async #after(
    runner: QueryRunner,
    actor: AuditActor & { district: string },
    id: string,
    action: string,
    payload: Record<string, unknown>,
  ): Promise<CycleRow> {
    const cycle = await readCycle(runner, id);
    if (!cycle) throw new Error('a swap cycle is gone');
    await recordEvent(runner, actor.district, actor, {
      action: `swap-cycle.${action}`,
      subject: `swap_cycle/${id}`,
      payload: { ...payload, state: cycle.state },
    });
    return cycle;
  }
}

/** A cycle that the actor may know of; a problem (404) when there is none. */
async function cycleFor(runner: QueryRunner, actor: Actor, id: string): Promise<CycleRow> {
  const row = await readCycle(runner, id);
  const isOwn = row?.parts.some(({ doctor }) => doctor === actor.doctor) === true;
  if (!row || !(readsAll(actor) || isOwn)) throw notFound();
  return row;
}

function partOf({ parts }: CycleRow, doctor: string) {
  const part = parts.find((one) => one.doctor === doctor);
  if (!part) throw conflict('swap-not-offered');
  return part;
}

function hasAccepted(cycle: CycleRow, doctor: string): boolean {
  return partOf(cycle, doctor).answer === 'accepted' && cycle.state !== 'declined';
}

/** Over when it has ended, or when one of its offers has gone another way. */
function refuseOver({ state, parts }: CycleRow): void {
  const now = isOpenSwap(state) && parts.some(({ offer }) => offer !== 'offered') ? 'overtaken' : state;
  if (!isOpenSwap(now)) throw conflict('swap-over', { state: now }, { state: now });
}

function assess(runner: QueryRunner, { setting, board }: RosterInForce, cycle: CycleRow): Promise<Assessed> {
  return assessMoves(runner, setting, board, movesOfCycle(cycle));
}
