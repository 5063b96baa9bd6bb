import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import type { ApiRequest } from '../../http/request.ts';
import * as api from './optimisation.endpoints.ts';
import { toldRun } from './run-rows.ts';
import { RunStreams } from './run-streams.ts';
import { Runs } from './runs.service.ts';

/** Runs of the optimiser. */
@Controller()
export class OptimisationController {
  readonly #runs: Runs;
  readonly #streams: RunStreams;

  constructor(runs: Runs, streams: RunStreams) {
    this.#runs = runs;
    this.#streams = streams;
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
    const last = /^\d{1,9}$/.exec(request.get('last-event-id') ?? '')?.[0];
    const after = Number(last ?? 0);
    await this.#streams.write(request, response, { actor, run: params.run, roles: api.RUN_READERS, after });
  }
}
