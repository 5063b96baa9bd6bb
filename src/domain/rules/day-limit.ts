import type { DayLimit, ProblemDoctor, RosterProblem } from '../problem/roster-problem.ts';
import { breach } from './breach.ts';
import { type HorizonDuty, isInHorizon } from './held-duty.ts';
import type { Rule } from './rule-context.ts';
import { NEVER } from './rule-setting.ts';
import { covers } from './time.ts';
import type { Violation } from './violation.ts';

/**
 * No more days of duty than the temporary exceptions leave (kompetanseforskriften § 4): the roster
 * itself spends them. Two duties that start on one date are one day, and a training seat is work as
 * well. Reported once per limit, at the last duty.
 */
export const dayLimit: Rule = {
  code: 'day-limit',
  fixedStrength: 'never',
  violationCodes: ['too-many-days-without-specialisation'],
  check: ({ problem, doctors, dutiesOf }) =>
    doctors.flatMap((doctor) =>
      doctor.dayLimits.flatMap((limit) =>
        beyond(problem, doctor, limit, dutiesOf(doctor).filter(isInHorizon)),
      ),
    ),
};

function beyond(
  problem: RosterProblem,
  doctor: ProblemDoctor,
  limit: DayLimit,
  duties: readonly HorizonDuty[],
): Violation[] {
  const inside = duties.filter(({ date }) => covers(limit, date));
  const days = new Set(inside.map(({ date }) => date)).size;
  const last = inside.at(-1);
  if (!last || days <= limit.days) return [];
  return [
    breach(problem, 'day-limit', NEVER, {
      code: 'too-many-days-without-specialisation',
      doctor: doctor.id,
      shifts: [last.shift.id],
      date: last.date,
      values: { days, allowed: limit.days, basis: limit.basis },
    }),
  ];
}
