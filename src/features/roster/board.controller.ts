import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { QueryRunner } from 'typeorm';
import { summariseFairness } from '../../domain/fairness/summarise-fairness.ts';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { EventStreams } from '../../http/event-streams.ts';
import { pageOf } from '../../http/fields.ts';
import { notFound } from '../../http/problem.ts';
import type { ApiRequest } from '../../http/request.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { measureName } from '../../messages/measure-name.ts';
import * as api from './board.endpoints.ts';
import { boardRows } from './board-rows.ts';
import { type Board, Boards } from './boards.ts';
import { doctorView, standingsOf } from './doctor-view.ts';
import { gridOf } from './grid.ts';
import { presentViolation, readerOf } from './present-violation.ts';
import { versionChange } from './version-change.ts';
import { isDoctorOnly, versionFor } from './version-rows.ts';

/** What the board shows of a version. */
@Controller()
export class BoardController {
  readonly #database: Database;
  readonly #boards: Boards;
  readonly #streams: EventStreams;

  constructor(database: Database, boards: Boards, streams: EventStreams) {
    this.#database = database;
    this.#boards = boards;
    this.#streams = streams;
  }

  @Endpoint(api.readGrid)
  grid(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.readGrid>) {
    return this.#read(actor, params.version, (board) =>
      gridOf(board, readerOf(actor), { from: query.from, to: query.to, everybodys: !isDoctorOnly(actor) }),
    );
  }

  @Endpoint(api.listRows)
  rows(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.listRows>) {
    return this.#read(actor, params.version, (board) => ({
      version: board.row.version,
      doctors: boardRows(board),
    }));
  }

  @Endpoint(api.versionEvents)
  async events(
    @Acting() actor: Actor,
    @Input() { params }: InputOf<typeof api.versionEvents>,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.#streams.write(request, response, {
      actor,
      roles: api.versionEvents.access,
      look: (after) =>
        this.#database.inDistrict(actor.district, (runner) =>
          versionChange(runner, actor, params.version, after),
        ),
    });
  }

  @Endpoint(api.readDoctor)
  doctor(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readDoctor>) {
    if (isDoctorOnly(actor) && actor.doctor !== params.doctor) throw notFound();
    return this.#read(actor, params.version, (board) => {
      const doctor = board.doctors.get(params.doctor);
      if (!doctor) throw notFound();
      return doctorView(board, readerOf(actor), doctor);
    });
  }

  @Endpoint(api.readFairness)
  fairness(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readFairness>) {
    return this.#read(actor, params.version, (board) => {
      const doctors = board.problem.doctors.map((doctor) => ({
        doctor: doctor.id,
        name: doctor.name,
        dutyShare: doctor.dutyShare,
        measures: standingsOf(board, doctor),
      }));
      const counts = doctors.map(({ doctor, measures }) => [
        doctor,
        Object.fromEntries(measures.map(({ measure, count }) => [measure, count])),
      ]);
      const measures = summariseFairness(
        board.problem,
        Object.fromEntries(counts) as Parameters<typeof summariseFairness>[1],
      );
      return {
        measures: measures.map((one) => ({ ...one, name: measureName(actor.locale, one.measure) })),
        doctors,
      };
    });
  }

  @Endpoint(api.listViolations)
  violations(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.listViolations>) {
    const { limit, cursor = 0, strength, doctor } = query;
    const reader = readerOf(actor);
    return this.#read(actor, params.version, (board) => {
      const found = board.violations
        .filter((one) => strength === undefined || one.strength === strength)
        .filter((one) => doctor === undefined || one.doctor === doctor)
        .map((violation, at) => ({ violation, after: at + 1 }))
        .slice(cursor, cursor + limit + 1);
      const { items, next } = pageOf(found, limit, ({ after }) => after);
      return {
        items: items.map(({ violation }) => presentViolation(reader, violation, board.problem)),
        next,
      };
    });
  }

  #read<T>(actor: Actor, version: string, work: (board: Board, runner: QueryRunner) => T): Promise<T> {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const row = await versionFor(runner, actor, version);
      return work(await this.#boards.load(runner, actor.district, row), runner);
    });
  }
}
