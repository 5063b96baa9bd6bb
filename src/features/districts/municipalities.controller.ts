import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { conflict, notFound, Problem } from '../../http/problem.ts';
import { Database, oneRow } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import * as api from './districts.endpoints.ts';
import { type Municipality, readMunicipalities } from './municipalities.ts';
import { removeUnused } from './remove-unused.ts';

const COLUMNS = 'id, number, name, host, version';

/** The municipalities of a district, one of them its host. */
@Controller()
export class MunicipalitiesController {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  @Endpoint(api.listMunicipalities)
  async list(@Acting() { district }: Actor) {
    return { items: await this.#database.inDistrict(district, readMunicipalities) };
  }

  @Endpoint(api.addMunicipality)
  add(@Acting() actor: Actor, @Input() { body }: InputOf<typeof api.addMunicipality>) {
    const { number, name, host } = body;
    return this.#database.inDistrict(actor.district, async (runner) => {
      if (host) await replaceHost(runner, null);
      const added = await oneRow<Municipality>(
        runner,
        `INSERT INTO municipality (district_id, number, name, host) VALUES ($1, $2, $3, $4) RETURNING ${COLUMNS}`,
        [actor.district, number, name, host],
      );
      await recordEvent(runner, actor.district, actor, {
        action: 'municipality.add',
        subject: `municipality/${added?.id ?? ''}`,
        payload: { number, host },
      });
      return added;
    });
  }

  @Endpoint(api.replaceMunicipality)
  replace(
    @Acting() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof api.replaceMunicipality>,
  ) {
    const { municipality: id } = params;
    const { number, name, host } = body;
    return this.#database.inDistrict(actor.district, async (runner) => {
      const before = await lock(runner, id);
      if (before.version !== version) throw new Problem(412, 'version-outdated');
      if (before.host && !host) throw conflict('host-needed');
      if (host && !before.host) await replaceHost(runner, id);
      const after = await oneRow<Municipality>(
        runner,
        `UPDATE municipality SET number = $2, name = $3, host = $4, version = version + 1 WHERE id = $1
         RETURNING ${COLUMNS}`,
        [id, number, name, host],
      );
      await recordEvent(runner, actor.district, actor, {
        action: 'municipality.update',
        subject: `municipality/${id}`,
        payload: {
          changed: (['number', 'name', 'host'] as const).filter((field) => before[field] !== body[field]),
        },
      });
      return after;
    });
  }

  @Endpoint(api.removeMunicipality)
  async remove(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.removeMunicipality>) {
    const { municipality: id } = params;
    await this.#database.inDistrict(actor.district, async (runner) => {
      if ((await lock(runner, id)).host) throw conflict('host-needed');
      await removeUnused(runner, 'municipality', id);
      await recordEvent(runner, actor.district, actor, {
        action: 'municipality.remove',
        subject: `municipality/${id}`,
      });
    });
  }
}

async function lock(runner: QueryRunner, id: string): Promise<Municipality> {
  const found = await oneRow<Municipality>(
    runner,
    `SELECT ${COLUMNS} FROM municipality WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  if (!found) throw notFound();
  return found;
}

/** A district has one host: another one gives way. */
async function replaceHost(runner: QueryRunner, by: string | null): Promise<void> {
  await runner.query(
    'UPDATE municipality SET host = false, version = version + 1 WHERE host AND id IS DISTINCT FROM $1',
    [by],
  );
}
