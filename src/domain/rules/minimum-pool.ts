import type {
  CivilDate,
  DutyFunction,
  ProblemDoctor,
  ProblemShift,
  RosterProblem,
} from '../problem/roster-problem.ts';
import { breach } from './breach.ts';
import { engagementOn, exemptionFrom, isTrainedOn, verdictOn } from './doctor-on-date.ts';
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

/** Own doctors whom at least one shift of the function admits on some day; trained and engaged is enough where it has no shift. */
function poolOf(problem: RosterProblem, dutyFunction: DutyFunction): number {
  const dates = problem.days.map(({ date }) => date).filter((date) => covers(problem.horizon, date));
  const shifts = kindsOf(problem.shifts.filter((shift) => shift.function === dutyFunction));
  const admits = (doctor: ProblemDoctor, date: CivilDate) => {
    const kind = engagementOn(doctor, date);
    return shifts.some(
      ({ engagements, category }) =>
        kind !== null && engagements.includes(kind) && !exemptionFrom(doctor, { date, category }),
    );
  };
  const canTake = (doctor: ProblemDoctor, date: CivilDate) => {
    const { mayBeEngaged, mayBeBackUp } = verdictOn(doctor, date);
    return (
      mayBeEngaged &&
      (dutyFunction !== 'backUp' || mayBeBackUp) &&
      isTrainedOn(doctor, dutyFunction, date) &&
      (shifts.length === 0 || admits(doctor, date))
    );
  };
  return problem.doctors.filter(
    (doctor) => doctor.borrowedFrom === null && dates.some((date) => canTake(doctor, date)),
  ).length;
}

/** One shift of each kind: those open to the same engagements, of one category, admit the same doctors. */
function kindsOf(shifts: readonly ProblemShift[]): ProblemShift[] {
  const kindOf = ({ engagements, category }: ProblemShift) => JSON.stringify([engagements, category]);
  return [...new Map(shifts.map((shift) => [kindOf(shift), shift])).values()];
}
