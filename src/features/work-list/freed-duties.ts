import type { QueryRunner } from 'typeorm';
import { effectiveExemptions } from '../../domain/exemptions/effective-exemptions.ts';
import { exemptionFrom } from '../../domain/rules/doctor-on-date.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import { rows } from '../../infrastructure/database/database.ts';
import { type PeriodRow, readExemptionEffects } from '../periods/index.ts';

/** A doctor who has been exempted since a roster was published, with the duties that are still to come. */
export interface FreedDoctor {
  doctor: { id: string; name: string };
  count: number;
  /** Date of the first of them. */
  first: string;
}

interface Duty {
  doctor: string;
  name: string;
  date: string;
  category: string;
}

/** Doctors with duties after `now` in a version from which an exemption frees them by what is decided now. */
export async function freedDoctors(
  runner: QueryRunner,
  { from, to }: PeriodRow,
  version: string,
  now: Date,
): Promise<FreedDoctor[]> {
  const byDoctor = await readExemptionEffects(runner);
  const exempt = new Map(
    [...byDoctor].map(([doctor, effects]) => [doctor, effectiveExemptions(effects, from, to)]),
  );
  const named = [...exempt].flatMap(([doctor, { exemptions }]) => (exemptions.length > 0 ? [doctor] : []));
  if (named.length === 0) return [];
  // The categories of shifts lie in the problem alone; a version from elsewhere has none.
  const duties = await rows<Duty>(
    runner,
    `SELECT a.doctor_id AS doctor, d.name, (lower(a.during) AT TIME ZONE 'Europe/Oslo')::date::text AS date,
       coalesce(s.category, '') AS category
     FROM assignment a JOIN doctor d ON d.id = a.doctor_id
       LEFT JOIN (SELECT shift ->> 'id' AS id, shift ->> 'category' AS category
         FROM roster_version v JOIN planning_problem p ON p.id = v.planning_problem_id,
           json_array_elements(p.problem -> 'shifts') shift WHERE v.id = $1) s ON s.id = a.shift_id
     WHERE a.roster_version_id = $1 AND lower(a.during) > $2 AND a.doctor_id = ANY($3::uuid[])
     ORDER BY lower(a.during)`,
    [version, now, named],
  );
  const freed = duties.filter(({ doctor, ...shift }) => exemptionFrom(exempt.get(doctor)!, shift));
  return [...groupBy(freed, ({ doctor }) => doctor)].map(([id, [first, ...others]]) => ({
    doctor: { id, name: first!.name },
    count: 1 + others.length,
    first: first!.date,
  }));
}
