import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { ServiceOptions } from '../../http/service-options.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { type PeriodStep, takeStep } from './take-step.ts';

interface DueStep {
  district_id: string;
  duty_period_id: string;
  step: PeriodStep;
}

/** Opens and closes collection windows when their time has come, reminds, and ends periods. */
@Injectable()
export class PeriodSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger('PeriodSchedule');
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #options: ServiceOptions;
  #running: Promise<void> = Promise.resolve();

  constructor(database: Database, clock: Clock, options: ServiceOptions) {
    this.#database = database;
    this.#clock = clock;
    this.#options = options;
  }

  /** What fell due while the service was down. */
  onApplicationBootstrap(): void {
    if (this.#options.works && this.#options.schedules !== false) void this.everyMinute();
  }

  /** The database stays until the last step is taken. */
  async onModuleDestroy(): Promise<void> {
    await this.#running;
  }

  /** One tick after the other: a slow one is not overtaken. */
  @Cron('0 * * * * *')
  everyMinute(): Promise<void> {
    this.#running = this.#running
      .then(async () => {
        await this.tick(this.#clock.now());
      })
      .catch((error: unknown) => {
        this.#complain(error, 'due_period_steps');
      });
    return this.#running;
  }

  /**
   * Takes every step that is due, each in a transaction of its own; returns how many this process took.
   * One that fails does not hold up the others, and is due again at the next tick.
   */
  async tick(now: Date): Promise<number> {
    const due = await this.#database.across<DueStep>('SELECT * FROM due_period_steps($1)', [now]);
    let taken = 0;
    for (const { district_id: district, duty_period_id: period, step } of due) {
      try {
        const done = await this.#database.inDistrict(district, (runner) =>
          takeStep(runner, district, { period, step, now }),
        );
        if (done) taken++;
      } catch (error) {
        this.#complain(error, `${step} ${period}`);
      }
    }
    return taken;
  }

  /** The name and no message: messages of drivers quote values. */
  #complain(error: unknown, what: string): void {
    this.#log.error(`${what}: ${error instanceof Error ? error.name : typeof error}`);
  }
}
