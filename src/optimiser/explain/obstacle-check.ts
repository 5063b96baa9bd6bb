import type { Assignment, ProblemShift, RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import { type AddingCheck, addingCheck, isHardBreach } from '../../domain/rules/check-roster.ts';
import type { Violation } from '../../domain/rules/violation.ts';

/** What keeps a doctor from a duty seat, if anything, and who would have to come along. */
export interface Obstacle {
  /** The first hard rule against. */
  against: Violation | null;
  /** Nothing is against when this back-up doctor is called in as well. */
  withBackUp: Assignment | null;
}

/** A back-up doctor who could be called in, and what the roster with that doctor allows. */
interface FreeBackUp {
  assignment: Assignment;
  adding: AddingCheck;
}

/**
 * Prepares to ask what keeps doctors from duty seats of a roster. Lack of back-up is no obstacle
 * while a back-up seat that exists only when needed could be filled.
 *
 * Cost: one rule check per question; per back-up seat asked about, one per doctor.
 *
 * @param backUps doctors to try first as back-up
 */
export function obstacleCheck(
  problem: RosterProblem,
  roster: Roster,
  backUps: readonly string[] = [],
): (shift: ProblemShift, doctor: string) => Obstacle {
  const adding = addingCheck(problem, roster);
  const known = new Map<string, FreeBackUp[]>();
  const shifts = new Map(problem.shifts.map((shift) => [shift.id, shift]));

  return (shift, doctor) => {
    const wanted: Assignment = { shift: shift.id, doctor, role: 'duty' };
    const [first, ...more] = adding(wanted).filter(isHardBreach);
    if (!first) return { against: null, withBackUp: null };
    if (![first, ...more].every(({ rule }) => rule === 'back-up'))
      return { against: first, withBackUp: null };
    const backUp = conditionalSeats(shift)
      .flatMap((seat) => freeFor(seat))
      .find((free) => free.assignment.doctor !== doctor && !free.adding(wanted).some(isHardBreach));
    return backUp ? { against: null, withBackUp: backUp.assignment } : { against: first, withBackUp: null };
  };

  function conditionalSeats(shift: ProblemShift): ProblemShift[] {
    return shift.backUpShifts.flatMap((id) => {
      const seat = shifts.get(id);
      if (!seat?.onlyWhenNeeded) return [];
      const holders = roster.assignments.filter((a) => a.shift === id && a.role === 'duty').length;
      return holders < seat.seats ? [seat] : [];
    });
  }

  /** Two are enough: one may be the doctor asked about. */
  function freeFor(seat: ProblemShift): FreeBackUp[] {
    const found = known.get(seat.id);
    if (found) return found;
    const free: FreeBackUp[] = [];
    for (const id of new Set([...backUps, ...problem.doctors.map((doctor) => doctor.id)])) {
      const assignment: Assignment = { shift: seat.id, doctor: id, role: 'duty' };
      // That nobody needs the seat yet is what is about to change.
      if (adding(assignment).some((v) => isHardBreach(v) && v.code !== 'back-up-not-needed')) continue;
      const assignments = [...roster.assignments, assignment];
      free.push({ assignment, adding: addingCheck(problem, { assignments }) });
      if (free.length === 2) break;
    }
    known.set(seat.id, free);
    return free;
  }
}
