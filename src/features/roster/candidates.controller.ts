import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { notFound } from '../../http/problem.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { Boards } from './boards.ts';
import { candidatesFor } from './candidates.ts';
import * as api from './candidates.endpoints.ts';
import { readerOf } from './present-violation.ts';
import { versionFor } from './version-rows.ts';

/** Who could take a shift. */
@Controller()
export class CandidatesController {
  readonly #database: Database;
  readonly #boards: Boards;

  constructor(database: Database, boards: Boards) {
    this.#database = database;
    this.#boards = boards;
  }

  @Endpoint(api.listCandidates)
  candidates(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.listCandidates>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const row = await versionFor(runner, actor, params.version);
      const board = await this.#boards.load(runner, actor.district, row);
      const shift = board.shifts.get(query.shift);
      if (!shift) throw notFound();
      return candidatesFor(board, shift, readerOf(actor), query.instead ?? null);
    });
  }
}
