import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { RateLimits } from '../../http/rate-limits.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { requirePeriod } from '../periods/index.ts';
import * as api from './availability.endpoints.ts';
import { addChangeRequest, finishChangeRequest, listChangeRequests } from './change-requests.ts';

const MOST_AN_HOUR = 10;

/** What doctors ask to have changed once they may change it no more themselves. */
@Controller()
export class ChangeRequestsController {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #limits: RateLimits;

  constructor(database: Database, clock: Clock, limits: RateLimits) {
    this.#database = database;
    this.#clock = clock;
    this.#limits = limits;
  }

  @Endpoint(api.addChangeRequest)
  async add(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.addChangeRequest>) {
    // Each one is a mail to every coordinator.
    await this.#limits.hit('change-request', actor.account ?? '', MOST_AN_HOUR, 60);
    return this.#database.inDistrict(actor.district, async (runner) => {
      const period = await requirePeriod(runner, params.period, 'share');
      return addChangeRequest(runner, actor, { period, text: body.text, now: this.#clock.now() });
    });
  }

  @Endpoint(api.listChangeRequests)
  list(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.listChangeRequests>) {
    const { limit, cursor = null } = query;
    const doctor = actor.roles.has('coordinator') ? null : actor.doctor;
    return this.#database.inDistrict(actor.district, async (runner) => {
      const { id: period } = await requirePeriod(runner, params.period);
      const found = await listChangeRequests(runner, { period, doctor, after: cursor, limit: limit + 1 });
      return pageOf(found, limit, ({ id }) => id);
    });
  }

  @Endpoint(api.finishChangeRequest)
  finish(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.finishChangeRequest>) {
    return this.#database.inDistrict(actor.district, (runner) =>
      finishChangeRequest(runner, actor, { ...params, now: this.#clock.now() }),
    );
  }
}
