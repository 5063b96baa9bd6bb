import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { QueryRunner } from 'typeorm';
import { transitionSwap } from '../../domain/roster/swap-lifecycle.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { recordEvent, THE_SERVICE } from '../audit/index.ts';
import { changeSwap, readSwap } from './swap-rows.ts';
import { tell } from './tell.ts';

/** Offers that one tick ends at most; the rest is due at the next one. */
const BATCH = 200;

/** Ends offers whose time is over. */
@Injectable()
export class SwapSchedule implements OnModuleDestroy {
  readonly #log = new Logger('SwapSchedule');
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #jobs: Jobs;
  #running: Promise<void> = Promise.resolve();

  constructor(database: Database, clock: Clock, jobs: Jobs) {
    this.#database = database;
    this.#clock = clock;
    this.#jobs = jobs;
  }

  /** The database stays until the last offer is ended. */
  async onModuleDestroy(): Promise<void> {
    await this.#running;
  }

  /** One tick after the other: a slow one is not overtaken. */
  @Cron('15 * * * * *')
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

  /** Ends what is due, each in a transaction of its own; returns how many this process ended. */
  async tick(now: Date): Promise<number> {
    const due = await this.#database.across<{ district: string; id: string }>(
      'SELECT district_id AS district, id FROM due_swaps($1, $2)',
      [now, BATCH],
    );
    let ended = 0;
    for (const { district, id } of due) {
      try {
        const done = await this.#database.inDistrict(district, (runner) =>
          this.#expire(runner, district, id, now),
        );
        if (done) ended++;
      } catch (error) {
        this.#complain(error);
      }
    }
    return ended;
  }

  async #expire(runner: QueryRunner, district: string, id: string, now: Date): Promise<boolean> {
    await runner.query('SELECT FROM swap WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const swap = await readSwap(runner, id);
    const state = swap && transitionSwap(swap.state, 'expire');
    if (!swap || !state || swap.expiresAt > now) return false;
    await changeSwap(runner, swap, { state, endedAt: now });
    const doctors = swap.taker === null ? [swap.doctor] : [swap.doctor, swap.taker];
    await tell(runner, this.#jobs, district, { swap, notice: 'swap-expired', doctors });
    await recordEvent(runner, district, THE_SERVICE, { action: 'swap.expire', subject: `swap/${id}` });
    return true;
  }

  /** The name and no message: messages of drivers quote values. */
  #complain(error: unknown): void {
    this.#log.error(`a swap was not ended: ${error instanceof Error ? error.name : typeof error}`);
  }
}
