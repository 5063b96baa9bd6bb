import { randomUUID } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';
import { inDistrict } from '../../../src/infrastructure/database/in-district.ts';

/** Ids of one district with one doctor per HPR number, a duty period and a published roster version. */
export interface DistrictRows {
  district: string;
  period: string;
  version: string;
  doctors: { id: string; person: string }[];
}

/** Adds a made-up district with its rows, as the application would. */
export async function addDistrict(source: DataSource, hprNumbers: readonly string[]): Promise<DistrictRows> {
  const district = randomUUID();
  return inDistrict(source, district, async (runner) => {
    await runner.query('INSERT INTO district (id, name) VALUES ($1, $2)', [district, 'Testvik legevakt']);
    const doctors = [];
    for (const hpr of hprNumbers) doctors.push(await addDoctor(runner, district, hpr));
    const period = await idOf(
      runner,
      `INSERT INTO duty_period (district_id, name, from_date, to_date)
       VALUES ($1, 'Våren 2027', '2027-01-04', '2027-07-05') RETURNING id`,
      [district],
    );
    const version = await idOf(
      runner,
      `INSERT INTO roster_version (district_id, duty_period_id, number, origin, state)
       VALUES ($1, $2, 1, 'run', 'published') RETURNING id`,
      [district, period],
    );
    return { district, period, version, doctors };
  });
}

async function addDoctor(
  runner: QueryRunner,
  district: string,
  hpr: string,
): Promise<DistrictRows['doctors'][number]> {
  const person = await idOf(runner, 'SELECT person_by_hpr($1) AS id', [hpr]);
  const id = await idOf(
    runner,
    `INSERT INTO doctor (district_id, person_id, name, birth_date)
     VALUES ($1, $2, 'Testlege ' || $3, '1980-01-01') RETURNING id`,
    [district, person, hpr],
  );
  return { id, person };
}

/** One published assignment, from an instant to another; returns its id. */
export async function assign(
  runner: QueryRunner,
  rows: DistrictRows,
  doctor: DistrictRows['doctors'][number],
  shift: { id: string; from: string; to: string; published?: boolean; version?: string },
): Promise<string> {
  return idOf(
    runner,
    `INSERT INTO assignment
       (district_id, roster_version_id, shift_id, doctor_id, person_id, during, published)
     VALUES ($1, $2, $3, $4, $5, tstzrange($6, $7), $8) RETURNING id`,
    [
      rows.district,
      shift.version ?? rows.version,
      shift.id,
      doctor.id,
      doctor.person,
      shift.from,
      shift.to,
      shift.published ?? true,
    ],
  );
}

/** The `id` of the one row that a query returns. */
export async function idOf(runner: QueryRunner, text: string, values: unknown[]): Promise<string> {
  const result = (await runner.query(text, values)) as { id: string }[];
  return result[0]!.id;
}

/** The SQLSTATE with which the database refuses something; `null` when it does not. */
export async function refusal(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const { driverError, code } = error as { driverError?: { code?: string }; code?: string };
    return driverError?.code ?? code ?? String(error);
  }
}
