import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { conflict, unprocessable } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { oneRow } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { recordEvent } from '../audit/index.ts';
import { type AskedDuty, dutyOf, shiftOf } from './asked-duty.ts';
import { type Assessed, assessMoves } from './assess-moves.ts';
import { refuseForbidden, refuseStale, refuseUnknowing } from './effect.ts';
import { FOR_THE_SERVICE, rankCandidates, toBeAsked } from './rank-candidates.ts';
import { periodOfDuty, type RosterInForce, RostersInForce } from './roster-in-force.ts';
import { movesOf, readSwap, type SwapRow } from './swap-rows.ts';
import { shiftAsGiven } from './shift-as-given.ts';
import { tell } from './tell.ts';

/** What a doctor wants to give, and take back for it. */
export interface Proposal {
  doctor: string;
  given: readonly AskedDuty[];
  taken: readonly AskedDuty[];
}

/** A proposal to some colleagues by name, or to everybody whom it fits. */
export interface Offer extends Proposal {
  recipients: readonly string[] | 'all';
  /** Of the effect that was shown, where one colleague is asked. */
  seen: string | undefined;
  overrideVetoes: boolean;
  expiresAt: string | undefined;
}

/** Offers duties to colleagues. */
@Injectable()
export class OfferSwap {
  readonly #rosters: RostersInForce;
  readonly #clock: Clock;
  readonly #jobs: Jobs;

  constructor(rosters: RostersInForce, clock: Clock, jobs: Jobs) {
    this.#rosters = rosters;
    this.#clock = clock;
    this.#jobs = jobs;
  }

  /** What a proposal would do if a colleague agreed. */
  async assess(
    runner: QueryRunner,
    district: string,
    proposal: Proposal,
    recipient: string,
  ): Promise<Assessed> {
    const roster = await this.#load(runner, district, proposal);
    return this.#assess(runner, roster, proposal, recipient);
  }

  /** Offers; refused when a rule that nobody may break is in the way of somebody who is asked. */
  async offer(runner: QueryRunner, actor: Actor, offer: Offer): Promise<SwapRow> {
    const { doctor, recipients } = offer;
    if (recipients === 'all' && offer.taken.length > 0) throw unprocessable('swap-needs-one-colleague');
    if (recipients !== 'all' && offer.taken.length > 0 && recipients.length !== 1) {
      throw unprocessable('swap-needs-one-colleague');
    }
    const roster = await this.#load(runner, actor.district, offer);
    for (const recipient of recipients === 'all' ? [] : recipients) {
      const assessed = await this.#assess(runner, roster, offer, recipient);
      refuseForbidden(actor, assessed);
      if (offer.seen !== undefined && recipients.length === 1) refuseStale(actor, assessed, offer.seen);
      refuseUnknowing(assessed, doctor, offer.overrideVetoes);
    }
    const row = await this.#store(runner, actor, roster, offer);
    const asked = recipients === 'all' ? await this.#fitting(runner, roster, offer) : recipients;
    await tell(runner, this.#jobs, actor.district, { swap: row, notice: 'swap-offered', doctors: asked });
    await recordEvent(runner, actor.district, actor, {
      action: 'swap.offer',
      subject: `swap/${row.id}`,
      payload: { doctor, given: offer.given, taken: offer.taken, recipients },
    });
    return row;
  }

  /** Whom every one of the duties fits; anybody else may still find the offer and ask. */
  async #fitting(runner: QueryRunner, roster: RosterInForce, { doctor, given }: Offer): Promise<string[]> {
    let fitting: string[] | null = null;
    for (const asked of given) {
      const { divided, shift } = shiftAsGiven(roster, dutyOf(roster.board, asked, doctor));
      const own = toBeAsked(await rankCandidates(runner, divided, shift, FOR_THE_SERVICE, doctor));
      fitting = fitting === null ? own : fitting.filter((one) => own.includes(one));
    }
    return fitting ?? [];
  }

  async #load(runner: QueryRunner, district: string, { doctor, given }: Proposal): Promise<RosterInForce> {
    const [first = ''] = given;
    const period = await periodOfDuty(runner, { shift: shiftOf(first), doctor });
    return this.#rosters.load(runner, district, period, { hold: false });
  }

  #assess(
    runner: QueryRunner,
    { setting, board }: RosterInForce,
    proposal: Proposal,
    recipient: string,
  ): Promise<Assessed> {
    if (recipient === proposal.doctor) throw unprocessable('nothing-changes');
    const side = (duties: readonly AskedDuty[], doctor: string) =>
      duties.map((asked) => dutyOf(board, asked, doctor));
    const moves = movesOf(
      {
        doctor: proposal.doctor,
        given: side(proposal.given, proposal.doctor),
        taken: side(proposal.taken, recipient),
      },
      recipient,
    );
    return assessMoves(runner, setting, board, moves);
  }

  async #store(runner: QueryRunner, actor: Actor, { setting, board }: RosterInForce, offer: Offer) {
    const { doctor, given, taken, recipients } = offer;
    const { period } = setting.inForce.row;
    const now = this.#clock.now();
    const held = new Set(board.assignments.map((one) => JSON.stringify([one.shift, one.doctor])));
    if (given.some((asked) => !held.has(JSON.stringify([shiftOf(asked), doctor]))))
      throw conflict('assignment-missing');
    const starts = [...given, ...taken].map((asked) =>
      Date.parse(board.shifts.get(shiftOf(asked))?.start ?? ''),
    );
    const first = new Date(Math.min(...starts));
    if (first <= now) throw conflict('shift-started');
    const expiresAt = offer.expiresAt === undefined ? first : new Date(offer.expiresAt);
    if (expiresAt <= now || expiresAt > first) throw unprocessable('swap-expiry-outside');
    const added = await oneRow<{ id: string }>(
      runner,
      `INSERT INTO swap (district_id, duty_period_id, doctor_id, to_all, account_id, expires_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [actor.district, period, doctor, recipients === 'all', actor.account, expiresAt, now],
    );
    const id = added?.id ?? '';
    await this.#storeDuties(runner, actor, { id, period, board }, offer);
    if (recipients !== 'all') {
      await runner.query(
        `INSERT INTO swap_recipient (district_id, swap_id, doctor_id) SELECT $1, $2, unnest($3::uuid[])`,
        [actor.district, id, recipients],
      );
    }
    const row = await readSwap(runner, id);
    if (!row) throw new Error('a swap was not stored');
    return row;
  }

  async #storeDuties(
    runner: QueryRunner,
    { district }: Actor,
    { id, period, board }: { id: string; period: string; board: RosterInForce['board'] },
    { doctor, given, taken, recipients }: Offer,
  ): Promise<void> {
    const from = recipients === 'all' ? '' : (recipients[0] ?? '');
    const duties = [
      ...given.map((asked) => ({ side: 'given', ...dutyOf(board, asked, doctor) })),
      ...taken.map((asked) => ({ side: 'taken', ...dutyOf(board, asked, from) })),
    ].map(({ part, ...duty }) => ({ ...duty, partSide: part?.side ?? null, partAt: part?.at ?? null }));
    await runner.query(
      `INSERT INTO swap_duty (district_id, swap_id, side, duty_period_id, shift_id, doctor_id, part_side, part_at)
       SELECT $1, $2, d.side, $3, d.shift, d.doctor, d."partSide", d."partAt"
       FROM json_to_recordset($4::json)
         AS d (side text, shift text, doctor uuid, "partSide" text, "partAt" timestamptz)`,
      [district, id, period, JSON.stringify(duties)],
    );
  }
}
