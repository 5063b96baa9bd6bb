import type { ProblemShift } from '../../../domain/problem/roster-problem.ts';
import { minutesOf } from '../../../domain/rules/time.ts';
import { type CureFinder, type OpenSeatContext, proposalOf } from './open-seat.ts';

/**
 * One seat less, where a doctor is on duty all the same: on the shift, or on another one through its
 * hours. A doctor has to be available round the clock (akuttmedisinforskriften § 6).
 */
export const fewerSeats: CureFinder = (context) => {
  const { shift } = context;
  const stays = [shift, ...others(context)].some((one) => isHeld(context, one));
  if (!stays) return [];
  const nothing = { change: { removed: [], added: [] }, calledIn: [], released: [] };
  return [proposalOf({ kind: 'fewer-seats', seats: shift.seats - 1 }, nothing)];
};

/** Shifts for patients, not for colleagues, that cover all hours of the shift. */
function others({ ask: { problem }, shift }: OpenSeatContext): ProblemShift[] {
  return problem.shifts.filter(
    (one) =>
      one.id !== shift.id &&
      one.function !== 'backUp' &&
      minutesOf(one.start) <= minutesOf(shift.start) &&
      minutesOf(shift.end) <= minutesOf(one.end),
  );
}

function isHeld({ ask: { roster } }: OpenSeatContext, { id }: ProblemShift): boolean {
  return roster.assignments.some((one) => one.shift === id && one.role === 'duty');
}
