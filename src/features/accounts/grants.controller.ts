import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { conflict, notFound } from '../../http/problem.ts';
import { changed, Database, oneRow, rows } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import * as api from './accounts.endpoints.ts';

const COLUMNS = `id, account_id AS account, account_email(account_id) AS email, role, name, doctor_id AS doctor,
  municipality_id AS municipality, delegation, substitute, from_date::text AS "from", to_date::text AS "to", version`;

/** Who holds which role in a district. */
@Controller()
export class GrantsController {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  @Endpoint(api.listGrants)
  async list(@Acting() { district }: Actor) {
    const items = await this.#database.inDistrict(district, (runner) =>
      rows(
        runner,
        `SELECT ${COLUMNS} FROM role_grant WHERE ended_at IS NULL ORDER BY name COLLATE "nb-x-icu", role, id`,
      ),
    );
    return { items };
  }

  @Endpoint(api.addGrant)
  add(@Acting() actor: Actor, @Input() { body }: InputOf<typeof api.addGrant>) {
    return this.#database.inDistrict(actor.district, async (runner) => {
      const { email, role, name, doctor, municipality, delegation, substitute, from, to } = body;
      const grant = await oneRow<{ id: string; account: string }>(
        runner,
        `INSERT INTO role_grant (district_id, account_id, role, name, doctor_id, municipality_id, delegation, substitute, from_date, to_date)
         VALUES ($1, account_for_email($2), $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id, account_id AS account`,
        [actor.district, email, role, name, doctor, municipality, delegation, substitute, from, to],
      );
      await recordEvent(runner, actor.district, actor, {
        action: 'grant.add',
        subject: `grant/${grant?.id ?? ''}`,
        payload: { account: grant?.account, role, doctor, municipality, substitute, from, to },
      });
      return oneRow(runner, `SELECT ${COLUMNS} FROM role_grant WHERE id = $1`, [grant?.id]);
    });
  }

  @Endpoint(api.endGrant)
  async end(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.endGrant>) {
    await this.#database.inDistrict(actor.district, async (runner) => {
      const ended = await changed(
        runner,
        'UPDATE role_grant SET ended_at = now(), version = version + 1 WHERE id = $1 AND ended_at IS NULL',
        [params.grant],
      );
      if (ended === 0) throw notFound();
      await keepAnAdministrator(runner);
      await recordEvent(runner, actor.district, actor, {
        action: 'grant.end',
        subject: `grant/${params.grant}`,
      });
    });
  }
}

/** A district that nobody administers could not be mended by anybody in it. */
async function keepAnAdministrator(runner: QueryRunner): Promise<void> {
  const left = await oneRow(
    runner,
    `SELECT FROM role_grant WHERE role = 'districtAdministrator' AND ended_at IS NULL LIMIT 1`,
  );
  if (!left) throw conflict('last-administrator');
}
