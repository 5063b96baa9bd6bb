import type { QueryRunner } from 'typeorm';
import type {
  Interval,
  ProblemDoctor,
  ProblemShift,
  RosterProblem,
} from '../../domain/problem/roster-problem.ts';
import { osloWallTime } from '../../domain/calendar/oslo-time.ts';
import { breach } from '../../domain/rules/breach.ts';
import { NEVER, settingOf } from '../../domain/rules/rule-setting.ts';
import { hoursOf, minutesOf } from '../../domain/rules/time.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import { rows } from '../../infrastructure/database/database.ts';
import { instantText } from '../../infrastructure/database/instant-text.ts';

/** A published duty of a doctor outside the roster that is changed. */
export interface OutsideDuty extends Interval {
  doctor: string;
}

/** Published duties of some doctors in other duty periods of the district, and in other districts. */
export function readOutsideDuties(
  runner: QueryRunner,
  period: string,
  doctors: readonly string[],
  { from, to }: Interval,
): Promise<OutsideDuty[]> {
  const day = `interval '2 days'`;
  return rows<OutsideDuty>(
    runner,
    `WITH other AS (
       SELECT a.doctor_id, a.during FROM assignment a JOIN roster_version v ON v.id = a.roster_version_id
       WHERE a.published AND v.duty_period_id <> $1
         AND a.during && tstzrange($3::timestamptz - ${day}, $4::timestamptz + ${day})
       UNION ALL
       SELECT doctor_id, during FROM busy_times($3::timestamptz - ${day}, $4::timestamptz + ${day}))
     SELECT doctor_id AS doctor, ${instantText('lower(during)')} AS "from", ${instantText('upper(during)')} AS "to"
     FROM other WHERE doctor_id = ANY ($2::uuid[]) ORDER BY during, doctor_id`,
    [period, doctors, from, to],
  );
}

/**
 * What taking shifts breaks against duties outside the roster: the rules of one problem do not see the
 * roster after it, nor rest between districts.
 */
export function violationsAcross(
  problem: RosterProblem,
  doctor: ProblemDoctor,
  shift: ProblemShift,
  outside: readonly OutsideDuty[],
): Violation[] {
  const [start, end] = [minutesOf(shift.start), minutesOf(shift.end)];
  return outside.flatMap((other): Violation[] => {
    const [from, to] = [minutesOf(other.from), minutesOf(other.to)];
    if (from < end && start < to) {
      const values = { from: other.from, to: other.to };
      return [{ ...found(doctor, shift), ...NEVER, rule: 'absence', code: 'busy-elsewhere', values }];
    }
    const setting = settingOf(problem, 'rest', doctor, shift.date);
    const minutes = to <= start ? start - to : from - end;
    if (!setting || minutes >= setting.params.hours * 60) return [];
    const values = {
      hours: hoursOf(minutes),
      required: setting.params.hours,
      earlierDate: osloWallTime(other.from).date,
    };
    return [breach(problem, 'rest', setting, { ...found(doctor, shift), code: 'rest-too-short', values })];
  });
}

function found({ id: doctor }: ProblemDoctor, { id, date }: ProblemShift) {
  return { doctor, shifts: [id], date, waived: false };
}
