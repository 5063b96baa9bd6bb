import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { FILE_TYPES } from '../../http/create-app.ts';
import { conflict, notFound, Problem, unprocessable } from '../../http/problem.ts';
import type { ApiRequest } from '../../http/request.ts';
import { RateLimits } from '../../http/rate-limits.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database, oneRow } from '../../infrastructure/database/database.ts';
import { readTable } from '../../infrastructure/tables/read-table.ts';
import type { TextTable } from '../../infrastructure/tables/text-table.ts';
import type { Locale } from '../../messages/locales.ts';
import { recordEvent } from '../audit/index.ts';
import { refuseClosedLedger } from '../periods/index.ts';
import { matchColumns } from './columns.ts';
import type { Cells, ImportReport, Period, Place } from './import-kind.ts';
import { type KindName, KINDS } from './kinds.ts';
import { ROSTER_COLUMNS, rosterRows } from './roster-rows.ts';
import { RowReader } from './row-reader.ts';
import { fileRefusal, told } from './tell.ts';

/** Files that one person may send to a district, or take out of it, in so many minutes. */
const MOST_FILES = 120;
const MINUTES = 10;

/** What is asked of an import. */
export interface ImportRequest {
  kind: KindName;
  period: string | undefined;
  dryRun: boolean;
  bytes: Buffer;
}

/** What is asked of an export. */
export interface ExportRequest {
  kind: KindName | 'roster';
  period: string | undefined;
  version: string | undefined;
}

/** Tables into and out of a district. */
@Injectable()
export class ImportService {
  readonly #database: Database;
  readonly #limits: RateLimits;
  readonly #clock: Clock;

  constructor(database: Database, limits: RateLimits, clock: Clock) {
    this.#database = database;
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Imports a file, all or nothing. Throws a problem that tells of every wrong row. */
  async import(actor: Actor, { kind, period, dryRun, bytes }: ImportRequest, locale: Locale) {
    await this.#limit('import', actor);
    const readers = await readRows(bytes, kind, locale);
    const report = await this.#database.inDistrict(actor.district, async (runner) => {
      // One import at a time, so that each is compared with what the one before it left.
      await runner.query(`SELECT pg_advisory_xact_lock(hashtextextended('import/' || $1, 0))`, [
        actor.district,
      ]);
      const place = await this.#place(runner, actor, kind, period);
      if (KINDS[kind].ofPeriod) await refuseOver(runner, place.period);
      if (kind === 'ledger') await refuseClosedLedger(runner, place.period.id);
      for (const reader of readers) reader.forget();
      const report = await KINDS[kind].import(place, readers, dryRun);
      if (report.applied) await record(runner, actor, kind, place.period, report);
      return report;
    });
    const answer = { dryRun, ...told(report, KINDS[kind].columns, locale) };
    const { wrong } = report.counts;
    if (wrong > 0) throw unprocessable('import-refused', { count: wrong, rows: report.rows.length }, answer);
    return answer;
  }

  /** The table of an export, and what its sheet is called. */
  async export(
    actor: Actor,
    { kind, period, version }: ExportRequest,
  ): Promise<{ table: TextTable; sheet: string }> {
    await this.#limit('export', actor);
    return this.#database.inDistrict(actor.district, async (runner) => {
      const { columns, sheet, rows } =
        kind === 'roster'
          ? { columns: ROSTER_COLUMNS, sheet: 'Vaktplan', rows: await rosterRows(runner, version) }
          : {
              ...KINDS[kind],
              rows: await KINDS[kind].export(await this.#place(runner, actor, kind, period)),
            };
      await recordEvent(runner, actor.district, actor, {
        action: 'table.export',
        subject: `table/${kind}`,
        payload: { period: period ?? null, version: version ?? null, rows: rows.length },
      });
      return { table: tableOf(columns, rows), sheet };
    });
  }

  async #limit(what: string, { account, token, district }: Actor): Promise<void> {
    await this.#limits.hit(what, `${account ?? token ?? ''}/${district}`, MOST_FILES, MINUTES);
  }

  async #place(
    runner: QueryRunner,
    actor: Actor,
    kind: KindName,
    wanted: string | undefined,
  ): Promise<Place> {
    const period = KINDS[kind].ofPeriod ? await periodOf(runner, wanted) : { id: '', from: '', to: '' };
    return { runner, district: actor.district, period, actor, now: this.#clock.now() };
  }
}

async function readRows(bytes: Buffer, kind: KindName, locale: Locale): Promise<RowReader[]> {
  const table = await readTable(bytes);
  if (!table.ok) throw fileRefusal(table.problem, locale);
  const columns = matchColumns(table.header, KINDS[kind].columns, locale);
  if (table.rows.length === 0) throw unprocessable('import-no-rows');
  return table.rows.map(({ line, cells }) => new RowReader(line, cells, columns));
}

async function periodOf(runner: QueryRunner, id: string | undefined): Promise<Period> {
  if (id === undefined) throw unprocessable('table-needs-period');
  const found = await oneRow<Period>(
    runner,
    'SELECT id, from_date::text AS "from", to_date::text AS "to" FROM duty_period WHERE id = $1',
    [id],
  );
  if (!found) throw notFound();
  return found;
}

/** What a period that is over was planned from is history. */
async function refuseOver(runner: QueryRunner, { id }: Period): Promise<void> {
  const row = await oneRow<{ state: string }>(
    runner,
    'SELECT state FROM duty_period WHERE id = $1 FOR SHARE',
    [id],
  );
  if (row?.state === 'over') throw conflict('import-period-over');
}

async function record(
  runner: QueryRunner,
  actor: Actor,
  kind: KindName,
  period: Period,
  { counts }: ImportReport,
): Promise<void> {
  await recordEvent(runner, actor.district, actor, {
    action: 'table.import',
    subject: `table/${kind}`,
    payload: { ...(KINDS[kind].ofPeriod && { period: period.id }), counts },
  });
}

function tableOf(columns: readonly { id: string; name: string }[], rows: readonly Cells[]): TextTable {
  return {
    header: columns.map(({ name }) => name),
    rows: rows.map((cells) => columns.map(({ id }) => cells[id] ?? null)),
  };
}

/** The body of a request as bytes of a file. Throws 415 for another media type, 400 without any. */
export function fileBytes(request: ApiRequest): Buffer {
  const body: unknown = request.body;
  if (Buffer.isBuffer(body) && body.length > 0) return body;
  const isOther = request.is(FILE_TYPES) === false;
  throw isOther ? new Problem(415, 'media-type-unknown') : new Problem(400, 'import-empty');
}
