import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { notFound, Problem } from '../../http/problem.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { Boards } from './boards.ts';
import { candidatesFor } from './candidates.ts';
import * as api from './candidates.endpoints.ts';
import { readerOf } from './present-violation.ts';
import { FOR_DOCTORS, versionFor } from './version-rows.ts';
import { whyDoctor, whyShift } from './why.ts';

/** Who could take a shift, and why it is held as it is. */
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

  @Endpoint(api.why)
  why(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.why>) {
    const { shift, doctor } = query;
    const reader = readerOf(actor);
    // Doctors learn their own reasons, and of the others how many there are.
    const about = reader.trusted ? (doctor ?? null) : actor.doctor;
    if (!reader.trusted && (about === null || (doctor !== undefined && doctor !== about))) {
      throw new Problem(403, 'own-reasons-only');
    }
    return this.#database.inDistrict(actor.district, async (runner) => {
      const row = await versionFor(runner, actor, params.version);
      if (!reader.trusted && !FOR_DOCTORS.includes(row.state)) throw notFound();
      const board = await this.#boards.load(runner, actor.district, row);
      if (shift !== undefined) {
        const told = whyShift(board, reader, shift, about);
        if (!told) throw notFound();
        return { shift: told, doctor: null };
      }
      const told = whyDoctor(board, actor.locale, about ?? '');
      if (!told) throw notFound();
      return { shift: null, doctor: told };
    });
  }
}
