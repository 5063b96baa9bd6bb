import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { conflict, notFound, Problem } from '../../http/problem.ts';
import { RateLimits } from '../../http/rate-limits.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { accountOf } from './account.ts';
import { type Board, Boards } from './boards.ts';
import { openSeatExplained, shiftExplained } from './explain-in-thread.ts';
import * as api from './explanations.endpoints.ts';
import { presentOpenSeat } from './open-seat.ts';
import { readerOf } from './present-violation.ts';
import { FOR_DOCTORS, isDoctorOnly, versionFor } from './version-rows.ts';
import { whyShift } from './why.ts';

/** Explanations that one account or token gets in a quarter of an hour: each is up to a second of work. */
const EXPLANATIONS = 300;

/** Why a roster is as it is, and what would fill its open seats. */
@Controller()
export class ExplanationsController {
  readonly #database: Database;
  readonly #boards: Boards;
  readonly #limits: RateLimits;

  constructor(database: Database, boards: Boards, limits: RateLimits) {
    this.#database = database;
    this.#boards = boards;
    this.#limits = limits;
  }

  @Endpoint(api.why)
  async why(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.why>) {
    const { shift, doctor } = query;
    const reader = readerOf(actor);
    // Doctors learn their own reasons, and of the others how many there are.
    const about = reader.trusted ? (doctor ?? null) : actor.doctor;
    if (!reader.trusted && (about === null || (doctor !== undefined && doctor !== about))) {
      throw new Problem(403, 'own-reasons-only');
    }
    const board = await this.#load(actor, params.version, !reader.trusted);
    if (shift === undefined) return { shift: null, doctor: this.#account(actor, board, about ?? '') };
    const instead = query.instead ?? seatOf(board, shift, about);
    await this.#count(actor);
    const explained = await shiftExplained(board, shift, instead);
    if (!explained) throw notFound();
    if (query.instead !== undefined && explained.instead !== query.instead) {
      throw conflict('assignment-missing');
    }
    return { shift: whyShift(board, reader, explained, about), doctor: null };
  }

  @Endpoint(api.readOpenSeat)
  async openSeat(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.readOpenSeat>) {
    const board = await this.#load(actor, params.version, false);
    await this.#count(actor);
    const explained = await openSeatExplained(board, query.shift);
    if (!explained) throw notFound();
    if (explained.openSeats === 0) throw conflict('no-open-seat');
    return presentOpenSeat(board, readerOf(actor), explained);
  }

  @Endpoint(api.readAccount)
  async account(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readAccount>) {
    const ownOnly = !readerOf(actor).trusted;
    if (ownOnly && actor.doctor !== params.doctor) throw notFound();
    return this.#account(actor, await this.#load(actor, params.version, ownOnly), params.doctor);
  }

  #count({ account, token, district }: Actor): Promise<void> {
    return this.#limits.hit('explain', `${account ?? token ?? ''}/${district}`, EXPLANATIONS, 15);
  }

  #account(actor: Actor, board: Board, doctor: string) {
    const told = accountOf(board, actor.locale, doctor);
    if (!told) throw notFound();
    return told;
  }

  /** @param asDoctor the actor reads as a doctor, whatever other roles there are: what is put forward or in force */
  #load(actor: Actor, version: string, asDoctor: boolean): Promise<Board> {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const row = await versionFor(runner, actor, version);
      if ((asDoctor || isDoctorOnly(actor)) && !FOR_DOCTORS.includes(row.state)) throw notFound();
      return this.#boards.load(runner, actor.district, row);
    });
  }
}

/** Whoever is asked about and has duty on the shift: it is that seat that others are compared for. */
function seatOf({ assignments }: Board, shift: string, about: string | null): string | null {
  const own = assignments.find((one) => one.shift === shift && one.doctor === about && one.role === 'duty');
  return own?.doctor ?? null;
}
