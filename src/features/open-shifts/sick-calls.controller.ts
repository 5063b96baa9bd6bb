import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { once } from '../../http/once.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { doctorActing, RostersInForce } from '../swaps/index.ts';
import * as api from './open-shifts.endpoints.ts';
import { presentSickCall } from './present-sick-call.ts';
import { type SickCall, SickCalls } from './sick-calls.ts';

/** Doctors who cannot come, and what is done about it. */
@Controller()
export class SickCallsController {
  readonly #database: Database;
  readonly #calls: SickCalls;
  readonly #rosters: RostersInForce;

  constructor(database: Database, calls: SickCalls, rosters: RostersInForce) {
    this.#database = database;
    this.#calls = calls;
    this.#rosters = rosters;
  }

  @Endpoint(api.reportSick)
  report(@Acting() actor: Actor, @Input() { body, key }: InputOf<typeof api.reportSick>) {
    const { shifts, doctor } = body;
    return this.#database.inDistrict(actor.district, (runner) =>
      once(runner, actor, { key, operation: 'sick-call.report', request: body }, async () =>
        this.#present(runner, actor, await this.#calls.report(runner, actor, { shifts, doctor })),
      ),
    );
  }

  @Endpoint(api.listSickCalls)
  list(@Acting() actor: Actor, @Input() { query }: InputOf<typeof api.listSickCalls>) {
    const { limit, cursor = null } = query;
    const doctor = actor.roles.has('coordinator') ? null : doctorActing(actor, undefined);
    return this.#database.inDistrict(actor.district, async (runner) => {
      const found = await this.#calls.list(runner, { doctor, after: cursor, limit: limit + 1 });
      const { items, next } = pageOf(found, limit, ({ id }) => id);
      const presented = [];
      for (const call of items) presented.push(await this.#present(runner, actor, call));
      return { items: presented, next };
    });
  }

  @Endpoint(api.withdrawSickCall)
  withdraw(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.withdrawSickCall>) {
    return this.#database.inDistrict(actor.district, async (runner) =>
      this.#present(runner, actor, await this.#calls.withdraw(runner, actor, params.sickCall)),
    );
  }

  #present(runner: QueryRunner, actor: Actor, call: SickCall) {
    return presentSickCall(runner, actor, this.#rosters, call);
  }
}
