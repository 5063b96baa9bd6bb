import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { once } from '../../http/once.ts';
import { notFound } from '../../http/problem.ts';
import { Clock } from '../../infrastructure/clock/clock.ts';
import { Database, rows } from '../../infrastructure/database/database.ts';
import { requirePeriod } from '../periods/index.ts';
import { CloseLedger } from './close-ledger.ts';
import { correctAccount } from './correct-account.ts';
import * as api from './ledger.endpoints.ts';
import { PeriodLedgers } from './period-ledgers.ts';
import { presentAccount, presentAccounts, presentPreview } from './present-ledger.ts';

/** The vaktregnskap: accounts of a period, corrections, and its closing. */
@Controller()
export class LedgerController {
  readonly #database: Database;
  readonly #ledgers: PeriodLedgers;
  readonly #closing: CloseLedger;
  readonly #clock: Clock;

  constructor(database: Database, ledgers: PeriodLedgers, closing: CloseLedger, clock: Clock) {
    this.#database = database;
    this.#ledgers = ledgers;
    this.#closing = closing;
    this.#clock = clock;
  }

  @Endpoint(api.listAccounts)
  list(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.listAccounts>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const { telling, ledger } = await this.#load(runner, actor, params.period);
      return presentAccounts(telling, ledger);
    });
  }

  @Endpoint(api.readAccount)
  read(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readAccount>) {
    const { period, doctor } = params;
    // To others than the doctor and coordinators an account is as unknown as none: it says who was ill.
    if (actor.doctor !== doctor && !actor.roles.has('coordinator')) throw notFound();
    return this.#database.inDistrict(actor.district, (runner) =>
      this.#account(runner, actor, period, doctor),
    );
  }

  @Endpoint(api.correctAccount)
  correct(@Acting() actor: Actor, @Input() { params, body, key }: InputOf<typeof api.correctAccount>) {
    const { period, doctor } = params;
    const request = { period, doctor, ...body };
    return this.#database.inDistrict(actor.district, (runner) =>
      once(runner, actor, { key, operation: 'ledger.correct', request }, async () => {
        await correctAccount(runner, actor, request, this.#clock.now());
        return this.#account(runner, actor, period, doctor);
      }),
    );
  }

  @Endpoint(api.previewClosing)
  preview(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.previewClosing>) {
    return this.#database.inDistrict(actor.district, async (runner) =>
      presentPreview(actor.locale, await this.#closing.preview(runner, actor.district, params.period)),
    );
  }

  @Endpoint(api.closeLedger)
  close(@Acting() actor: Actor, @Input() { params, body }: InputOf<typeof api.closeLedger>) {
    return this.#database.inDistrict(actor.district, async (runner) =>
      presentPreview(actor.locale, await this.#closing.close(runner, actor, params.period, body.seen)),
    );
  }

  async #account(runner: QueryRunner, actor: Actor, period: string, doctor: string) {
    const { telling, ledger } = await this.#load(runner, actor, period);
    if (!telling.names.has(doctor)) throw notFound();
    return presentAccount(telling, ledger, doctor);
  }

  async #load(runner: QueryRunner, { district, locale }: Actor, id: string) {
    const period = await requirePeriod(runner, id);
    const ledger = await this.#ledgers.load(runner, { district, period: id, hold: false });
    const found = await rows<{ id: string; name: string }>(
      runner,
      'SELECT id, name FROM doctor ORDER BY name COLLATE "nb-x-icu", id',
    );
    const names = new Map(found.map((doctor) => [doctor.id, doctor.name]));
    return { ledger, telling: { locale, period, names } };
  }
}
