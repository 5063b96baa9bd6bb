import type { QueryRunner } from 'typeorm';
import { conflict, Problem, unprocessable } from '../../http/problem.ts';
import { changed, oneRow, rows } from '../../infrastructure/database/database.ts';
import type { DoctorRecord } from './doctor-record.ts';

/** What can be written of a doctor. */
export interface DoctorInput extends DoctorRecord {
  name: string;
  birthDate: string;
  municipality: string | null;
  email: string | null;
  locale: 'nb' | 'nn' | 'en';
}

/** Adds a doctor and answers the id; refuses an HPR number that the district has (409 `doctor-exists`). */
export async function addDoctor(
  runner: QueryRunner,
  district: string,
  { hpr, ...doctor }: DoctorInput & { hpr: string },
): Promise<string> {
  await keepPractices(runner, doctor);
  const person = await oneRow<{ id: string }>(runner, 'SELECT person_by_hpr($1) AS id', [hpr]);
  const added = await oneRow<{ id: string }>(
    runner,
    `INSERT INTO doctor (district_id, person_id, name, birth_date, municipality_id, email, locale, record)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (district_id, person_id) DO NOTHING RETURNING id`,
    [district, person?.id, ...columns(doctor)],
  );
  if (added) return added.id;
  const known = await oneRow<{ id: string }>(runner, 'SELECT id FROM doctor WHERE person_id = $1', [
    person?.id,
  ]);
  throw conflict('doctor-exists', {}, { doctor: known?.id });
}

/** Replaces what is recorded; refuses when the version that was read is not the latest (412). */
export async function replaceDoctor(
  runner: QueryRunner,
  { id, version }: { id: string; version: number },
  doctor: DoctorInput,
): Promise<void> {
  await keepPractices(runner, doctor);
  const replaced = await changed(
    runner,
    `UPDATE doctor SET name = $3, birth_date = $4, municipality_id = $5, email = $6, locale = $7, record = $8,
       version = version + 1 WHERE id = $1 AND version = $2`,
    [id, version, ...columns(doctor)],
  );
  if (replaced === 0) throw new Problem(412, 'version-outdated');
}

/** Names of the fields whose value is another one; lists of the database have sorted keys on both sides. */
export function changedFields<T extends object>(before: T, after: T): string[] {
  const fields = Object.keys(after) as (keyof T & string)[];
  return fields.filter(
    (field) => field !== 'version' && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}

function columns({ name, birthDate, municipality, email, locale, ...record }: DoctorInput): unknown[] {
  const { engagements, practicePosts, dutyShares, contract, listSize } = record;
  const { workedDays, blockedMornings, borrowedFrom } = record;
  const document: DoctorRecord = {
    engagements,
    practicePosts,
    dutyShares,
    contract,
    listSize,
    workedDays,
    blockedMornings,
    borrowedFrom,
  };
  return [name, birthDate, municipality, email, locale, JSON.stringify(document)];
}

/** Refuses posts at unknown practices, and keeps the known ones from being taken away until the commit. */
async function keepPractices(runner: QueryRunner, { practicePosts }: DoctorInput): Promise<void> {
  const wanted = [...new Set(practicePosts.map(({ practice }) => practice))];
  if (wanted.length === 0) return;
  const found = await rows<{ id: string }>(
    runner,
    'SELECT id FROM practice WHERE id = ANY ($1::uuid[]) FOR KEY SHARE',
    [wanted],
  );
  if (found.length < wanted.length) {
    const unknown = wanted.filter((id) => !found.some((practice) => practice.id === id));
    throw unprocessable('practice-unknown', { count: unknown.length }, { practices: unknown });
  }
}
