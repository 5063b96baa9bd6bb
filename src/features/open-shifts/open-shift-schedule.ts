import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { THE_SERVICE } from '../audit/index.ts';
import { FOR_THE_SERVICE, rankCandidates, RostersInForce } from '../swaps/index.ts';
import { assessTaking, FillOpenShift, withoutReasons } from './fill-open-shift.ts';
import { inviteNext, reread } from './invite.ts';
import { type OpenShiftRow, readOpenShift } from './open-shift-rows.ts';
import { vacantSeats } from './publish-open-shifts.ts';

/** Open shifts that one tick sees to at most; the rest is due at the next one. */
const BATCH = 100;

/** Sends out waves, decides who gets a shift at its deadline, and calls a coordinator where nobody comes forward. */
@Injectable()
export class OpenShiftSchedule implements OnModuleDestroy {
  readonly #log = new Logger('OpenShiftSchedule');
  readonly #database: Database;
  readonly #rosters: RostersInForce;
  readonly #filling: FillOpenShift;
  readonly #clock: Clock;
  readonly #jobs: Jobs;
  #running: Promise<void> = Promise.resolve();

  constructor(database: Database, rosters: RostersInForce, filling: FillOpenShift, clock: Clock, jobs: Jobs) {
    this.#database = database;
    this.#rosters = rosters;
    this.#filling = filling;
    this.#clock = clock;
    this.#jobs = jobs;
  }

  /** The database stays until the last one is seen to. */
  async onModuleDestroy(): Promise<void> {
    await this.#running;
  }

  /** One tick after the other: a slow one is not overtaken. */
  @Cron('45 * * * * *')
  everyMinute(): Promise<void> {
    this.#running = this.#running
      .then(async () => {
        await this.tick(this.#clock.now());
      })
      .catch((error: unknown) => {
        this.#complain(error);
      });
    return this.#running;
  }

  /** Sees to what is due, each in a transaction of its own; returns how many this process saw to. */
  async tick(now: Date): Promise<number> {
    const due = await this.#database.across<{ district: string; id: string }>(
      'SELECT district_id AS district, id FROM due_open_shifts($1, $2)',
      [now, BATCH],
    );
    let seen = 0;
    for (const { district, id } of due) {
      try {
        if (await this.#database.inDistrict(district, (runner) => this.#see(runner, district, id, now))) {
          seen++;
        }
      } catch (error) {
        this.#complain(error);
      }
    }
    return seen;
  }

  async #see(runner: QueryRunner, district: string, id: string, now: Date): Promise<boolean> {
    const known = await readOpenShift(runner, id);
    if (known?.state !== 'open') return false;
    await runner.query('SELECT FROM duty_period WHERE id = $1 FOR NO KEY UPDATE', [known.period]);
    await runner.query('SELECT FROM open_shift WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const row = await reread(runner, id);
    // Another process was faster.
    if (row.state !== 'open' || row.version !== known.version) return false;
    const roster = await this.#rosters.load(runner, district, row.period, { hold: true });
    const shift = roster.board.shifts.get(row.shift);
    if (!shift || vacantSeats(roster.board, shift) <= 0) {
      // Filled by a new publication.
      await this.#filling.end(runner, district, row, 'closed');
      return true;
    }
    if (row.deadline <= now) {
      await this.#decide(runner, district, row, now);
      return true;
    }
    if (row.nextWaveAt !== null && row.nextWaveAt <= now) {
      await inviteNext(runner, this.#jobs, roster, { row, now });
    }
    if (row.escalatedAt === null && row.escalateAt <= now) {
      await this.#filling.escalate(runner, district, await reread(runner, id));
    }
    return true;
  }

  /** At the deadline: of those who want it the best placed who still may, or nobody. */
  async #decide(runner: QueryRunner, district: string, row: OpenShiftRow, now: Date): Promise<void> {
    const roster = await this.#rosters.load(runner, district, row.period, { hold: true });
    const shift = roster.board.shifts.get(row.shift);
    const wanting = new Set(
      row.invitations.flatMap(({ doctor, answer }) => (answer === 'wants' ? [doctor] : [])),
    );
    if (shift && row.fit === 'best' && wanting.size > 0 && row.endsAt > now) {
      const { items } = await rankCandidates(runner, roster, shift, FOR_THE_SERVICE);
      for (const { doctor } of items.filter((one) => wanting.has(one.doctor))) {
        const assessed = withoutReasons(await assessTaking(runner, roster, row, doctor));
        if (assessed.forbidden.length > 0) continue;
        const filling = { row, roster, assessed, doctor, reason: null } as const;
        const by = { ...THE_SERVICE, district };
        await this.#filling.fill(runner, by, 'open-shift.best-fit', {
          ...filling,
          kind: 'openShift',
          notice: 'open-shift-yours',
        });
        return;
      }
    }
    if (row.escalatedAt === null) await this.#filling.escalate(runner, district, row);
    await this.#filling.end(runner, district, await reread(runner, row.id), 'expired');
  }

  /** The name and no message: messages of drivers quote values. */
  #complain(error: unknown): void {
    this.#log.error(`an open shift was not seen to: ${error instanceof Error ? error.name : typeof error}`);
  }
}
