import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { readDoctors } from '../doctors/index.ts';
import { type PeriodRow, requirePeriod } from '../periods/index.ts';
import * as api from './availability.endpoints.ts';
import type { Contested } from './contested.ts';
import { ContestedReports } from './contested-reports.ts';
import { readLedger, writeLedger } from './ledger.ts';
import { openTo, type PeriodOffer, type PeriodShift, readOffer } from './period-shifts.ts';
import { countAnswered } from './read-entries.ts';
import { hiddenFor, suppressed } from './suppress.ts';

/** What there is to choose from, how contested it is, and what each doctor brings along. */
@Controller()
export class OfferController {
  readonly #database: Database;
  readonly #reports: ContestedReports;

  constructor(database: Database, reports: ContestedReports) {
    this.#database = database;
    this.#reports = reports;
  }

  @Endpoint(api.listShifts)
  shifts(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.listShifts>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const period = await requirePeriod(runner, params.period);
      const offer = await readOffer(runner, period);
      const shifts = await shiftsFor(runner, actor, period, offer);
      const wanted = shifts.filter(({ shift }) => isBetween(shift.date, query));
      const { items, next } = pageAfter(wanted, query, ({ shift }) => [shift.start, shift.id]);
      return { items: items.map((one) => shiftView(one, offer)), next };
    });
  }

  @Endpoint(api.listContested)
  contested(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.listContested>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const period = await requirePeriod(runner, params.period);
      const { pool, asOf, dates, shifts } = await this.#reports.of(runner, actor.district, period);
      const answered = await countAnswered(runner, period.id);
      const exact = actor.roles.has('coordinator') || actor.roles.has('auditor');
      const hidden = exact ? null : hiddenFor(pool, answered);
      const all = hidden ? [] : query.by === 'date' ? dates : shifts;
      const wanted = all.filter(({ date }) => isBetween(date, query));
      const { items, next } = pageAfter(inOrder(wanted), query, placeOf);
      return { pool, answered, asOf, hidden, items: exact ? items : items.map(suppressed), next };
    });
  }

  @Endpoint(api.listLedger)
  ledger(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.listLedger>) {
    const all = (['coordinator', 'auditor', 'representative'] as const).some((role) => actor.roles.has(role));
    return this.#database.inDistrict(actor.district, async (runner) => {
      const period = await requirePeriod(runner, params.period);
      const found = await readLedger(runner, period, {
        doctor: all ? null : actor.doctor,
        limit: query.limit + 1,
        after: query.cursor,
      });
      return {
        version: period.version,
        ...pageOf(found, query.limit, ({ name, doctor }) => [name, doctor]),
      };
    });
  }

  @Endpoint(api.writeLedger)
  changeLedger(
    @Acting() actor: Actor,
    @Input() { params: { period, doctor }, body, version }: InputOf<typeof api.writeLedger>,
  ) {
    return this.#database.inDistrict(actor.district, (runner) =>
      writeLedger(runner, actor, { period, doctor, version, ...body }),
    );
  }
}

/** Who is nothing but a doctor chooses among what the own engagement is open to. */
async function shiftsFor(
  runner: QueryRunner,
  { roles, doctor }: Actor,
  period: PeriodRow,
  { shifts }: PeriodOffer,
): Promise<PeriodShift[]> {
  if (roles.size > 1 || !roles.has('doctor') || doctor === null) return shifts;
  const [own] = await readDoctors(runner, [doctor]);
  return own ? openTo(own.doctor, period, shifts) : [];
}

function shiftView({ shift, seen }: PeriodShift, { calendar }: PeriodOffer) {
  const { id, date, start, end, seats, presence, night, category, onlyWhenNeeded } = shift;
  const { slot, holiday, startTime, endTime } = seen;
  return {
    ...{
      id,
      date,
      start,
      end,
      startTime,
      endTime,
      slot,
      function: shift.function,
      seats,
      presence,
      night,
      category,
      holiday,
    },
    dayOff: calendar.isDayOff(date),
    onlyWhenNeeded,
  };
}

function placeOf({ date, id }: Contested): [string, string] {
  return [date, id];
}

function inOrder(items: readonly Contested[]): Contested[] {
  return [...items].sort((a, b) => (isAfter(placeOf(a), placeOf(b)) ? 1 : -1));
}

function isBetween(
  date: string,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): boolean {
  return (from === undefined || date >= from) && (to === undefined || date < to);
}

/** A page of a list that is computed as a whole, in the order of its keys. */
function pageAfter<T>(
  items: readonly T[],
  { limit, cursor }: { limit: number; cursor?: readonly [string, string] | undefined },
  keyOf: (item: T) => [string, string],
) {
  const after = cursor ? items.filter((item) => isAfter(keyOf(item), cursor)) : items;
  return pageOf(after, limit, keyOf);
}

function isAfter(a: readonly [string, string], b: readonly [string, string]): boolean {
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
}
