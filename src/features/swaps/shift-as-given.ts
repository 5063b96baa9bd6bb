import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import { partId, splitSeat } from '../../domain/roster/split-shift.ts';
import { conflict } from '../../http/problem.ts';
import { boardOf } from '../roster/index.ts';
import type { RosterInForce } from './roster-in-force.ts';
import type { SwapDuty } from './swap-rows.ts';

/**
 * The shift that would change hands, and the roster in which it is one: of a part, the roster as it would be split.
 * Refused (409 `assignment-missing`) when the doctor does not hold it.
 */
export function shiftAsGiven(
  roster: RosterInForce,
  { shift: id, doctor, part }: SwapDuty,
): { divided: RosterInForce; shift: ProblemShift } {
  const { board } = roster;
  const whole = board.shifts.get(id);
  if (!whole) throw conflict('assignment-missing');
  if (!part) return { divided: roster, shift: whole };
  const split = splitSeat(board.problem, board.assignments, { shift: id, doctor, at: part.at });
  const shift = split?.problem.shifts.find((one) => one.id === partId(id, part.side, part.at));
  if (!split || !shift) throw conflict('assignment-missing');
  const after = boardOf(board.row, split.problem, split.assignments, split.problem.locks);
  return { divided: { ...roster, board: after }, shift };
}
