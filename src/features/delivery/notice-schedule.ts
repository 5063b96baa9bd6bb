import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { osloWallTime, toInstant } from '../../domain/calendar/oslo-time.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { followUp } from './follow-up.ts';
import { queueNotices } from './queue-notices.ts';

/** What one tick sees to at most; the rest is due at the next one. */
const BATCH = 500;

interface DueReminder {
  district: string;
  doctor: string;
  shift: string;
  start: Date;
  hours: number;
}

/** Follows up what nobody has confirmed, and reminds of duties. */
@Injectable()
export class NoticeSchedule implements OnModuleDestroy {
  readonly #log = new Logger('NoticeSchedule');
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #jobs: Jobs;
  #running: Promise<void> = Promise.resolve();

  constructor(database: Database, clock: Clock, jobs: Jobs) {
    this.#database = database;
    this.#clock = clock;
    this.#jobs = jobs;
  }

  /** The database stays until the last one is seen to. */
  async onModuleDestroy(): Promise<void> {
    await this.#running;
  }

  /** Often: what must arrive goes on within minutes. */
  @Cron('*/20 * * * * *')
  often(): Promise<void> {
    return this.#inTurn(() => this.followUp());
  }

  @Cron('15 */5 * * * *')
  everyFiveMinutes(): Promise<void> {
    return this.#inTurn(() => this.remind(this.#clock.now()));
  }

  /** The next step of what nobody has confirmed, by the database's clock; returns how many. */
  async followUp(): Promise<number> {
    const due = await this.#database.across<{ district: string; id: string }>(
      'SELECT district_id AS district, id FROM due_notices(clock_timestamp(), $1)',
      [BATCH],
    );
    let seen = 0;
    for (const one of due) {
      try {
        const done = await this.#database.inDistrict(one.district, (runner) =>
          followUp(runner, this.#jobs, one),
        );
        if (done) seen++;
      } catch (error) {
        this.#complain(error);
      }
    }
    return seen;
  }

  /**
   * Reminds of duties at the hours that each doctor chose; each is one event, so that a second tick, another
   * process or a restart changes nothing. Returns how many.
   */
  async remind(now: Date): Promise<number> {
    const due = await this.#database.across<DueReminder>(
      `SELECT district_id AS district, doctor_id AS doctor, shift_id AS shift, starts_at AS start, hours
       FROM due_shift_reminders($1, $2)`,
      [now, BATCH],
    );
    let told = 0;
    for (const { district, doctor, shift, start, hours } of due) {
      const { date, time } = osloWallTime(toInstant(start.getTime()));
      try {
        told += await this.#database.inDistrict(district, (runner) =>
          queueNotices(runner, this.#jobs, district, {
            event: `shift-reminder/${shift}`,
            revision: hours,
            template: 'mail.shift-reminder',
            data: { date, time, shift, path: '/min/vakter' },
            doctors: [doctor],
          }),
        );
      } catch (error) {
        this.#complain(error);
      }
    }
    return told;
  }

  /** One tick after the other: a slow one is not overtaken. */
  #inTurn(work: () => Promise<number>): Promise<void> {
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
    this.#log.error(`a notice was not seen to: ${error instanceof Error ? error.name : typeof error}`);
  }
}
