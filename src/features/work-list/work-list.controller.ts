import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint } from '../../http/endpoint.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { readWorkList } from './read-work-list.ts';
import * as api from './work-list.endpoints.ts';

/** Where a coordinator begins the day. */
@Controller()
export class WorkListController {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  @Endpoint(api.readWorkList)
  async read(@Acting() { district }: Actor) {
    const now = this.#clock.now();
    return { items: await this.#database.inDistrict(district, (runner) => readWorkList(runner, now)) };
  }
}
