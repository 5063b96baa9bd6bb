import type { QueryRunner } from 'typeorm';
import { addDays } from '../../domain/calendar/civil-date.ts';
import type { WorkedDays } from '../../domain/doctors/section-4.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import { rows } from '../../infrastructure/database/database.ts';
import type { StoredDoctor } from './doctor-rows.ts';

/**
 * The days each doctor has worked or is to work, by id: what is recorded, and the duties of rosters that
 * were published. A date that is in both counts once, as the law's arithmetic has it.
 */
export async function readWorkedDays(
  runner: QueryRunner,
  doctors: readonly StoredDoctor[],
): Promise<Map<string, WorkedDays[]>> {
  const duties = await rows<{ doctor: string; date: string }>(
    runner,
    `SELECT DISTINCT a.doctor_id AS doctor, (lower(a.during) AT TIME ZONE 'Europe/Oslo')::date::text AS date
     FROM assignment a JOIN roster_version v ON v.id = a.roster_version_id AND v.district_id = a.district_id
     WHERE v.state IN ('published', 'closed') AND a.doctor_id = ANY ($1::uuid[])`,
    [doctors.map(({ doctor }) => doctor.id)],
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
