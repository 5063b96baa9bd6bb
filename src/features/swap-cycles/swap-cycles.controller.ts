import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { doctorActing, presentEffect, readsAll, RostersInForce } from '../swaps/index.ts';
import { AnswerCycle } from './answer-cycle.ts';
import { type CycleRow, readCycles } from './cycle-rows.ts';
import { presentCycle } from './present-cycle.ts';
import { ProposeCycles } from './propose-cycles.ts';
import * as api from './swap-cycles.endpoints.ts';

/** Swaps of two or three that the service proposes among offers. */
@Controller()
export class SwapCyclesController {
  readonly #database: Database;
  readonly #proposing: ProposeCycles;
  readonly #answers: AnswerCycle;
  readonly #rosters: RostersInForce;

  constructor(database: Database, proposing: ProposeCycles, answers: AnswerCycle, rosters: RostersInForce) {
    this.#database = database;
    this.#proposing = proposing;
    this.#answers = answers;
    this.#rosters = rosters;
  }

  @Endpoint(api.proposeCycles)
  async propose(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.proposeCycles>) {
    const { cycles, offers, bound } = await this.#proposing.propose(actor.district, params.period, actor);
    const helped = cycles.reduce((sum, { parts }) => sum + parts.length, 0);
    return this.#database.inDistrict(actor.district, async (runner) => ({
      items: await this.#present(runner, actor, cycles),
      offers,
      helped,
      bound,
    }));
  }

  @Endpoint(api.listCycles)
  list(@Acting() actor: Actor, @Input() { query }: InputOf<typeof api.listCycles>) {
    const { limit, cursor = null, open = null, mine } = query;
    const doctor = readsAll(actor) && !mine ? null : doctorActing(actor, undefined);
    return this.#database.inDistrict(actor.district, async (runner) => {
      const found = await readCycles(runner, { doctor, open, after: cursor, limit: limit + 1 });
      const { items, next } = pageOf(found, limit, ({ id }) => id);
      return { items: await this.#present(runner, actor, items), next };
    });
  }

  @Endpoint(api.readCycleEffect)
  effect(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readCycleEffect>) {
    return this.#database.inDistrict(actor.district, async (runner) =>
      presentEffect(actor, await this.#answers.assess(runner, actor, params.cycle)),
    );
  }

  @Endpoint(api.acceptCycle)
  accept(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.acceptCycle>) {
    const answer = { ...body, doctor: doctorActing(actor, body.doctor) };
    return this.#step(actor, (runner) => this.#answers.accept(runner, actor, params.cycle, answer));
  }

  @Endpoint(api.declineCycle)
  decline(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.declineCycle>) {
    const doctor = doctorActing(actor, body.doctor);
    return this.#step(actor, (runner) => this.#answers.decline(runner, actor, params.cycle, doctor));
  }

  @Endpoint(api.approveCycle)
  approve(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.approveCycle>) {
    const { seen, reason } = body;
    return this.#step(actor, (runner) =>
      this.#answers.approve(runner, actor, params.cycle, { seen, reason }),
    );
  }

  @Endpoint(api.rejectCycle)
  reject(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.rejectCycle>) {
    return this.#step(actor, (runner) => this.#answers.reject(runner, actor, params.cycle, body.reason));
  }

  #step(actor: Actor, step: (runner: QueryRunner) => Promise<CycleRow>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const [presented] = await this.#present(runner, actor, [await step(runner)]);
      return presented;
    });
  }

  async #present(runner: QueryRunner, actor: Actor, cycles: readonly CycleRow[]) {
    const presented = [];
    for (const cycle of cycles) {
      const shifts = await this.#rosters.shifts(runner, actor.district, cycle.period);
      presented.push(presentCycle(actor, shifts, cycle));
    }
    return presented;
  }
}
