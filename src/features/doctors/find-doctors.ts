import type { QueryRunner } from 'typeorm';
import type { EngagementKind } from '../../domain/problem/roster-problem.ts';
import { rows } from '../../infrastructure/database/database.ts';

/** Which doctors to find, and which page of them. */
export interface DoctorSearch {
  search?: string | undefined;
  engagement?: EngagementKind | undefined;
  date: string;
  state: 'present' | 'left' | 'all';
  limit: number;
  cursor?: [name: string, id: string] | undefined;
  /** Whether HPR numbers are shown and searched. */
  withNumbers: boolean;
}

/** A doctor in a list. */
export interface FoundDoctor {
  id: string;
  name: string;
  hpr: string | null;
  municipality: string | null;
  engagements: EngagementKind[];
  borrowedFrom: string | null;
  leftOn: string | null;
  version: number;
}

/** Engagements in force on the date `$3`, in the order they are recorded. */
const ENGAGEMENTS = `(SELECT coalesce(array_agg(e.value ->> 'kind' ORDER BY e.ordinality), '{}')
  FROM jsonb_array_elements(coalesce(d.record -> 'engagements', '[]')) WITH ORDINALITY AS e (value, ordinality)
  WHERE (e.value ->> 'from' IS NULL OR e.value ->> 'from' <= $3::text)
    AND (e.value ->> 'to' IS NULL OR $3::text < e.value ->> 'to'))`;

/** A page of the doctors that a search finds, by name, and one more when there are more. */
export async function findDoctors(runner: QueryRunner, wanted: DoctorSearch): Promise<FoundDoctor[]> {
  const { search, engagement, date, state, limit, cursor, withNumbers } = wanted;
  return rows<FoundDoctor>(
    runner,
    `SELECT d.id, d.name, CASE WHEN $1 THEN doctor_hpr(d.id) END AS hpr, d.municipality_id AS municipality, on_date.engagements,
       d.record ->> 'borrowedFrom' AS "borrowedFrom", d.left_on::text AS "leftOn", d.version
     FROM doctor d CROSS JOIN LATERAL (SELECT ${ENGAGEMENTS} AS engagements) on_date
     WHERE ($2::text IS NULL OR strpos(lower(d.name), lower($2)) > 0 OR ($1 AND starts_with(doctor_hpr(d.id), $2)))
       AND ($4::text IS NULL OR $4 = ANY (on_date.engagements))
       AND CASE $5 WHEN 'present' THEN d.left_on IS NULL OR d.left_on > $3::text::date
             WHEN 'left' THEN d.left_on <= $3::text::date ELSE true END
       AND ($6::text IS NULL OR (d.name COLLATE "nb-x-icu", d.id) > ($6 COLLATE "nb-x-icu", $7::uuid))
     ORDER BY d.name COLLATE "nb-x-icu", d.id LIMIT $8`,
    [
      withNumbers,
      search ?? null,
      date,
      engagement ?? null,
      state,
      cursor?.[0] ?? null,
      cursor?.[1] ?? null,
      limit + 1,
    ],
  );
}
