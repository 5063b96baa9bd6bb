import type { ProblemShift, RosterProblem } from '../../../domain/problem/roster-problem.ts';
import { evaluateRoster, type RosterEvaluation } from '../../../domain/roster/evaluate.ts';
import { checkRoster, isHardBreach, type RosterAssignments } from '../../../domain/rules/check-roster.ts';
import { newViolations } from '../../../domain/rules/new-violations.ts';
import { assignmentsWith } from '../../../domain/rules/roster-index.ts';
import type { Violation } from '../../../domain/rules/violation.ts';
import { levelChanges } from '../level-changes.ts';
import type { Cure, CureAction, ProposedCure } from './cure.ts';
import { cureParts } from './cure-cost.ts';
import { relaxedBy } from './relaxed-by.ts';

/**
 * Prepares to verify cures of an open seat: the whole roster with the cure is checked by the rules and
 * evaluated anew, by code that shares nothing with how the cure was found.
 *
 * @returns a function that gives the cure with what it costs, or `null` when it does not help: when the
 *   seat is not filled, another one opens, or a hard rule is broken that the cure does not name
 */
export function cureVerifier(
  problem: RosterProblem,
  roster: RosterAssignments,
  shift: ProblemShift,
): (proposed: ProposedCure) => Cure | null {
  const known = checkRoster(problem, roster);
  const before = evaluateRoster(problem, roster, known);
  const open = openOn(shift, roster);

  return (proposed) => {
    const relaxed = relaxedBy(problem, shift, proposed.action);
    const cured = { assignments: assignmentsWith(roster.assignments, proposed.change) };
    const violations = checkRoster(relaxed, cured);
    const after = evaluateRoster(relaxed, cured, violations);
    const seat = relaxed.shifts.find(({ id }) => id === shift.id) ?? shift;
    const filled = openOn(seat, cured) === open - 1 && after.openSeats === before.openSeats - 1;
    if (!filled || breaksMore(proposed.action, known, violations)) return null;
    return verified(proposed, before, after);
  };
}

function verified(proposed: ProposedCure, before: RosterEvaluation, after: RosterEvaluation): Cure {
  const parts = cureParts(proposed);
  return {
    ...proposed,
    cost: parts.reduce((sum, { points }) => sum + points, 0),
    parts,
    changes: levelChanges(before, after),
  };
}

/** Whether a hard rule is broken anew besides those that the cure gives a reason for. */
function breaksMore(action: CureAction, before: readonly Violation[], after: readonly Violation[]): boolean {
  const reasoned = new Set(action.kind === 'reason' ? action.breaches.map(({ rule }) => rule) : []);
  return newViolations(before, after, false).some(
    (violation) =>
      isHardBreach(violation) &&
      !(
        action.kind === 'reason' &&
        violation.strength === 'reason' &&
        violation.doctor === action.doctor &&
        reasoned.has(violation.rule)
      ),
  );
}

function openOn({ id, seats }: ProblemShift, { assignments }: RosterAssignments): number {
  const holders = new Set(
    assignments.filter((one) => one.shift === id && one.role === 'duty').map(({ doctor }) => doctor),
  );
  return Math.max(0, seats - holders.size);
}
