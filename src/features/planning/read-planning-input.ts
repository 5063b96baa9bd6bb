import type { QueryRunner } from 'typeorm';
import type { AvailabilityEntry } from '../../domain/availability/availability-entry.ts';
import { addDays } from '../../domain/calendar/civil-date.ts';
import { intersect } from '../../domain/doctors/ages.ts';
import type { Doctor } from '../../domain/doctors/doctor.ts';
import type { ExemptionEffect } from '../../domain/exemptions/exemption-effect.ts';
import type { PlanningDoctor, PlanningInput } from '../../domain/problem/build-input.ts';
import type { Assignment, Interval, PastDuty, ProblemShift } from '../../domain/problem/roster-problem.ts';
import { isPartId } from '../../domain/roster/split-shift.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import { instantText } from '../../infrastructure/database/instant-text.ts';
import { currentSettings } from '../districts/index.ts';
import { readDoctors, readPractices, readWorkedDays } from '../doctors/index.ts';
import { OPENING_BALANCES, planningLaw } from '../periods/index.ts';
import { readLocks } from './read-locks.ts';

/** What a problem is built from, and the version of the settings in it. */
export interface ReadInput {
  input: PlanningInput;
  settingsVersion: number;
}

interface PeriodRow {
  id: string;
  from: string;
  to: string;
  districtName: string;
}

/**
 * Everything the district has for a duty period, read in one transaction; `null` when there is no such
 * period. Grounds of exemptions are not read: their table is not even named here.
 */
export async function readPlanningInput(
  runner: QueryRunner,
  district: string,
  period: string,
): Promise<ReadInput | null> {
  const row = await oneRow<PeriodRow>(
    runner,
    `SELECT p.id, p.from_date::text AS "from", p.to_date::text AS "to", d.name AS "districtName"
     FROM duty_period p JOIN district d ON d.id = p.district_id WHERE p.id = $1`,
    [period],
  );
  if (!row) return null;
  const { from, to } = row;
  const { version, document: settings } = await currentSettings(runner);
  const previousRoster = await publishedRoster(runner, period);
  const input: PlanningInput = {
    id: period,
    district: { id: district, name: row.districtName },
    period: { from, to },
    settings,
    law: planningLaw(),
    practices: await readPractices(runner),
    doctors: await planningDoctors(runner, period, { from, to }),
    locks: await readLocks(runner, period),
    previousRoster,
    parts: await publishedParts(runner, period, previousRoster),
    history: await pastDuties(runner, period),
  };
  return { input, settingsVersion: version };
}

async function planningDoctors(
  runner: QueryRunner,
  period: string,
  { from, to }: { from: string; to: string },
): Promise<PlanningDoctor[]> {
  const stored = await readDoctors(runner);
  // The period's own duties are what is planned.
  const worked = await readWorkedDays(runner, stored, from);
  const exemptions = groupBy(
    await rows<ExemptionEffect>(
      runner,
      `SELECT id, doctor_id AS doctor, state, requested, decided, interim FROM exemption ORDER BY created_at, id`,
    ),
    byDoctor,
  );
  const sheets = groupBy(
    await rows<{ doctor: string; entries: AvailabilityEntry[] }>(
      runner,
      'SELECT doctor_id AS doctor, entries FROM availability_sheet WHERE duty_period_id = $1',
      [period],
    ),
    byDoctor,
  );
  const balances = groupBy(
    await rows<{ doctor: string; category: string; balance: string }>(
      runner,
      `SELECT doctor_id AS doctor, category, balance FROM ${OPENING_BALANCES} opening ORDER BY category`,
      [period],
    ),
    byDoctor,
  );
  // A week on either side: rest reaches over the border.
  const busy = groupBy(
    await rows<{ doctor: string } & Interval>(
      runner,
      `SELECT doctor_id AS doctor, ${instantText('lower(during)')} AS "from", ${instantText('upper(during)')} AS "to"
       FROM busy_times($1::date, $2::date) ORDER BY during`,
      [addDays(from, -7), addDays(to, 7)],
    ),
    byDoctor,
  );
  return stored
    .filter(({ leftOn }) => leftOn === null || leftOn > from)
    .map((one) => ({
      doctor: one.leftOn === null ? one.doctor : untilLeaving(one.doctor, one.leftOn),
      exemptions: exemptions.get(one.doctor.id) ?? [],
      availability: [
        ...(sheets.get(one.doctor.id)?.[0]?.entries ?? []),
        ...(busy.get(one.doctor.id) ?? []).map(({ from, to }, at) => ({
          kind: 'busyElsewhere' as const,
          id: `elsewhere-${at}`,
          from,
          to,
        })),
      ],
      ledger: Object.fromEntries(
        (balances.get(one.doctor.id) ?? []).map(({ category, balance }) => [category, Number(balance)]),
      ),
      workedDays: worked.get(one.doctor.id) ?? [],
      blockedMornings: one.record.blockedMornings,
      borrowedFrom: one.record.borrowedFrom,
    }));
}

/** Posts end when the doctor leaves the district, whatever was agreed about them. */
function untilLeaving(doctor: Doctor, leftOn: string): Doctor {
  const engagements = doctor.engagements.flatMap((engagement) => {
    const held = intersect(engagement, { from: null, to: leftOn });
    return held ? [{ ...engagement, ...held }] : [];
  });
  return { ...doctor, engagements };
}

/** The roster in force, when there is one: changes against it cost. */
async function publishedRoster(runner: QueryRunner, period: string): Promise<Assignment[] | null> {
  const version = await oneRow<{ id: string }>(
    runner,
    `SELECT id FROM roster_version WHERE duty_period_id = $1 AND state = 'published'`,
    [period],
  );
  return version ? readAssignments(runner, version.id) : null;
}

/** Parts of shifts that are split in the roster in force; its problem, of some MB, is looked at only where some are. */
async function publishedParts(
  runner: QueryRunner,
  period: string,
  roster: readonly Assignment[] | null,
): Promise<ProblemShift[]> {
  if (!roster?.some(({ shift }) => isPartId(shift))) return [];
  const found = await rows<{ part: ProblemShift }>(
    runner,
    `SELECT s.value AS part FROM roster_version v JOIN publication u ON u.roster_version_id = v.id
     JOIN planning_problem p ON p.id = u.planning_problem_id, json_array_elements(p.problem -> 'shifts') AS s
     WHERE v.duty_period_id = $1 AND v.state = 'published' AND s.value -> 'part' IS NOT NULL`,
    [period],
  );
  return found.map(({ part }) => part);
}

/** The assignments of a roster version, in the order of a roster: start, shift, doctor. */
export async function readAssignments(runner: QueryRunner, version: string): Promise<Assignment[]> {
  const found = await rows<Omit<Assignment, 'supervisor'> & { supervisor: string | null }>(
    runner,
    `SELECT shift_id AS shift, doctor_id AS doctor, role, supervisor_id AS supervisor
     FROM assignment WHERE roster_version_id = $1 ORDER BY lower(during), shift_id, doctor_id`,
    [version],
  );
  return found.map(({ supervisor, ...rest }) => (supervisor === null ? rest : { ...rest, supervisor }));
}

async function pastDuties(runner: QueryRunner, period: string): Promise<PastDuty[]> {
  return rows<PastDuty>(
    runner,
    `SELECT doctor_id AS doctor, date::text AS date, ${instantText('lower(during)')} AS start,
       ${instantText('upper(during)')} AS "end", night, presence
     FROM past_duty WHERE duty_period_id = $1 ORDER BY during, doctor_id`,
    [period],
  );
}

function byDoctor({ doctor }: { doctor: string }): string {
  return doctor;
}
