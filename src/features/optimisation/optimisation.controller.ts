import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { EventStreams } from '../../http/event-streams.ts';
import { pageOf } from '../../http/fields.ts';
import type { ApiRequest } from '../../http/request.ts';
import { Database } from '../../infrastructure/database/database.ts';
import * as api from './optimisation.endpoints.ts';
import { toldRun } from './run-rows.ts';
import { Runs } from './runs.service.ts';
import { runEventsAfter } from './told-events.ts';

/** Runs of the optimiser. */
@Controller()
export class OptimisationController {
  readonly #runs: Runs;
  readonly #streams: EventStreams;
  readonly #database: Database;

  constructor(runs: Runs, streams: EventStreams, database: Database) {
    this.#runs = runs;
    this.#streams = streams;
    this.#database = database;
  }

  @Endpoint(api.startRun)
  async start(@Acting() actor: Actor, @Input() { params, body, key }: InputOf<typeof api.startRun>) {
    return toldRun(actor, await this.#runs.start(actor, params.period, key, body));
  }

  @Endpoint(api.listRuns)
  async list(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.listRuns>) {
    const { limit, cursor } = query;
    const found = await this.#runs.list(actor.district, params.period, limit, cursor);
    const { items, next } = pageOf(found, limit, ({ createdAt, id }) => ({ createdAt, id }));
    return { items: items.map((run) => toldRun(actor, run)), next };
  }

  @Endpoint(api.readRun)
  async read(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readRun>) {
    return toldRun(actor, await this.#runs.read(actor.district, params.run));
  }

  @Endpoint(api.cancelRun)
  async cancel(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.cancelRun>) {
    return toldRun(actor, await this.#runs.cancel(actor, params.run));
  }

  @Endpoint(api.runEvents)
  async events(
    @Acting() actor: Actor,
    @Input() { params }: InputOf<typeof api.runEvents>,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.#streams.write(request, response, {
      actor,
      roles: api.RUN_READERS,
      look: (after) => runEventsAfter(this.#database, actor, params.run, after),
    });
  }
}
