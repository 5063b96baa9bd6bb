import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { notFound } from '../../http/problem.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { Boards } from './boards.ts';
import { readerOf } from './present-violation.ts';
import { FOR_DOCTORS, readVersion } from './version-rows.ts';
import * as api from './why-me.endpoints.ts';
import { whyMe } from './why-me.ts';

/** Hvorfor meg? For the doctor alone, whatever other roles the doctor has. */
@Controller()
export class WhyMeController {
  readonly #database: Database;
  readonly #boards: Boards;

  constructor(database: Database, boards: Boards) {
    this.#database = database;
    this.#boards = boards;
  }

  @Endpoint(api.whyMe)
  whyMe(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.whyMe>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const row = await readVersion(runner, params.version);
      if (!FOR_DOCTORS.includes(row.state)) throw notFound();
      const board = await this.#boards.load(runner, actor.district, row);
      const shift = board.shifts.get(query.shift);
      const told = shift && whyMe(board, readerOf(actor), shift);
      if (!told) throw notFound();
      return told;
    });
  }
}
