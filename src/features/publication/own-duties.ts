import type { QueryRunner } from 'typeorm';
import { DUTY_FUNCTIONS, type DutyFunction } from '../../domain/problem/roster-problem.ts';
import { rows } from '../../infrastructure/database/database.ts';

/** In force, or put forward in a hearing. */
export const DUTY_STATES = ['published', 'hearing'] as const;

/** One duty of a doctor, with the times that the clock on the wall shows. */
interface DutyRow {
  id: string;
  version: string;
  state: (typeof DUTY_STATES)[number];
  shift: string;
  role: 'duty' | 'training';
  supervisor: string | null;
  start: Date;
  end: Date;
  localStart: string;
  localEnd: string;
  /** Came or changed with the latest publication, which replaced another. */
  changed: boolean;
  /** Back-up doctors at the time: whom to call. */
  support: string[];
}

/** Which duties of whom; dates are civil dates in Norway. */
export interface DutyRange {
  doctor: string | null;
  from: string | null;
  /** The first date after it. */
  to: string | null;
}

const WALL = (instant: string) => `to_char(${instant} AT TIME ZONE 'Europe/Oslo', 'YYYY-MM-DD"T"HH24:MI')`;

/** Changes of the publication that a version is in force by, when it replaced another. */
const CHANGES = (version: string) =>
  `SELECT c.change FROM publication p, json_array_elements(p.diff -> 'changes') AS c (change)
   WHERE p.roster_version_id = ${version} AND p.diff ->> 'against' IS NOT NULL`;

/** A doctor's duties, earliest first; what is put forward only where nothing is in force for the period. */
export async function ownDuties(
  runner: QueryRunner,
  { doctor, from, to, after, limit }: DutyRange & { after: string | null; limit: number },
) {
  const found = await rows<DutyRow>(
    runner,
    `SELECT a.id, a.roster_version_id AS version, v.state, a.shift_id AS shift, a.role, a.supervisor_id AS supervisor,
       lower(a.during) AS start, upper(a.during) AS "end",
       ${WALL('lower(a.during)')} AS "localStart", ${WALL('upper(a.during)')} AS "localEnd",
       EXISTS (${CHANGES('v.id')} AND c.change ->> 'doctor' = a.doctor_id::text
         AND c.change ->> 'shift' = a.shift_id AND c.change ->> 'kind' <> 'removed') AS changed,
       ARRAY(SELECT d.name FROM assignment o JOIN doctor d ON d.id = o.doctor_id
         WHERE o.roster_version_id = v.id AND o.doctor_id <> a.doctor_id AND o.role = 'duty'
           AND o.shift_id LIKE '%/backUp' AND o.during && a.during ORDER BY lower(o.during), d.name) AS support
     FROM assignment a JOIN roster_version v ON v.id = a.roster_version_id
     WHERE a.doctor_id = $1
       AND (a.published OR v.state = 'hearing' AND NOT EXISTS (SELECT FROM roster_version o
         WHERE o.duty_period_id = v.duty_period_id AND o.state = 'published'))
       AND ($2::date IS NULL OR (lower(a.during) AT TIME ZONE 'Europe/Oslo')::date >= $2)
       AND ($3::date IS NULL OR (lower(a.during) AT TIME ZONE 'Europe/Oslo')::date < $3)
       AND ($4::uuid IS NULL OR (lower(a.during), a.id) >
         (SELECT lower(o.during), o.id FROM assignment o WHERE o.id = $4))
     ORDER BY lower(a.during), a.id LIMIT $5`,
    [doctor, from, to, after, limit],
  );
  return found.map((duty) => ({ ...duty, ...partsOf(duty.shift), timeZone: 'Europe/Oslo' as const }));
}

/** Duties that the latest publication of a period took away from the doctor. */
export async function removedDuties(
  runner: QueryRunner,
  { doctor, from, to }: DutyRange,
): Promise<{ shift: string; date: string; slot: string; function: DutyFunction | null }[]> {
  const found = await rows<{ shift: string; date: string }>(
    runner,
    `SELECT c.change ->> 'shift' AS shift, c.change ->> 'date' AS date
     FROM roster_version v, LATERAL (${CHANGES('v.id')}) AS c
     WHERE v.state = 'published' AND c.change ->> 'doctor' = $1 AND c.change ->> 'kind' = 'removed'
       AND ($2::date IS NULL OR (c.change ->> 'date')::date >= $2)
       AND ($3::date IS NULL OR (c.change ->> 'date')::date < $3)
     ORDER BY 2, 1`,
    [doctor, from, to],
  );
  return found.map((one) => ({ ...one, ...partsOf(one.shift) }));
}

/** The doctor has seen what is in force of the periods in a range: what comes later is told as new against it. */
export async function noteLook(runner: QueryRunner, { doctor, from, to }: DutyRange): Promise<void> {
  await runner.query(
    `INSERT INTO roster_look (district_id, duty_period_id, doctor_id, roster_version_id)
     SELECT v.district_id, v.duty_period_id, $1, v.id
     FROM roster_version v JOIN duty_period p ON p.id = v.duty_period_id
     WHERE v.state = 'published' AND ($2::date IS NULL OR p.to_date > $2) AND ($3::date IS NULL OR p.from_date < $3)
     ON CONFLICT (district_id, duty_period_id, doctor_id) DO UPDATE SET roster_version_id = excluded.roster_version_id
       WHERE roster_look.roster_version_id <> excluded.roster_version_id`,
    [doctor, from, to],
  );
}

/** A shift's id is its date, its slot and its function. */
function partsOf(shift: string): { slot: string; function: DutyFunction | null } {
  const [, slot = '', duty] = shift.split('/');
  return { slot, function: DUTY_FUNCTIONS.find((one) => one === duty) ?? null };
}
