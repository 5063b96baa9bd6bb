import { covers, minutesOf } from '../../rules/time.ts';
import type { ProblemShift, RosterProblem } from '../roster-problem.ts';
import { issueOf, type PreCheckIssue } from './pre-check-issue.ts';

/** Shifts that cannot be: outside the horizon, without length, with a broken number of seats or back-up. */
export function shiftIssues(problem: RosterProblem): PreCheckIssue[] {
  const byId = new Map(problem.shifts.map((shift) => [shift.id, shift]));
  const listed = new Set(problem.shifts.flatMap(({ backUpShifts }) => backUpShifts));
  return problem.shifts.flatMap((shift) => [
    ...(covers(problem.horizon, shift.date) ? [] : [wrong(shift, 'shift-outside-horizon')]),
    ...(minutesOf(shift.start) < minutesOf(shift.end) ? [] : [wrong(shift, 'shift-without-length')]),
    ...(Number.isInteger(shift.seats) && shift.seats >= 0
      ? []
      : [wrong(shift, 'seats-impossible', { seats: shift.seats })]),
    ...(!shift.onlyWhenNeeded || listed.has(shift.id) ? [] : [wrong(shift, 'back-up-for-nobody')]),
    ...tooShortBackUps(shift, byId),
  ]);
}

function tooShortBackUps(shift: ProblemShift, byId: ReadonlyMap<string, ProblemShift>): PreCheckIssue[] {
  return shift.backUpShifts.flatMap((id) => {
    const other = byId.get(id);
    if (!other || other === shift) return [];
    const whole =
      minutesOf(other.start) <= minutesOf(shift.start) && minutesOf(shift.end) <= minutesOf(other.end);
    return whole ? [] : [wrong(shift, 'back-up-too-short', { backUpShift: id })];
  });
}

function wrong(shift: ProblemShift, code: string, values: PreCheckIssue['values'] = {}): PreCheckIssue {
  const { id, category, date } = shift;
  return issueOf({ severity: 'error', code, shift: id, category, date, values });
}
