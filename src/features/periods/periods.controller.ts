import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { once } from '../../http/once.ts';
import { conflict } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database, rows } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import { addPeriod, changePeriod, removePeriod } from './change-period.ts';
import { closeNow, openNow, reopen } from './collection.ts';
import { tellReminder } from './notify-doctors.ts';
import { PERIOD_COLUMNS, type PeriodRow, requirePeriod } from './period-rows.ts';
import { periodView } from './period-view.ts';
import * as api from './periods.endpoints.ts';

/** Duty periods and their collection windows. */
@Controller()
export class PeriodsController {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  @Endpoint(api.listPeriods)
  async list(@Acting() { district, locale }: Actor, @Input() { query }: InputOf<typeof api.listPeriods>) {
    const [from = null, id = null] = query.cursor ?? [];
    const found = await this.#database.inDistrict(district, (runner) =>
      rows<PeriodRow>(
        runner,
        `SELECT ${PERIOD_COLUMNS} FROM duty_period WHERE $1::date IS NULL OR (from_date, id) < ($1, $2::uuid)
         ORDER BY from_date DESC, id DESC LIMIT $3`,
        [from, id, query.limit + 1],
      ),
    );
    const { items, next } = pageOf(found, query.limit, (row) => [row.from, row.id]);
    return { items: items.map((row) => periodView(row, locale)), next };
  }

  @Endpoint(api.readPeriod)
  read(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readPeriod>) {
    return this.#answer(actor, (runner) => requirePeriod(runner, params.period));
  }

  @Endpoint(api.addPeriod)
  add(@Acting() actor: Actor, @Input() { body }: InputOf<typeof api.addPeriod>) {
    return this.#answer(actor, (runner) => addPeriod(runner, actor, body));
  }

  @Endpoint(api.changePeriod)
  change(
    @Acting() actor: Actor,
    @Input() { params: { period }, body, version }: InputOf<typeof api.changePeriod>,
  ) {
    return this.#answer(actor, (runner) => changePeriod(runner, actor, { period, version, body }));
  }

  @Endpoint(api.removePeriod)
  async remove(@Acting() actor: Actor, @Input() { params, version }: InputOf<typeof api.removePeriod>) {
    await this.#database.inDistrict(actor.district, (runner) =>
      removePeriod(runner, actor, params.period, version),
    );
  }

  @Endpoint(api.openCollection)
  open(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.openCollection>) {
    return this.#answer(actor, (runner) => openNow(runner, actor, params.period, this.#clock.now()));
  }

  @Endpoint(api.closeCollection)
  close(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.closeCollection>) {
    return this.#answer(actor, (runner) => closeNow(runner, actor, params.period, this.#clock.now()));
  }

  @Endpoint(api.reopenCollection)
  reopen(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.reopenCollection>) {
    const request = { period: params.period, closes: body.closes, now: this.#clock.now() };
    return this.#answer(actor, (runner) => reopen(runner, actor, request));
  }

  @Endpoint(api.remind)
  remind(@Acting() actor: Actor, @Input() { params: { period }, key }: InputOf<typeof api.remind>) {
    const request = { key, operation: 'period.remind', request: { period } };
    return this.#database.inDistrict(actor.district, (runner) =>
      once(runner, actor, request, async () => {
        const row = await requirePeriod(runner, period, 'update');
        if (row.state !== 'collecting') throw conflict('collection-not-open');
        const reminded = await tellReminder(runner, actor.district, row, this.#clock.now());
        await recordEvent(runner, actor.district, actor, {
          action: 'period.remind',
          subject: `period/${period}`,
          payload: { told: reminded },
        });
        return { reminded };
      }),
    );
  }

  async #answer(actor: Actor, work: (runner: QueryRunner) => Promise<PeriodRow>) {
    return periodView(await this.#database.inDistrict(actor.district, work), actor.locale);
  }
}
