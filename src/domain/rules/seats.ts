import type { Assignment, ProblemShift } from '../problem/roster-problem.ts';
import { neededHolders } from './back-up-need.ts';
import { breach } from './breach.ts';
import { groupBy } from './group-by.ts';
import type { Rule, RuleContext } from './rule-context.ts';
import { NEVER } from './rule-setting.ts';
import type { Violation } from './violation.ts';

/**
 * Every assignment is of a known doctor to a known shift, once; no shift holds more doctors than
 * it has seats, and a back-up seat exists only while somebody needs it.
 */
export const seats: Rule = {
  code: 'seats',
  fixedStrength: 'never',
  violationCodes: ['shift-unknown', 'doctor-unknown', 'doctor-twice', 'seats-exceeded', 'back-up-not-needed'],
  check: (context) => [
    ...unknownIds(context),
    ...doctorsTwice(context),
    ...context.shifts.flatMap((shift) => [...tooMany(context, shift), ...notNeeded(context, shift)]),
  ],
};

function unknownIds({ problem, lookups, assignments }: RuleContext): Violation[] {
  const found = (code: string, assignment: Assignment) =>
    breach(problem, 'seats', NEVER, {
      code,
      doctor: assignment.doctor,
      shifts: [assignment.shift],
      date: lookups.shiftById.get(assignment.shift)?.date ?? null,
      values: { shiftId: assignment.shift, doctorId: assignment.doctor },
    });
  return assignments.flatMap((assignment) => [
    ...(lookups.shiftById.has(assignment.shift) ? [] : [found('shift-unknown', assignment)]),
    ...(lookups.doctorById.has(assignment.doctor) ? [] : [found('doctor-unknown', assignment)]),
  ]);
}

function doctorsTwice({ problem, lookups, assignments }: RuleContext): Violation[] {
  const places = groupBy(assignments, ({ shift, doctor }) => JSON.stringify([shift, doctor]));
  return [...places.values()].flatMap(([first, ...more]) => {
    if (!first || more.length === 0) return [];
    const { doctor, shift } = first;
    const date = lookups.shiftById.get(shift)?.date ?? null;
    const values = { times: more.length + 1 };
    return [breach(problem, 'seats', NEVER, { code: 'doctor-twice', doctor, shifts: [shift], date, values })];
  });
}

function tooMany(context: RuleContext, shift: ProblemShift): Violation[] {
  const holders = context.holdersOf(shift).length;
  if (holders <= shift.seats) return [];
  return [located(context, shift, 'seats-exceeded', { holders, seats: shift.seats })];
}

function notNeeded(context: RuleContext, shift: ProblemShift): Violation[] {
  if (!shift.onlyWhenNeeded) return [];
  const holders = context.holdersOf(shift).length;
  if (holders === 0) return [];
  const needed = neededHolders(context, shift);
  return holders > needed ? [located(context, shift, 'back-up-not-needed', { holders, needed })] : [];
}

function located(
  { problem }: RuleContext,
  shift: ProblemShift,
  code: string,
  values: Violation['values'],
): Violation {
  const { id, date } = shift;
  return breach(problem, 'seats', NEVER, { code, doctor: null, shifts: [id], date, values });
}
