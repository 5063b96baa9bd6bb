import type { DutyFunction, ProblemDoctor, RosterProblem } from '../problem/roster-problem.ts';
import { breach } from './breach.ts';
import { isTrainedOn, verdictOn } from './doctor-on-date.ts';
import type { Rule } from './rule-context.ts';
import { settingOf } from './rule-setting.ts';
import { covers } from './time.ts';

/**
 * Enough doctors to share a function (a requirement of the 2024 agreement; the numbers are the
 * district's): those of the district's own who can take it on some day of the horizon. It speaks
 * of the problem, not of the roster, so a check of one doctor and shift leaves it out.
 */
export const minimumPool: Rule = {
  code: 'minimum-pool',
  fixedStrength: null,
  violationCodes: ['pool-too-small'],
  check: ({ problem, scope }) => {
    const setting = settingOf(problem, 'minimum-pool', null, problem.horizon.from);
    if (!setting || scope) return [];
    return problem.functions.flatMap(({ id, minimumPool: required }) => {
      const doctors = poolOf(problem, id);
      if (required === 0 || doctors >= required) return [];
      const values = { function: id, doctors, required };
      const found = { code: 'pool-too-small', doctor: null, shifts: [], date: null, values };
      return [breach(problem, 'minimum-pool', setting, found)];
    });
  },
};

function poolOf(problem: RosterProblem, dutyFunction: DutyFunction): number {
  const dates = problem.days.map(({ date }) => date).filter((date) => covers(problem.horizon, date));
  const canTake = (doctor: ProblemDoctor) =>
    doctor.borrowedFrom === null &&
    dates.some((date) => verdictOn(doctor, date).mayBeEngaged && isTrainedOn(doctor, dutyFunction, date));
  return problem.doctors.filter(canTake).length;
}
