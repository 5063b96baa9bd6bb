import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { ServiceOptions } from '../../http/service-options.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { eraseArchivedGrounds } from './erase-grounds.ts';

/** Deletes, once a night, the grounds that have been kept long enough. */
@Injectable()
export class ExemptionSchedule implements OnModuleDestroy {
  readonly #log = new Logger('ExemptionSchedule');
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #options: ServiceOptions;
  #running: Promise<void> = Promise.resolve();

  constructor(database: Database, clock: Clock, options: ServiceOptions) {
    this.#database = database;
    this.#clock = clock;
    this.#options = options;
  }

  /** The database stays until the work is done. */
  async onModuleDestroy(): Promise<void> {
    await this.#running;
  }

  @Cron('0 30 4 * * *', { timeZone: 'Europe/Oslo' })
  async everyNight(): Promise<void> {
    if (!this.#options.works) return;
    this.#running = this.#erase();
    await this.#running;
  }

  async #erase(): Promise<void> {
    try {
      await eraseArchivedGrounds(this.#database, this.#clock);
    } catch (error) {
      // The name and no message: messages of drivers quote values. The next night tries again.
      this.#log.error(`erasing grounds: ${error instanceof Error ? error.name : typeof error}`);
    }
  }
}
