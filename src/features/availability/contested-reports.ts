import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../../infrastructure/clock/clock.ts';
import type { PeriodRow } from '../periods/index.ts';
import { type ContestedReport, readContested } from './contested-rows.ts';

/** A count and when it was taken. */
export interface DatedReport extends ContestedReport {
  asOf: Date;
}

/** A count is shown this long: a hundred doctors who look at once cost one count. */
const SHOWN_MS = 60_000;
const KEPT = 8;

/** Counts of contested dates, taken at most once a minute per period and process. */
@Injectable()
export class ContestedReports {
  readonly #clock: Clock;
  readonly #kept = new Map<string, { asOf: Date; report: Promise<ContestedReport> }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The count of a period of the district, up to a minute old. */
  async of(runner: QueryRunner, district: string, period: PeriodRow): Promise<DatedReport> {
    const key = [district, period.id, period.from, period.to].join('/');
    const now = this.#clock.now();
    const known = this.#kept.get(key);
    if (known && Math.abs(now.getTime() - known.asOf.getTime()) < SHOWN_MS) {
      return { asOf: known.asOf, ...(await known.report) };
    }
    const report = readContested(runner, district, period);
    this.#keep(key, { asOf: now, report });
    // A count that failed is nobody's.
    report.catch(() => this.#kept.delete(key));
    return { asOf: now, ...(await report) };
  }

  #keep(key: string, entry: { asOf: Date; report: Promise<ContestedReport> }): void {
    this.#kept.delete(key);
    this.#kept.set(key, entry);
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > KEPT && !oldest.done) this.#kept.delete(oldest.value);
  }
}
