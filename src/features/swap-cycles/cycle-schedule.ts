import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { QueryRunner } from 'typeorm';
import { isOpenSwap } from '../../domain/roster/swap-lifecycle.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { THE_SERVICE } from '../audit/index.ts';
import { AnswerCycle } from './answer-cycle.ts';
import { readCycle } from './cycle-rows.ts';
import { ProposeCycles } from './propose-cycles.ts';

/** Cycles that one tick ends at most; the rest is due at the next one. */
const BATCH = 200;

/** Matches offers every night, and ends proposals whose time is over or whose offers have gone another way. */
@Injectable()
export class CycleSchedule implements OnModuleDestroy {
  readonly #log = new Logger('CycleSchedule');
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #proposing: ProposeCycles;
  readonly #answers: AnswerCycle;
  #running: Promise<void> = Promise.resolve();

  constructor(database: Database, clock: Clock, proposing: ProposeCycles, answers: AnswerCycle) {
    this.#database = database;
    this.#clock = clock;
    this.#proposing = proposing;
    this.#answers = answers;
  }

  /** The database stays until the last one is seen to. */
  async onModuleDestroy(): Promise<void> {
    await this.#running;
  }

  @Cron('30 * * * * *')
  everyMinute(): Promise<void> {
    return this.#inTurn(() => this.tick(this.#clock.now()));
  }

  /** At an hour that no clock change skips or repeats. */
  @Cron('0 10 4 * * *', { timeZone: 'Europe/Oslo' })
  everyNight(): Promise<void> {
    return this.#inTurn(() => this.matchAll(this.#clock.now()));
  }

  /** Matches every duty period that has offers; returns how many cycles were proposed. */
  async matchAll(now: Date): Promise<number> {
    const found = await this.#database.across<{ district: string; period: string }>(
      `SELECT district_id AS district, duty_period_id AS period FROM periods_with_swap_offers($1)`,
      [now],
    );
    let proposed = 0;
    for (const { district, period } of found) {
      try {
        proposed += (await this.#proposing.propose(district, period)).cycles.length;
      } catch (error) {
        this.#complain(error);
      }
    }
    return proposed;
  }

  /** Ends what is due, each in a transaction of its own; returns how many this process ended. */
  async tick(now: Date): Promise<number> {
    const due = await this.#database.across<{ district: string; id: string }>(
      'SELECT district_id AS district, id FROM due_swap_cycles($1, $2)',
      [now, BATCH],
    );
    let ended = 0;
    for (const { district, id } of due) {
      try {
        if (await this.#database.inDistrict(district, (runner) => this.#end(runner, district, id, now))) {
          ended++;
        }
      } catch (error) {
        this.#complain(error);
      }
    }
    return ended;
  }

  async #end(runner: QueryRunner, district: string, id: string, now: Date): Promise<boolean> {
    await runner.query('SELECT FROM swap_cycle WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const cycle = await readCycle(runner, id);
    if (!cycle || !isOpenSwap(cycle.state)) return false;
    const isOvertaken = cycle.parts.some(({ offer }) => offer !== 'offered');
    if (!isOvertaken && cycle.expiresAt > now) return false;
    const by = { ...THE_SERVICE, district };
    await this.#answers.end(runner, by, cycle, isOvertaken ? 'overtake' : 'expire');
    return true;
  }

  /** One after the other: a slow one is not overtaken. */
  #inTurn(work: () => Promise<unknown>): Promise<void> {
    this.#running = this.#running
      .then(async () => {
        await work();
      })
      .catch((error: unknown) => {
        this.#complain(error);
      });
    return this.#running;
  }

  /** The name and no message: messages of drivers quote values. */
  #complain(error: unknown): void {
    this.#log.error(`swap cycles failed: ${error instanceof Error ? error.name : typeof error}`);
  }
}
