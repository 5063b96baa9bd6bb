import { Controller } from '@nestjs/common';
import type { Actor } from '../../http/caller.ts';
import { Acting, Endpoint } from '../../http/endpoint.ts';
import { Database, oneRow } from '../../infrastructure/database/database.ts';
import { calendarLaw } from './calendar-law.ts';
import { currentSettings } from './district-settings.ts';
import * as api from './districts.endpoints.ts';
import { readMunicipalities } from './municipalities.ts';

interface Counts {
  name: string;
  doctors: number;
  practices: number;
  dutyPeriods: number;
}

/** What everybody in a district may know of it. */
@Controller()
export class DistrictsController {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  @Endpoint(api.readDistrict)
  read(@Acting() { district, locale }: Actor) {
    return this.#database.inDistrict(district, async (runner) => {
      const found = await oneRow<Counts>(
        runner,
        `SELECT name, (SELECT count(*)::int FROM doctor WHERE left_on IS NULL OR left_on > current_date) AS doctors,
           (SELECT count(*)::int FROM practice) AS practices,
           (SELECT count(*)::int FROM duty_period) AS "dutyPeriods"
         FROM district WHERE id = $1`,
        [district],
      );
      if (!found) throw new Error('a role in a district that is not there');
      const { version, document } = await currentSettings(runner);
      const municipalities = await readMunicipalities(runner);
      const { name, ...counts } = found;
      return {
        id: district,
        name,
        settingsVersion: version,
        functions: document.functions.map(({ id }) => id),
        categories: calendarLaw().burden.categories.map(({ id, names }) => ({ id, name: names[locale] })),
        municipalities,
        counts: { ...counts, municipalities: municipalities.length, templates: document.templates.length },
      };
    });
  }
}
