import { type Eligibility, eligibilityOf } from '../../domain/problem/eligibility.ts';
import type { Assignment, ProblemShift, RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import { backUpSettler } from './settle-back-up.ts';
import { type WhatIf, whatIf } from './what-if.ts';

/** What keeps a doctor from a duty seat, if anything, and who would have to come along. */
export interface Obstacle {
  /** The first hard rule against. */
  against: Violation | null;
  /** Nothing is against when this back-up doctor is called in as well. */
  withBackUp: Assignment | null;
}

/**
 * Prepares to ask what keeps doctors from duty seats of a roster. Lack of back-up is no obstacle
 * while a back-up seat that exists only when needed could be filled, nor is a back-up who could go.
 *
 * Cost: one rule check per question; per back-up seat asked about one evaluation per doctor.
 */
export function obstacleCheck(
  problem: RosterProblem,
  roster: Roster,
): (shift: ProblemShift, doctor: string) => Obstacle {
  const settle = backUpSettler({ ...whatIf(problem, roster), mayHold: seatCheck(problem) });
  return ({ id: shift }, doctor) => {
    const wanted: Assignment = { shift, doctor, role: 'duty' };
    const { broken, calledIn } = settle({ removed: [], added: [wanted] });
    const [against = null] = broken;
    return { against, withBackUp: against ? null : (calledIn[0] ?? null) };
  };
}

/** Who may hold single shifts: a table of all shifts takes longer than the questions that are asked here. */
function seatCheck(problem: RosterProblem): WhatIf['mayHold'] {
  const known = new Map<string, Eligibility>();
  const locked = new Set(problem.locks.map(({ shift }) => shift));
  const tableOf = (shift: string): Eligibility => {
    const found = known.get(shift);
    if (found) return found;
    // Locked training stands in the way of other shifts.
    const shifts = problem.shifts.filter(({ id }) => id === shift || locked.has(id));
    const table = eligibilityOf({ ...problem, shifts });
    known.set(shift, table);
    return table;
  };
  return (doctor, shift) => {
    const { doctorIndex, shiftIndex, mayHold } = tableOf(shift);
    return mayHold(doctorIndex.get(doctor) ?? -1, shiftIndex.get(shift) ?? -1);
  };
}
