import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database } from '../../infrastructure/database/database.ts';

/** Removes what has done its work; twice does no harm, so every process may do it. */
@Injectable()
export class Housekeeping {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  @Cron('17 3 * * *', { timeZone: 'Europe/Oslo' })
  async sweep(): Promise<void> {
    await this.#database.across('SELECT sweep_old_rows($1)', [this.#clock.now()]);
  }
}
