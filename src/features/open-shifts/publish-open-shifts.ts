import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { escalationAt, isUrgent, wavesFor } from '../../domain/roster/open-shift-policy.ts';
import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import type { Actor } from '../../http/caller.ts';
import { conflict, unprocessable } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { rows } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import type { Board } from '../roster/index.ts';
import { type RosterInForce, RostersInForce } from '../swaps/index.ts';
import { inviteNext, reread } from './invite.ts';
import { addOpenShift, type OpenShiftRow } from './open-shift-rows.ts';

/** Seats to offer, and how. */
export interface Offering {
  period: string;
  shifts: readonly string[];
  fit: 'first' | 'best';
  /** Until when; by default until each shift begins, and for the best placed until three days from now. */
  deadline: string | undefined;
  /** Whether doctors are asked in waves, or only find it in the list. */
  invite: boolean;
}

/** A shift of the roster in force with seats that nobody holds. */
export interface Vacancy {
  shift: ProblemShift;
  vacant: number;
  /** Of them, seats that are offered already. */
  offered: number;
}

const DAY = 86_400_000;
/** Time to come forward for a shift that goes to the best placed. */
const BEST_FIT_DAYS = 3;

/** Offers seats of the roster in force that nobody holds. */
@Injectable()
export class PublishOpenShifts {
  readonly #rosters: RostersInForce;
  readonly #clock: Clock;
  readonly #jobs: Jobs;

  constructor(rosters: RostersInForce, clock: Clock, jobs: Jobs) {
    this.#rosters = rosters;
    this.#clock = clock;
    this.#jobs = jobs;
  }

  /** Shifts to come with seats that nobody holds. */
  async vacancies(runner: QueryRunner, district: string, period: string): Promise<Vacancy[]> {
    const { board } = await this.#rosters.load(runner, district, period, { hold: false });
    const offered = await offeredSeats(runner, period);
    const now = this.#clock.now();
    return [...board.shifts.values()].flatMap((shift) => {
      const vacant = new Date(shift.end) <= now || shift.onlyWhenNeeded ? 0 : vacantSeats(board, shift);
      return vacant > 0 ? [{ shift, vacant, offered: offered.get(shift.id) ?? 0 }] : [];
    });
  }

  /** Offers a seat of each shift; all of them or none. */
  async publish(runner: QueryRunner, actor: Actor, offering: Offering): Promise<OpenShiftRow[]> {
    const { period, shifts, invite } = offering;
    const roster = await this.#rosters.load(runner, actor.district, period, { hold: true });
    const offered = await offeredSeats(runner, period);
    const now = this.#clock.now();
    const opened: OpenShiftRow[] = [];
    for (const id of shifts) {
      const shift = roster.board.shifts.get(id);
      if (!shift || vacantSeats(roster.board, shift) <= (offered.get(id) ?? 0)) {
        throw conflict('seat-not-open', { shift: id }, { shift: id });
      }
      if (new Date(shift.start) <= now) throw conflict('shift-started');
      const row = await this.open(runner, actor, roster, { shift, ...this.#termsOf(shift, offering, now) });
      if (invite) await inviteNext(runner, this.#jobs, roster, { row, now });
      opened.push(await reread(runner, row.id));
    }
    return opened;
  }

  /** Stores one opening of a seat; the caller has seen that nobody holds it, and holds the period. */
  async open(
    runner: QueryRunner,
    actor: Actor,
    { board }: RosterInForce,
    {
      shift,
      fit,
      deadline,
      urgent,
      sickCall = null,
    }: {
      shift: ProblemShift;
      fit: 'first' | 'best';
      deadline: Date;
      urgent: boolean;
      sickCall?: string | null;
    },
  ): Promise<OpenShiftRow> {
    const now = this.#clock.now();
    const [startsAt, endsAt] = [new Date(shift.start), new Date(shift.end)];
    const { size: waveSize, minutes: waveMinutes } = wavesFor(urgent);
    const id = await addOpenShift(runner, actor.district, actor.account, {
      period: board.row.period,
      shift: shift.id,
      startsAt,
      endsAt,
      sickCall,
      urgent,
      fit,
      deadline,
      waveSize,
      waveMinutes,
      nextWaveAt: null,
      escalateAt: escalationAt({ urgent, start: startsAt, deadline, now }),
      createdAt: now,
    });
    await recordEvent(runner, actor.district, actor, {
      action: 'open-shift.open',
      subject: `open-shift/${id}`,
      payload: { shift: shift.id, fit, urgent },
    });
    return reread(runner, id);
  }

  #termsOf(shift: ProblemShift, { fit, deadline }: Offering, now: Date) {
    const start = new Date(shift.start);
    const asked = deadline === undefined ? undefined : new Date(deadline);
    if (asked && (asked <= now || asked > start)) throw unprocessable('open-shift-deadline-outside');
    const bestUntil = new Date(Math.min(now.getTime() + BEST_FIT_DAYS * DAY, start.getTime()));
    return {
      fit,
      urgent: isUrgent(start, now),
      deadline: asked ?? (fit === 'best' ? bestUntil : start),
    };
  }
}

/** Seats of a shift that nobody holds. */
export function vacantSeats({ assignments }: Board, { id, seats }: ProblemShift): number {
  return seats - assignments.filter(({ shift, role }) => shift === id && role === 'duty').length;
}

async function offeredSeats(runner: QueryRunner, period: string): Promise<Map<string, number>> {
  const found = await rows<{ shift: string; count: number }>(
    runner,
    `SELECT shift_id AS shift, count(*)::int AS count FROM open_shift WHERE open AND duty_period_id = $1 GROUP BY shift_id`,
    [period],
  );
  return new Map(found.map(({ shift, count }) => [shift, count]));
}
