import {
  creditKey,
  type Credits,
  type DutyMove,
  type ShiftPart,
} from '../../domain/fairness/ledger-moves.ts';
import type { ProblemShift, RosterProblem } from '../../domain/problem/roster-problem.ts';
import { partId, partsOfShift, splitSeat } from '../../domain/roster/split-shift.ts';
import { conflict, unprocessable } from '../../http/problem.ts';
import { type Board, storedAssignment } from '../roster/index.ts';

type Stored = ReturnType<typeof storedAssignment>;

/** A roster whose shifts are split as far as only parts of them change hands. */
interface DividedRoster {
  problem: RosterProblem;
  assignments: readonly Stored[];
  /** Of whole shifts and of parts; each moves all of what it names. */
  moves: DutyMove[];
  credits: Credits;
}

/**
 * Splits what only a part of is moved: both parts are first whose the shift is, and meet what the shift met. Refused
 * as `refuseSplit` does, and (409 `assignment-missing`) when somebody does not hold what they would give.
 */
export function divideShifts(
  { problem, assignments, shifts }: Pick<Board, 'problem' | 'assignments' | 'shifts'>,
  credits: Credits,
  moves: readonly DutyMove[],
): DividedRoster {
  let divided: DividedRoster = { problem, assignments, moves: [], credits };
  for (const move of moves) {
    const shift = shifts.get(move.shift);
    const cut = move.part && shift && { shift, part: move.part };
    if (!cut) divided = { ...divided, moves: [...divided.moves, move] };
    else divided = divideOne(divided, move, cut);
  }
  return divided;
}

function divideOne(
  { problem, assignments, moves, credits }: DividedRoster,
  { from, to }: DutyMove,
  { shift, part }: { shift: ProblemShift; part: ShiftPart },
): DividedRoster {
  refuseSplit(shift, part);
  const doctor = from ?? '';
  const split = splitSeat(problem, assignments, { shift: shift.id, doctor, at: part.at });
  if (!split) throw conflict('assignment-missing');
  const ids = (['until', 'from'] as const).map((side) => partId(shift.id, side, part.at));
  const met = credits.get(creditKey(shift.id, doctor));
  const inherited = met === undefined ? [] : ids.map((id): [string, string] => [creditKey(id, doctor), met]);
  return {
    problem: split.problem,
    assignments: split.assignments.map((one) => besideParts(one, { shift: shift.id, doctor, ids })),
    moves: [...moves, { shift: partId(shift.id, part.side, part.at), from, to }],
    credits: new Map([...credits, ...inherited]),
  };
}

/** A written reason that rests on the shift rests on its parts. */
function besideParts(
  assignment: Stored,
  { shift, doctor, ids }: { shift: string; doctor: string; ids: readonly string[] },
): Stored {
  const { waiver } = assignment;
  if (assignment.doctor !== doctor || !waiver?.beside.includes(shift)) return assignment;
  const beside = waiver.beside.flatMap((id) => (id === shift ? ids : [id]));
  return { ...assignment, waiver: { ...waiver, beside } };
}

/** Refused when the time does not lie inside the shift (422 `split-outside`), or when it is a part itself (409). */
export function refuseSplit(shift: ProblemShift, { at }: ShiftPart): void {
  if (shift.part !== undefined) throw conflict('split-already');
  if (partsOfShift(shift, at) === null) throw unprocessable('split-outside');
}
