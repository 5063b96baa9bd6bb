import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { notFound } from '../../http/problem.ts';
import { Database, oneRow, rows } from '../../infrastructure/database/database.ts';
import { NAME_OF_ACCOUNT } from '../audit/index.ts';
import { changeSettings } from './change-settings.ts';
import { currentSettings } from './district-settings.ts';
import * as api from './districts.endpoints.ts';

const VERSION = `s.version, s.reason, s.account_id AS account, ${NAME_OF_ACCOUNT('s.account_id')} AS name,
  s.created_at AS "createdAt"`;

/** The settings of a district: every change is a new version with a reason. */
@Controller()
export class SettingsController {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  @Endpoint(api.readSettings)
  read(@Acting() { district }: Actor) {
    return this.#database.inDistrict(district, async (runner) =>
      readVersion(runner, (await currentSettings(runner)).version),
    );
  }

  @Endpoint(api.listSettings)
  async list(@Acting() { district }: Actor, @Input() { query }: InputOf<typeof api.listSettings>) {
    const { limit, cursor } = query;
    const found = await this.#database.inDistrict(district, (runner) =>
      rows<{ version: number }>(
        runner,
        `SELECT ${VERSION} FROM district_settings s WHERE $1::int IS NULL OR s.version < $1
         ORDER BY s.version DESC LIMIT $2`,
        [cursor ?? null, limit + 1],
      ),
    );
    return pageOf(found, limit, ({ version }) => version);
  }

  @Endpoint(api.readSettingsVersion)
  readOne(@Acting() { district }: Actor, @Input() { params }: InputOf<typeof api.readSettingsVersion>) {
    return this.#database.inDistrict(district, (runner) => readVersion(runner, params.version));
  }

  @Endpoint(api.replaceSettings)
  replace(@Acting() actor: Actor, @Input() { body, version }: InputOf<typeof api.replaceSettings>) {
    const { settings, reason } = body;
    return this.#database.inDistrict(actor.district, async (runner) => {
      const next = await changeSettings(runner, { actor, version, reason }, () => settings);
      return readVersion(runner, next.version);
    });
  }
}

async function readVersion(runner: QueryRunner, version: number) {
  const row = await oneRow(
    runner,
    `SELECT ${VERSION}, s.document AS settings FROM district_settings s WHERE s.version = $1`,
    [version],
  );
  if (!row) throw notFound();
  return row;
}
