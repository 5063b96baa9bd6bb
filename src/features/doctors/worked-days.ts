import type { QueryRunner } from 'typeorm';
import { addDays } from '../../domain/calendar/civil-date.ts';
import type { WorkedDays } from '../../domain/doctors/section-4.ts';
import type { CivilDate } from '../../domain/problem/roster-problem.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import { rows } from '../../infrastructure/database/database.ts';
import type { StoredDoctor } from './doctor-rows.ts';

/**
 * The days each doctor has worked or is to work, by id: what is recorded, and the duties of the roster in
 * force of each duty period, or the last one that was. A date that is in both counts once, as the law's
 * arithmetic has it.
 *
 * @param before only duties that start before this date; all when left out
 */
export async function readWorkedDays(
  runner: QueryRunner,
  doctors: readonly StoredDoctor[],
  before: CivilDate | null = null,
): Promise<Map<string, WorkedDays[]>> {
  const duties = await rows<{ doctor: string; date: string }>(
    runner,
    // A version that another one took the place of is closed as well: its duties are in the other one.
    `WITH last_in_force AS (
       SELECT DISTINCT ON (duty_period_id) id FROM roster_version WHERE state IN ('published', 'closed')
       ORDER BY duty_period_id, state = 'published' DESC, number DESC)
     SELECT DISTINCT a.doctor_id AS doctor, (lower(a.during) AT TIME ZONE 'Europe/Oslo')::date::text AS date
     FROM assignment a JOIN last_in_force v ON v.id = a.roster_version_id
     WHERE a.doctor_id = ANY ($1::uuid[])
       AND ($2::date IS NULL OR (lower(a.during) AT TIME ZONE 'Europe/Oslo')::date < $2)
     ORDER BY doctor, date`,
    [doctors.map(({ doctor }) => doctor.id), before],
  );
  const byDoctor = groupBy(duties, ({ doctor }) => doctor);
  return new Map(
    doctors.map(({ doctor, record }) => [
      doctor.id,
      [...record.workedDays, ...(byDoctor.get(doctor.id) ?? []).map(({ date }) => onRoster(date))],
    ]),
  );
}

function onRoster(date: string): WorkedDays {
  return { from: date, to: addDays(date, 1), days: 1, setting: 'legevakt', source: 'roster' };
}
