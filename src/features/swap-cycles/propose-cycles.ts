import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { DutyOffer } from '../../optimiser/swap-matching/exchange-graph.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database, rows } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { type AuditActor, recordEvent, THE_SERVICE } from '../audit/index.ts';
import { rosterOf } from '../roster/index.ts';
import {
  readOutsideDuties,
  type RosterInForce,
  RostersInForce,
  violationsAcross,
  withTodaysRecords,
} from '../swaps/index.ts';
import { addCycle, type CycleRow } from './cycle-rows.ts';
import { matchInThread } from './match-in-thread.ts';
import type { MatchReport, MatchStart } from './match-messages.ts';
import { tellOfCycle } from './tell.ts';

/** Longest that the choice among cycles may take. */
const SECONDS = 5;

/** Days until a proposal ends that not everybody has answered. */
const OPEN_DAYS = 5;

/** What a matching came to. */
export interface Proposed {
  cycles: CycleRow[];
  /** Offers it was chosen from, and how many of their doctors any choice could have helped. */
  offers: number;
  bound: number;
}

/** Proposes swaps among offers to everybody: the best set of cycles in which everybody gains. */
@Injectable()
export class ProposeCycles {
  readonly #database: Database;
  readonly #rosters: RostersInForce;
  readonly #clock: Clock;
  readonly #jobs: Jobs;

  constructor(database: Database, rosters: RostersInForce, clock: Clock, jobs: Jobs) {
    this.#database = database;
    this.#rosters = rosters;
    this.#clock = clock;
    this.#jobs = jobs;
  }

  /**
   * Matches what is offered to everybody in a duty period and asks those whom it fits. Reads first, matches
   * outside any transaction, and then stores what still stands; refused (409) without a roster in force.
   */
  async propose(district: string, period: string, actor: AuditActor = THE_SERVICE): Promise<Proposed> {
    const now = this.#clock.now();
    const start = await this.#database.inDistrict(district, async (runner) => {
      const roster = await this.#rosters.load(runner, district, period, { hold: false });
      return startOf(runner, roster, await readOffers(runner, period, now));
    });
    const report = start.offers.length > 1 ? await matchInThread(start) : null;
    const cycles = report
      ? await this.#database.inDistrict(district, (runner) =>
          this.#store(runner, district, { period, report, start, now, actor }),
        )
      : [];
    return { cycles, offers: start.offers.length, bound: report?.bound ?? 0 };
  }

  async #store(
    runner: QueryRunner,
    district: string,
    matched: {
      period: string;
      report: MatchReport;
      start: MatchStart;
      now: Date;
      actor: AuditActor;
    },
  ): Promise<CycleRow[]> {
    const { period, report, start, now, actor } = matched;
    // Two matchings at once take turns; the later one finds the offers taken.
    await runner.query('SELECT FROM duty_period WHERE id = $1 FOR NO KEY UPDATE', [period]);
    const still = new Set((await readOffers(runner, period, now)).map(({ id }) => id));
    const starts = new Map(start.problem.shifts.map((shift) => [shift.id, Date.parse(shift.start)]));
    const stored: CycleRow[] = [];
    for (const moves of report.cycles) {
      if (moves.some(({ offer }) => !still.has(offer))) continue;
      const latest = now.getTime() + OPEN_DAYS * 86_400_000;
      const row = await addCycle(runner, district, {
        period,
        createdAt: now,
        expiresAt: new Date(Math.min(latest, ...moves.map(({ shift }) => starts.get(shift) ?? latest))),
        moves: moves.map(({ offer, shift, from, to }) => ({ swap: offer, shift, doctor: from, taker: to })),
      });
      if (!row) continue;
      await tellOfCycle(runner, this.#jobs, district, row, 'swap-cycle-proposed');
      stored.push(row);
    }
    await recordEvent(runner, district, actor, {
      action: 'swap-cycle.propose',
      subject: `duty_period/${period}`,
      payload: { offers: start.offers.length, bound: report.bound, cycles: stored.map(({ id }) => id) },
    });
    return stored;
  }
}

/** Whole duties offered to everybody one by one, that no open proposal holds. */
function readOffers(runner: QueryRunner, period: string, now: Date): Promise<DutyOffer[]> {
  return rows<DutyOffer>(
    runner,
    `SELECT s.id, s.doctor_id AS doctor, min(u.shift_id) AS shift FROM swap s
     JOIN swap_duty u ON u.district_id = s.district_id AND u.swap_id = s.id AND u.side = 'given'
     WHERE s.duty_period_id = $1 AND s.state = 'offered' AND s.to_all AND s.expires_at > $2
       AND NOT EXISTS (SELECT FROM swap_cycle_part p WHERE p.swap_id = s.id AND p.open)
     GROUP BY s.id, s.doctor_id HAVING count(*) = 1 AND bool_and(u.part_side IS NULL) ORDER BY s.id`,
    [period, now],
  );
}

async function startOf(
  runner: QueryRunner,
  roster: RosterInForce,
  offers: readonly DutyOffer[],
): Promise<MatchStart> {
  const doctors = new Set(offers.map(({ doctor }) => doctor));
  const board = await withTodaysRecords(runner, roster, doctors);
  const outside = [...(await elsewhere(runner, board, offers)), ...(await readDeclined(runner, offers))];
  return {
    problem: board.problem,
    assignments: rosterOf(board).assignments,
    offers,
    outside,
    seconds: SECONDS,
  };
}

/** Who may not be given a shift for duties in other periods and districts. */
async function elsewhere(
  runner: QueryRunner,
  { row, problem, shifts, doctors }: RosterInForce['board'],
  offers: readonly DutyOffer[],
): Promise<MatchStart['outside']> {
  const offered = offers.flatMap(({ shift }) => shifts.get(shift) ?? []);
  if (offered.length === 0) return [];
  const from = offered.map(({ start }) => start).sort()[0]!;
  const to = offered
    .map(({ end }) => end)
    .sort()
    .at(-1)!;
  const ids = [...new Set(offers.map(({ doctor }) => doctor))];
  const duties = await readOutsideDuties(runner, row.period, ids, { from, to });
  return ids.flatMap((id) => {
    const [doctor, own] = [doctors.get(id), duties.filter((one) => one.doctor === id)];
    if (!doctor || own.length === 0) return [];
    return offered
      .filter((shift) => violationsAcross(problem, doctor, shift, own).length > 0)
      .map((shift) => ({ doctor: id, shift: shift.id }));
  });
}

/** Who has said no to a shift in an earlier proposal: nobody is asked the same twice. */
function readDeclined(
  runner: QueryRunner,
  offers: readonly DutyOffer[],
): Promise<{ doctor: string; shift: string }[]> {
  return rows(
    runner,
    `SELECT DISTINCT p.doctor_id AS doctor, g.shift_id AS shift FROM swap_cycle_part p
     JOIN swap_cycle_part g ON g.cycle_id = p.cycle_id AND g.taker_id = p.doctor_id
     WHERE p.answer = 'declined' AND p.doctor_id = ANY ($1::uuid[])`,
    [[...new Set(offers.map(({ doctor }) => doctor))]],
  );
}
