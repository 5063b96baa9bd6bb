import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { loadPreset, type PresetName } from '../../config/load.ts';
import { recordEvent, THE_SERVICE } from '../features/audit/index.ts';
import { type DistrictSettings, storeSettings } from '../features/districts/index.ts';
import type { Database } from '../infrastructure/database/database.ts';

/** What a district begins with. */
export interface NewDistrict {
  name: string;
  preset: PresetName;
  /** Host first; the preset's own when left out. */
  municipalities?: { number: string | null; name: string }[];
  administrator: { email: string; name: string };
}

/** Part of a balance that is remembered a year later, until the district agrees on another. */
const KEPT_PER_YEAR = 0.8;

/** A preset as a district's own settings; it asks for no local training until the district says so. */
export function settingsOfPreset(
  name: PresetName,
  training: DistrictSettings['training'] = {},
): DistrictSettings {
  const { surgeryHours, closedDays, functions, backUp, templates, rules, vetoAllowance, wishes, objective } =
    loadPreset(name);
  return {
    surgeryHours,
    closedDays,
    functions,
    backUp,
    templates,
    rules,
    vetoAllowance,
    wishes,
    objective,
    training,
    ledger: { keptPerYear: {}, keptPerYearOtherwise: KEPT_PER_YEAR, handOverCountsFor: 'whoWorked' },
  };
}

/** Makes a district with its settings, municipalities and first administrator; returns its id. */
export async function createDistrict(database: Database, wanted: NewDistrict): Promise<string> {
  const district = randomUUID();
  const { name, preset, administrator, municipalities = loadPreset(preset).municipalities } = wanted;
  await database.inDistrict(district, async (runner) => {
    await runner.query('INSERT INTO district (id, name) VALUES ($1, $2)', [district, name]);
    await storeSettings(
      runner,
      district,
      { version: 1, document: settingsOfPreset(preset) },
      { account: null, reason: null },
    );
    await storeMunicipalities(runner, district, municipalities);
    await runner.query(
      `INSERT INTO role_grant (district_id, account_id, role, name)
       VALUES ($1, account_for_email($2), 'districtAdministrator', $3)`,
      [district, administrator.email, administrator.name],
    );
    await recordEvent(runner, district, THE_SERVICE, {
      action: 'district.create',
      subject: `district/${district}`,
      payload: { preset },
    });
  });
  return district;
}

async function storeMunicipalities(
  runner: QueryRunner,
  district: string,
  municipalities: readonly { number: string | null; name: string }[],
): Promise<void> {
  for (const [at, { number, name }] of municipalities.entries()) {
    await runner.query('INSERT INTO municipality (district_id, number, name, host) VALUES ($1, $2, $3, $4)', [
      district,
      number,
      name,
      at === 0,
    ]);
  }
}
