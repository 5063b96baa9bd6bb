import { Controller } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Practice } from '../../domain/doctors/doctor.ts';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { conflict, notFound, Problem } from '../../http/problem.ts';
import { Database, oneRow, rows } from '../../infrastructure/database/database.ts';
import { recordEvent } from '../audit/index.ts';
import * as api from './districts.endpoints.ts';
import { removeUnused } from './remove-unused.ts';

type PracticeRow = Practice & { version: number };

const COLUMNS = `id, name, municipality_id AS municipality, surgery_hours AS "surgeryHours",
  travel_minutes AS "travelMinutes", version`;

/** The practices (legesentre) of a district. */
@Controller()
export class PracticesController {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  @Endpoint(api.listPractices)
  async list(@Acting() { district }: Actor, @Input() { query }: InputOf<typeof api.listPractices>) {
    const { limit, cursor } = query;
    const found = await this.#database.inDistrict(district, (runner) =>
      rows<PracticeRow>(
        runner,
        `SELECT ${COLUMNS} FROM practice
         WHERE $1::text IS NULL OR (name COLLATE "nb-x-icu", id) > ($1 COLLATE "nb-x-icu", $2::uuid)
         ORDER BY name COLLATE "nb-x-icu", id LIMIT $3`,
        [cursor?.[0] ?? null, cursor?.[1] ?? null, limit + 1],
      ),
    );
    return pageOf(found, limit, ({ name, id }) => [name, id]);
  }

  @Endpoint(api.addPractice)
  add(@Acting() actor: Actor, @Input() { body }: InputOf<typeof api.addPractice>) {
    const { name, municipality, surgeryHours, travelMinutes } = body;
    return this.#database.inDistrict(actor.district, async (runner) => {
      const added = await oneRow<PracticeRow>(
        runner,
        `INSERT INTO practice (district_id, name, municipality_id, surgery_hours, travel_minutes)
         VALUES ($1, $2, $3, $4, $5) RETURNING ${COLUMNS}`,
        [actor.district, name, municipality, JSON.stringify(surgeryHours), travelMinutes],
      );
      await recordEvent(runner, actor.district, actor, {
        action: 'practice.add',
        subject: `practice/${added?.id ?? ''}`,
        payload: { municipality, travelMinutes },
      });
      return added;
    });
  }

  @Endpoint(api.replacePractice)
  replace(@Acting() actor: Actor, @Input() { params, body, version }: InputOf<typeof api.replacePractice>) {
    const { practice: id } = params;
    const { name, municipality, surgeryHours, travelMinutes } = body;
    return this.#database.inDistrict(actor.district, async (runner) => {
      const after = await oneRow<PracticeRow>(
        runner,
        `UPDATE practice SET name = $3, municipality_id = $4, surgery_hours = $5, travel_minutes = $6,
           version = version + 1 WHERE id = $1 AND version = $2 RETURNING ${COLUMNS}`,
        [id, version, name, municipality, JSON.stringify(surgeryHours), travelMinutes],
      );
      if (!after) throw await missing(runner, id);
      await recordEvent(runner, actor.district, actor, {
        action: 'practice.update',
        subject: `practice/${id}`,
        payload: { municipality, travelMinutes, surgeryHours },
      });
      return after;
    });
  }

  @Endpoint(api.removePractice)
  async remove(@Acting() actor: Actor, @Input() { params }: InputOf<typeof api.removePractice>) {
    const { practice: id } = params;
    await this.#database.inDistrict(actor.district, async (runner) => {
      await removeUnused(runner, 'practice', id);
      // Asked after the deletion, which waits for whoever gives a doctor a post here at the moment.
      const post = await oneRow(
        runner,
        `SELECT FROM doctor WHERE record -> 'practicePosts' @> jsonb_build_array(jsonb_build_object('practice', $1::text))
         LIMIT 1`,
        [id.toLowerCase()],
      );
      if (post) throw conflict('practice-in-use');
      await recordEvent(runner, actor.district, actor, {
        action: 'practice.remove',
        subject: `practice/${id}`,
      });
    });
  }
}

/** Why a row of that id and version was not changed. */
async function missing(runner: QueryRunner, id: string): Promise<Problem> {
  const there = await oneRow(runner, 'SELECT FROM practice WHERE id = $1', [id]);
  return there ? new Problem(412, 'version-outdated') : notFound();
}
