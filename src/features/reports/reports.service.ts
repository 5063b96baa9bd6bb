import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { unprocessable } from '../../http/problem.ts';
import { RateLimits } from '../../http/rate-limits.ts';
import { ServiceOptions } from '../../http/service-options.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { osloDate } from '../../infrastructure/clock/oslo-date.ts';
import { Database } from '../../infrastructure/database/database.ts';
import type { Locale } from '../../messages/locales.ts';
import { recordEvent } from '../audit/index.ts';
import { StoredProblems } from '../planning/index.ts';
import { choicesOf } from './choices.ts';
import { readPeriodsInForce, RosterReader } from './read-rosters.ts';
import { type FileFormat, formatsOf } from './report-file.ts';
import { REPORT_NAMES, type ReportName, type ReportRequest } from './report.ts';
import { REPORTS } from './reports.ts';
import { titleOf, toldReport } from './told-report.ts';

/** Files that one person may take out of a district in so many minutes. */
const MOST_FILES = 120;
const MINUTES = 10;

/** Makes reports from what the district has. */
@Injectable()
export class ReportsService {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #problems: StoredProblems;
  readonly #limits: RateLimits;
  readonly #keys: ServiceOptions['keys'];

  constructor(
    database: Database,
    clock: Clock,
    problems: StoredProblems,
    limits: RateLimits,
    options: ServiceOptions,
  ) {
    this.#keys = options.keys;
    this.#database = database;
    this.#clock = clock;
    this.#problems = problems;
    this.#limits = limits;
  }

  /** What there is to be read, and which months, years and periods. */
  list(district: string, locale: Locale) {
    return this.#database.inDistrict(district, async (runner) => ({
      items: REPORT_NAMES.map((report) => ({
        ...titleOf(locale, report),
        scope: REPORTS[report].scope,
        formats: formatsOf(report),
      })),
      ...choicesOf(await readPeriodsInForce(runner), osloDate(this.#clock.now())),
    }));
  }

  /** A report in a language. */
  read(actor: Actor, report: ReportName, request: ReportRequest, locale: Locale) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const { told } = await this.#make(runner, actor.district, { report, request, locale });
      return told;
    });
  }

  /** The same, to be taken out as a file: it is recorded who did. */
  async export(
    actor: Actor,
    report: ReportName,
    { format, ...request }: ReportRequest & { format: FileFormat },
    locale: Locale,
  ) {
    if (!formatsOf(report).includes(format)) throw unprocessable('report-format-missing');
    const who = `${actor.account ?? actor.token ?? ''}/${actor.district}`;
    await this.#limits.hit('export', who, MOST_FILES, MINUTES);
    return this.#database.inDistrict(actor.district, async (runner) => {
      const made = await this.#make(runner, actor.district, { report, request, locale });
      await recordEvent(runner, actor.district, actor, {
        action: 'report.export',
        subject: `report/${report}`,
        payload: { ...request, format, rows: made.told.rows.length },
      });
      return made;
    });
  }

  async #make(
    runner: QueryRunner,
    district: string,
    { report, request, locale }: { report: ReportName; request: ReportRequest; locale: Locale },
  ) {
    const now = this.#clock.now();
    const definition = REPORTS[report];
    const content = await definition.read({
      runner,
      locale,
      request,
      keys: this.#keys,
      today: osloDate(now),
      rosters: new RosterReader(runner, district, this.#problems),
    });
    const told = toldReport(locale, { report, definition, asOf: now }, content);
    return { told, rosters: content.rosters };
  }
}
