import { Controller } from '@nestjs/common';
import { countEffects } from './count-effects.ts';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { osloDate } from '../../infrastructure/clock/oslo-date.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { describeCase, describeEffect, findCases, keyOf } from './exemption-cases.ts';
import * as api from './exemptions.endpoints.ts';

/** Cases as each role may see them; none with its ground. */
@Controller()
export class ExemptionListsController {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  @Endpoint(api.listOwn)
  async listOwn(@Acting() actor: Actor, @Input() { query }: InputOf<typeof api.listOwn>) {
    const { doctor, district } = actor;
    if (doctor === null) return { items: [], next: null };
    const found = await this.#database.inDistrict(district, (runner) => findCases(runner, { doctor }, query));
    const { items, next } = pageOf(found, query.limit, keyOf);
    return { items: items.map(describeCase), next };
  }

  @Endpoint(api.listCases)
  async listCases(@Acting() actor: Actor, @Input() { query }: InputOf<typeof api.listCases>) {
    const { roles, municipalities, district } = actor;
    const { state } = query;
    const filter = roles.has('auditor') ? { state } : { state, municipalities };
    const found = await this.#database.inDistrict(district, (runner) => findCases(runner, filter, query));
    const { items, next } = pageOf(found, query.limit, keyOf);
    return { items: items.map(describeCase), next };
  }

  @Endpoint(api.listEffects)
  async listEffects(@Acting() { district }: Actor, @Input() { query }: InputOf<typeof api.listEffects>) {
    const found = await this.#database.inDistrict(district, (runner) =>
      findCases(runner, { effects: true }, query),
    );
    const { items, next } = pageOf(found, query.limit, keyOf);
    return { items: items.map(describeEffect), next };
  }

  @Endpoint(api.countEffects)
  countEffects(@Acting() { district }: Actor) {
    const today = osloDate(this.#clock.now());
    return this.#database.inDistrict(district, (runner) => countEffects(runner, today));
  }
}
