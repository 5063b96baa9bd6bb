import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { requirePeriod } from '../periods/index.ts';
import { readAnswers } from './answers.ts';
import * as api from './availability.endpoints.ts';
import { readReceipt } from './receipts.ts';
import { readSheet, refuseOthersSheet, writeSheet } from './sheets.ts';

/** What doctors tell of a period, and who has told. */
@Controller()
export class AvailabilityController {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  @Endpoint(api.readSheet)
  read(@Acting() actor: Actor, @Input() { params: { period, doctor } }: InputOf<typeof api.readSheet>) {
    return this.#database.inDistrict(actor.district, (runner) =>
      readSheet(runner, actor, { period, doctor, now: this.#clock.now() }),
    );
  }

  @Endpoint(api.writeSheet)
  write(
    @Acting() actor: Actor,
    @Input() { params: { period, doctor }, body, version }: InputOf<typeof api.writeSheet>,
  ) {
    return this.#database.inDistrict(actor.district, (runner) =>
      writeSheet(runner, actor, { period, doctor, version, now: this.#clock.now(), ...body }),
    );
  }

  @Endpoint(api.readReceipt)
  receipt(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readReceipt>) {
    const { period, doctor, number } = params;
    return this.#database.inDistrict(actor.district, async (runner) => {
      refuseOthersSheet(actor, doctor);
      await requirePeriod(runner, period);
      return readReceipt(runner, { period, doctor, number });
    });
  }

  @Endpoint(api.listAnswers)
  answers(
    @Acting() { district }: Actor,
    @Input() { params, query: { state, limit, cursor } }: InputOf<typeof api.listAnswers>,
  ) {
    return this.#database.inDistrict(district, async (runner) =>
      readAnswers(runner, await requirePeriod(runner, params.period), { state, limit, after: cursor }),
    );
  }
}
