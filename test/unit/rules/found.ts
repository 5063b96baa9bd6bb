import type { Assignment, RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { checkRoster } from '../../../src/domain/rules/check-roster.ts';
import type { Violation } from '../../../src/domain/rules/violation.ts';
import { aRoster, type ProblemBuilder } from '../../builders/problem-builder.ts';

/** All violations of a roster of these assignments. */
export function violationsIn(builder: ProblemBuilder, ...assignments: Assignment[]): Violation[] {
  const problem: RosterProblem = builder.build();
  return checkRoster(problem, aRoster(problem, ...assignments));
}

/** Their codes, with the shift each is located at: `rest-too-short @ 2027-01-06/08:00/station`. */
export function codesIn(builder: ProblemBuilder, ...assignments: Assignment[]): string[] {
  return violationsIn(builder, ...assignments).map(
    ({ code, shifts }) => `${code} @ ${shifts.at(-1) ?? 'nowhere'}`,
  );
}
