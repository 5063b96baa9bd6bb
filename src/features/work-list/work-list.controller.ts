import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint } from '../../http/endpoint.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { readWorkList } from './read-work-list.ts';
import * as api from './work-list.endpoints.ts';

/** Where a coordinator begins the day. */
@Controller()
export class WorkListController {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  @Endpoint(api.readWorkList)
  async read(@Acting() { district }: Actor) {
    return { items: await this.#database.inDistrict(district, readWorkList) };
  }
}
