import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { conflict, notFound, Problem } from '../../http/problem.ts';
import { ServiceOptions } from '../../http/service-options.ts';
import { Database } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import { keptGround } from './apply.ts';
import { type Capacity, capacitiesIn, needStrongLogin, refuseDisqualified } from './case-rights.ts';
import { describeCase, type ExemptionCase, findCase } from './exemption-cases.ts';
import * as api from './exemptions.endpoints.ts';
import { accessGround, readsOf } from './ground-access.ts';
import { type Outcome, settled } from './outcome.ts';
import { type OpenedGrounds, storeGround } from './sealed-grounds.ts';

type Grounds = Omit<Extract<OpenedGrounds, { ok: true }>, 'ok'>;

/** Why: for the doctor concerned and the decision-maker, on the record. */
@Controller()
export class GroundsController {
  readonly #database: Database;
  readonly #options: ServiceOptions;

  constructor(database: Database, options: ServiceOptions) {
    this.#database = database;
    this.#options = options;
  }

  @Endpoint(api.readGround)
  async readGround(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.readGround>) {
    // Answered after the commit only: what is not on the record was not read.
    return settled(
      await this.#database.inDistrict(actor.district, (runner) =>
        this.#readIn(runner, actor, params.exemption),
      ),
    );
  }

  async #readIn(runner: QueryRunner, actor: Actor, exemption: string): Promise<Outcome<Grounds>> {
    const { row, as } = await this.#mayHave(runner, actor, exemption, {});
    const { keys } = this.#options;
    const opened = await accessGround(runner, keys, actor, { exemption: row.id, access: 'read', as });
    if (!opened.ok) return opened;
    const { ground, texts } = opened;
    return { ok: true, value: { ground, texts } };
  }

  @Endpoint(api.giveGround)
  giveGround(@Acting() actor: Actor, @Input() { params, body, version }: InputOf<typeof api.giveGround>) {
    const { district } = actor;
    return this.#database.inDistrict(district, async (runner) => {
      const { row, as } = await this.#mayHave(runner, actor, params.exemption, { lock: true });
      // As the database writes it: a path may spell an id in capitals, the audit trail must not.
      const exemption = row.id;
      if (row.version !== version) throw new Problem(412, 'version-outdated');
      // What is submitted is what is decided on.
      if (row.state !== 'draft') throw conflict('ground-settled');
      await storeGround(runner, this.#options.keys, { district, exemption }, keptGround(body, row.requested));
      await runner.query('UPDATE exemption SET version = version + 1 WHERE id = $1', [exemption]);
      const payload = { as, version: row.version + 1 };
      await recordEvent(runner, district, actor, {
        action: 'ground.update',
        subject: `exemption/${exemption}`,
        payload,
      });
      return describeCase({ ...row, groundGiven: true, version: row.version + 1 });
    });
  }

  /** The case, for its doctor or for a decision-maker who is not disqualified, with a strong login. */
  async #mayHave(
    runner: QueryRunner,
    actor: Actor,
    exemption: string,
    options: { lock?: boolean },
  ): Promise<{ row: ExemptionCase; as: Capacity }> {
    const row = await findCase(runner, exemption, options);
    if (!row) throw notFound();
    const as = capacitiesIn(actor, row).find((one) => one === 'doctor' || one === 'decisionMaker');
    if (as === undefined) throw notFound();
    needStrongLogin(actor, this.#options);
    if (as === 'decisionMaker') await refuseDisqualified(runner, actor, row);
    return { row, as };
  }

  @Endpoint(api.listReads)
  listReads(@Acting() actor: Actor, @Input() { params, query }: InputOf<typeof api.listReads>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const row = await findCase(runner, params.exemption);
      if (row?.doctor !== actor.doctor) throw notFound();
      const found = await readsOf(runner, { exemption: row.id, account: actor.account }, query);
      const { items, next } = pageOf(found, query.limit, ({ number }) => number);
      return { items: items.map(({ number: _number, ...rest }) => rest), next };
    });
  }
}
