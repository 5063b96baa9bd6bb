import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { DutyMove } from '../../domain/fairness/ledger-moves.ts';
import type { Actor } from '../../http/caller.ts';
import { conflict, unprocessable } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { recordEvent } from '../audit/index.ts';
import {
  type Assessed,
  assessMoves,
  carryOut,
  overtakeSwaps,
  refuseForbidden,
  refuseStale,
  type RosterInForce,
  RostersInForce,
} from '../swaps/index.ts';
import { FillOpenShift, withoutReasons } from './fill-open-shift.ts';
import type { OpenShiftRow } from './open-shift-rows.ts';
import { repairInThread } from './repair-in-thread.ts';
import { repairStart, type RepairWindow, repairWindow } from './repair-start.ts';
import { type SickCall, SickCalls } from './sick-calls.ts';
import { tellOfRepair } from './tell.ts';

/** A repair of the roster in force after a sick call, as it is proposed. */
export interface Repair {
  call: SickCall;
  window: RepairWindow;
  roster: RosterInForce;
  /** What its moves would do; `null` when no seat can be filled. */
  assessed: Assessed | null;
  /** Lost shifts that it leaves open. */
  unfilled: OpenShiftRow[];
  isFewest: boolean;
}

/** Repairs the roster in force after a sick call with the fewest changes: proposes, and carries out by order. */
@Injectable()
export class RepairSickCall {
  readonly #database: Database;
  readonly #rosters: RostersInForce;
  readonly #calls: SickCalls;
  readonly #filling: FillOpenShift;
  readonly #clock: Clock;
  readonly #jobs: Jobs;

  constructor(
    database: Database,
    rosters: RostersInForce,
    calls: SickCalls,
    filling: FillOpenShift,
    clock: Clock,
    jobs: Jobs,
  ) {
    this.#database = database;
    this.#rosters = rosters;
    this.#calls = calls;
    this.#filling = filling;
    this.#clock = clock;
    this.#jobs = jobs;
  }

  /**
   * Looks for the fewest changes of the days of a sick call (or of so many days from its first lost shift on) that
   * fill its seats. Reads first, searches outside any transaction, and then assesses by the rules what was found.
   * Refused (409 `nothing-to-repair`) when none of its shifts is open.
   */
  async propose(actor: Actor, id: string, days: number | undefined): Promise<Repair> {
    const { district } = actor;
    const { call, lost, window, start } = await this.#database.inDistrict(district, async (runner) => {
      const read = await this.#calls.read(runner, actor, id);
      const open = this.#lostOf(read);
      const roster = await this.#rosters.load(runner, district, open[0]!.period, { hold: false });
      const within = repairWindow(roster.board, open, days);
      const asked = await repairStart(runner, roster, { lost: open, window: within, now: this.#clock.now() });
      return { call: read, lost: open, window: within, start: asked };
    });
    const { moves, isFewest } = await repairInThread(start);
    return this.#database.inDistrict(district, async (runner) => {
      const roster = await this.#rosters.load(runner, district, lost[0]!.period, { hold: false });
      const assessed = moves.length === 0 ? null : await assess(runner, roster, moves);
      const filled = new Set(moves.flatMap(({ shift, from }) => (from === null ? [shift] : [])));
      const unfilled = lost.filter(({ shift }) => !filled.has(shift));
      return { call, window, roster, assessed, unfilled, isFewest };
    });
  }

  /**
   * Carries out a repair that the coordinator has seen: by order, with grounds that are kept. All of it or nothing;
   * refused (409 `effect-changed`, `repair-outdated`) when the roster is not the one any more that it was made for.
   */
  async apply(
    runner: QueryRunner,
    actor: Actor,
    id: string,
    { moves, seen, reason }: { moves: readonly DutyMove[]; seen: string; reason: string | undefined },
  ): Promise<SickCall> {
    if (reason === undefined) throw unprocessable('grounds-needed');
    const call = await this.#calls.read(runner, actor, id);
    const { rows, roster } = await this.#hold(runner, actor, this.#lostOf(call), moves);
    this.#refuseOutdated(roster, rows, moves);
    const assessed = await assess(runner, roster, moves);
    refuseForbidden(actor, withoutReasons(assessed));
    refuseStale(actor, assessed, seen);
    const now = this.#clock.now();
    const { setting } = roster;
    const how = { kind: 'order', swap: null, reason, now } as const;
    const rosterVersion = await carryOut(runner, actor, { setting: byOrder(setting), assessed, ...how });
    for (const { row, doctor } of rows) {
      const settled = {
        row,
        doctor,
        kind: 'order',
        reason,
        notice: 'open-shift-ordered',
        rosterVersion,
      } as const;
      await this.#filling.settle(runner, actor, 'open-shift.assign', settled);
    }
    const { period } = roster.board.row;
    await overtakeSwaps(runner, this.#jobs, actor.district, { period, duties: moves, now });
    const others = moves.filter((move) => !rows.some(({ row }) => isOf(row, move)));
    await tellOfRepair(runner, this.#jobs, actor.district, { rosterVersion, moves: others });
    await recordEvent(runner, actor.district, actor, {
      action: 'sick-call.repair',
      subject: `sick-call/${id}`,
      payload: { moves, rosterVersion },
    });
    return this.#calls.read(runner, actor, id);
  }

  /** The seats that are still open, of the first duty period that has some. */
  #lostOf({ shifts }: SickCall): OpenShiftRow[] {
    const now = this.#clock.now();
    const open = shifts.filter(({ state, endsAt }) => state === 'open' && endsAt > now);
    if (open.length === 0) throw conflict('nothing-to-repair');
    return open.filter(({ period }) => period === open[0]?.period);
  }

  /** The period and then the openings that are filled, in one order, as everybody does who changes the roster. */
  async #hold(runner: QueryRunner, actor: Actor, lost: readonly OpenShiftRow[], moves: readonly DutyMove[]) {
    const filled = lost.filter((row) => moves.some((move) => isOf(row, move)));
    if (filled.length === 0) throw conflict('repair-outdated');
    const rows: { row: OpenShiftRow; doctor: string }[] = [];
    let roster: RosterInForce | null = null;
    for (const known of filled.sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const held = await this.#filling.hold(runner, actor.district, known);
      const move = moves.find((one) => isOf(known, one));
      roster = held.roster;
      rows.push({ row: held.row, doctor: move?.to ?? '' });
    }
    return { rows, roster: roster! };
  }

  /** What begins meanwhile stays, and a seat that is filled is one of the lost ones, or a back-up's who is called in. */
  #refuseOutdated(
    { board }: RosterInForce,
    filled: readonly { row: OpenShiftRow }[],
    moves: readonly DutyMove[],
  ): void {
    const now = this.#clock.now();
    const stands = moves.every((move) => {
      const shift = board.shifts.get(move.shift);
      if (!shift) return false;
      if (move.from === null && filled.some(({ row }) => isOf(row, move))) return true;
      return new Date(shift.start) > now && (move.from !== null || shift.onlyWhenNeeded);
    });
    if (!stands) throw conflict('repair-outdated');
  }
}

function isOf({ shift }: OpenShiftRow, move: DutyMove): boolean {
  return move.from === null && move.shift === shift;
}

function assess(
  runner: QueryRunner,
  { setting, board }: RosterInForce,
  moves: readonly DutyMove[],
): Promise<Assessed> {
  return assessMoves(runner, byOrder(setting), board, moves);
}

/** Nobody has agreed to hand a duty over: it counts for whoever works. */
function byOrder(setting: RosterInForce['setting']): RosterInForce['setting'] {
  return { ...setting, handOverCountsFor: 'whoWorked' };
}
