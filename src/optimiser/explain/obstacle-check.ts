import type { Assignment, ProblemShift, RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import { backUpSettler } from './settle-back-up.ts';
import { whatIf } from './what-if.ts';

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
  const settle = backUpSettler(whatIf(problem, roster));
  return ({ id: shift }, doctor) => {
    const wanted: Assignment = { shift, doctor, role: 'duty' };
    const { broken, calledIn } = settle({ removed: [], added: [wanted] });
    const [against = null] = broken;
    return { against, withBackUp: against ? null : (calledIn[0] ?? null) };
  };
}
