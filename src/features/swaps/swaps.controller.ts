import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { once } from '../../http/once.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { AnswerSwap } from './answer-swap.ts';
import { presentEffect } from './effect.ts';
import { OfferSwap } from './offer-swap.ts';
import { presentSwap } from './present-swap.ts';
import { RostersInForce } from './roster-in-force.ts';
import { doctorActing, readsAll, swapFor } from './swap-access.ts';
import { SwapChoices } from './swap-choices.ts';
import { readSwaps, type SwapRow } from './swap-rows.ts';
import * as api from './swaps.endpoints.ts';

/** Swaps and give-aways in the roster in force. */
@Controller()
export class SwapsController {
  readonly #database: Database;
  readonly #choices: SwapChoices;
  readonly #offers: OfferSwap;
  readonly #answers: AnswerSwap;
  readonly #rosters: RostersInForce;

  constructor(
    database: Database,
    choices: SwapChoices,
    offers: OfferSwap,
    answers: AnswerSwap,
    rosters: RostersInForce,
  ) {
    this.#database = database;
    this.#choices = choices;
    this.#offers = offers;
    this.#answers = answers;
    this.#rosters = rosters;
  }

  @Endpoint(api.listRecipients)
  recipients(@Acting() actor: Actor, @Input() { body }: InputOf<typeof api.listRecipients>) {
    const giving = { ...body, doctor: doctorActing(actor, body.doctor) };
    return this.#database.inDistrict(actor.district, async (runner) => ({
      items: await this.#choices.recipients(runner, actor, giving),
    }));
  }

  @Endpoint(api.listExchanges)
  exchanges(@Acting() actor: Actor, @Input() { body }: InputOf<typeof api.listExchanges>) {
    const giving = { ...body, doctor: doctorActing(actor, body.doctor) };
    return this.#database.inDistrict(actor.district, async (runner) => ({
      items: await this.#choices.exchanges(runner, actor, giving),
    }));
  }

  @Endpoint(api.checkSwap)
  check(@Acting() actor: Actor, @Input() { body }: InputOf<typeof api.checkSwap>) {
    const proposal = { ...body, doctor: doctorActing(actor, body.doctor) };
    return this.#database.inDistrict(actor.district, async (runner) =>
      presentEffect(actor, await this.#offers.assess(runner, actor.district, proposal, body.recipient)),
    );
  }

  @Endpoint(api.offerSwap)
  offer(@Acting() actor: Actor, @Input() { body, key }: InputOf<typeof api.offerSwap>) {
    const { seen, expiresAt, ...rest } = body;
    const offer = { ...rest, seen, expiresAt, doctor: doctorActing(actor, body.doctor) };
    return this.#database.inDistrict(actor.district, (runner) =>
      once(runner, actor, { key, operation: 'swap.offer', request: body }, async () =>
        this.#present(runner, actor, await this.#offers.offer(runner, actor, offer)),
      ),
    );
  }

  @Endpoint(api.listSwaps)
  list(@Acting() actor: Actor, @Input() { query }: InputOf<typeof api.listSwaps>) {
    const { limit, cursor = null, open = null, mine } = query;
    const doctor = readsAll(actor) && !mine ? null : doctorActing(actor, undefined);
    return this.#database.inDistrict(actor.district, async (runner) => {
      const found = await readSwaps(runner, { doctor, open, after: cursor, limit: limit + 1 });
      const { items, next } = pageOf(found, limit, ({ id }) => id);
      const presented = [];
      for (const swap of items) presented.push(await this.#present(runner, actor, swap));
      return { items: presented, next };
    });
  }

  @Endpoint(api.readSwap)
  read(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readSwap>) {
    return this.#database.inDistrict(actor.district, async (runner) =>
      this.#present(runner, actor, await swapFor(runner, actor, params.swap)),
    );
  }

  @Endpoint(api.readSwapEffect)
  effect(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.readSwapEffect>) {
    return this.#database.inDistrict(actor.district, async (runner) =>
      presentEffect(actor, await this.#answers.assess(runner, actor, params.swap, query.doctor)),
    );
  }

  @Endpoint(api.acceptSwap)
  accept(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.acceptSwap>) {
    const { doctor, ...rest } = body;
    return this.#step(actor, (runner) =>
      this.#answers.accept(runner, actor, params.swap, { ...rest, doctor }),
    );
  }

  @Endpoint(api.declineSwap)
  decline(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.declineSwap>) {
    return this.#step(actor, (runner) => this.#answers.decline(runner, actor, params.swap, body.doctor));
  }

  @Endpoint(api.withdrawSwap)
  withdraw(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.withdrawSwap>) {
    return this.#step(actor, (runner) => this.#answers.withdraw(runner, actor, params.swap, body.doctor));
  }

  @Endpoint(api.approveSwap)
  approve(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.approveSwap>) {
    const { seen, reason } = body;
    return this.#step(actor, (runner) => this.#answers.approve(runner, actor, params.swap, { seen, reason }));
  }

  @Endpoint(api.rejectSwap)
  reject(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.rejectSwap>) {
    return this.#step(actor, (runner) => this.#answers.reject(runner, actor, params.swap, body.reason));
  }

  #step(actor: Actor, step: (runner: QueryRunner) => Promise<SwapRow>) {
    return this.#database.inDistrict(actor.district, async (runner) =>
      this.#present(runner, actor, await step(runner)),
    );
  }

  async #present(runner: QueryRunner, actor: Actor, swap: SwapRow) {
    const shifts = await this.#rosters.shifts(runner, actor.district, swap.period);
    return presentSwap(actor, shifts, swap);
  }
}
