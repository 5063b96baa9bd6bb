import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { once } from '../../http/once.ts';
import { Problem } from '../../http/problem.ts';
import { ServiceOptions } from '../../http/service-options.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { osloDate } from '../../infrastructure/clock/oslo-date.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { applyForExemption } from './apply.ts';
import { capacitiesIn, capacityFor, needStrongLogin } from './case-rights.ts';
import { touchesGround } from './decide-step.ts';
import { coverageOf } from './coverage.ts';
import { describeCase, findCase } from './exemption-cases.ts';
import * as api from './exemptions.endpoints.ts';
import { settled } from './outcome.ts';
import { takeStep } from './take-step.ts';

/** A claim for exemption, from the application to the archive. */
@Controller()
export class ExemptionsController {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #options: ServiceOptions;

  constructor(database: Database, clock: Clock, options: ServiceOptions) {
    this.#database = database;
    this.#clock = clock;
    this.#options = options;
  }

  @Endpoint(api.apply)
  apply(@Acting() actor: Actor, @Input() { body, key }: InputOf<typeof api.apply>) {
    const { keys } = this.#options;
    if (body.ground) needStrongLogin(actor, this.#options);
    // The ground stays out of the request that is remembered: its few kinds could be guessed from a hash.
    const { ground: _ground, ...request } = body;
    return this.#database.inDistrict(actor.district, (runner) =>
      once(runner, actor, { key, operation: 'exemption.apply', request }, () =>
        applyForExemption(runner, keys, actor, body),
      ),
    );
  }

  @Endpoint(api.readCase)
  readCase(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readCase>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const row = await findCase(runner, params.exemption);
      // A coordinator sees effects only.
      if (!row || capacitiesIn(actor, row).every((one) => one === 'coordinator')) {
        throw new Problem(404, 'not-found');
      }
      return describeCase(row);
    });
  }

  @Endpoint(api.readCoverage)
  readCoverage(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readCoverage>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const row = await findCase(runner, params.exemption);
      if (!row || !capacitiesIn(actor, row).includes('decisionMaker')) throw new Problem(404, 'not-found');
      return coverageOf(runner, row, osloDate(this.#clock.now()));
    });
  }

  @Endpoint(api.takeStep)
  async takeStep(@Acting() actor: Actor, @Input() input: InputOf<typeof api.takeStep>) {
    const work = (runner: QueryRunner) => this.#stepIn(runner, actor, input);
    return settled(await this.#database.inDistrict(actor.district, work));
  }

  async #stepIn(
    runner: QueryRunner,
    actor: Actor,
    { params, body, version }: InputOf<typeof api.takeStep>,
  ): ReturnType<typeof takeStep> {
    const row = await findCase(runner, params.exemption, { lock: true });
    if (!row) throw new Problem(404, 'not-found');
    const as = await capacityFor(runner, actor, row, body.event);
    if (touchesGround(body)) needStrongLogin(actor, this.#options);
    if (row.version !== version) throw new Problem(412, 'version-outdated');
    const { keys } = this.#options;
    return takeStep({ runner, keys, actor, as, now: this.#clock.now() }, row, body);
  }
}
