import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { confirmByLooking } from '../delivery/index.ts';
import { noteLook, ownDuties, removedDuties } from './own-duties.ts';
import * as api from './publication.endpoints.ts';

/** A doctor's own duties: those in force, and those that are put forward. */
@Controller()
export class OwnDutiesController {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  @Endpoint(api.listOwnDuties)
  list(@Acting() { district, doctor }: Actor, @Input() { query }: InputOf<typeof api.listOwnDuties>) {
    const { limit, cursor = null, from = null, to = null } = query;
    return this.#database.inDistrict(district, async (runner) => {
      const found = await ownDuties(runner, { doctor, from, to, after: cursor, limit: limit + 1 });
      if (doctor !== null) {
        await noteLook(runner, { doctor, from, to });
        await confirmByLooking(runner, doctor, 'mail.roster-published');
      }
      const { items, next } = pageOf(found, limit, ({ id }) => id);
      return { items, next, removed: await removedDuties(runner, { doctor, from, to }) };
    });
  }
}
