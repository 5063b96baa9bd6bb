import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint, Input, type InputOf } from '../../http/endpoint.ts';
import { pageOf } from '../../http/fields.ts';
import { Database, rows } from '../../infrastructure/database/database.ts';
import * as api from './publication.endpoints.ts';

interface DutyRow {
  id: string;
  version: string;
  shift: string;
  role: 'duty' | 'training';
  supervisor: string | null;
  start: Date;
  end: Date;
  localStart: string;
  localEnd: string;
}

/** An instant as the clock on the wall shows it. */
const WALL = (instant: string) => `to_char(${instant} AT TIME ZONE 'Europe/Oslo', 'YYYY-MM-DD"T"HH24:MI')`;

/** A doctor's own published duties. */
@Controller()
export class OwnDutiesController {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  @Endpoint(api.listOwnDuties)
  list(@Acting() { district, doctor }: Actor, @Input() { query }: InputOf<typeof api.listOwnDuties>) {
    const { limit, cursor = null, from = null, to = null } = query;
    return this.#database.inDistrict(district, async (runner) => {
      const found = await rows<DutyRow>(
        runner,
        `SELECT a.id, a.roster_version_id AS version, a.shift_id AS shift, a.role, a.supervisor_id AS supervisor,
           lower(a.during) AS start, upper(a.during) AS "end",
           ${WALL('lower(a.during)')} AS "localStart", ${WALL('upper(a.during)')} AS "localEnd"
         FROM assignment a
         WHERE a.doctor_id = $1 AND a.published
           AND ($2::date IS NULL OR (lower(a.during) AT TIME ZONE 'Europe/Oslo')::date >= $2)
           AND ($3::date IS NULL OR (lower(a.during) AT TIME ZONE 'Europe/Oslo')::date < $3)
           AND ($4::uuid IS NULL OR (lower(a.during), a.id) >
             (SELECT lower(o.during), o.id FROM assignment o WHERE o.id = $4))
         ORDER BY lower(a.during), a.id LIMIT $5`,
        [doctor, from, to, cursor, limit + 1],
      );
      const page = pageOf(found, limit, ({ id }) => id);
      return { ...page, items: page.items.map((duty) => ({ ...duty, timeZone: 'Europe/Oslo' })) };
    });
  }
}
