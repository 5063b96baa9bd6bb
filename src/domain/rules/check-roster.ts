import type { Assignment, CivilDate, RosterProblem } from '../problem/roster-problem.ts';
import { type ProblemLookups, problemLookups } from './problem-lookups.ts';
import { RULES } from './registry.ts';
import { type AssignmentChange, type RosterIndex, indexRoster, withChange } from './roster-index.ts';
import { type RuleContext, type Scope, ruleContext } from './rule-context.ts';
import type { Violation } from './violation.ts';
import { decidedAlone, keepWaivers } from './waived.ts';

/** What of a roster the rules look at. */
export interface RosterAssignments {
  assignments: readonly Assignment[];
  /** Surgery mornings that the roster blocks; checked only where they are given. */
  blockedMornings?: readonly { doctor: string; date: CivilDate }[];
}

/**
 * Every violation of every rule, in the order of the rules. Shares nothing with the optimiser, so
 * that each can prove the other wrong. About 20 ms for 150 doctors and half a year.
 */
export function checkRoster(problem: RosterProblem, roster: RosterAssignments): Violation[] {
  const index = indexRoster(roster.assignments, roster.blockedMornings);
  return checkAll(ruleContext(problemLookups(problem), index, null));
}

/** Whether a roster with this violation may not be published: a rule that is never broken, or one whose written reason is missing. */
export function isHardBreach({ strength, waived }: Violation): boolean {
  return strength === 'never' || (strength === 'reason' && !waived);
}

/** What one assignment more breaks: a function to ask for many doctors in turn. */
export type AddingCheck = (assignment: Assignment) => Violation[];

/**
 * Prepares to ask what adding an assignment to a roster breaks: the violations that `checkRoster`
 * finds with it and not without it, one that it makes worse included. Only the doctor and the
 * shift concerned are checked. Neither problem nor roster may change between the questions.
 */
export function addingCheck(problem: RosterProblem, roster: RosterAssignments): AddingCheck {
  const check = changeCheck(problem, roster);
  return (assignment) => {
    const { after, before } = check({ removed: [], added: [assignment] });
    return after.length === 0 ? [] : without(after, before());
  };
}

/** The violations of whoever and whatever a change concerns, after it and before it. */
export interface ChangedViolations {
  after: Violation[];
  before: () => Violation[];
}

/**
 * Prepares to ask what a roster breaks after a change. Only the doctors and the shifts concerned are
 * checked: elsewhere a change breaks and mends nothing. Neither problem nor roster may change between
 * the questions.
 */
export function changeCheck(
  problem: RosterProblem,
  roster: RosterAssignments,
): (change: AssignmentChange) => ChangedViolations {
  const lookups = problemLookups(problem);
  const index = indexRoster(roster.assignments);
  return (change) => {
    const changed = withChange(index, change);
    const scope = scopeOf(lookups, [index, changed], change);
    return {
      after: checkAll(ruleContext(lookups, changed, scope)),
      before: () => checkAll(ruleContext(lookups, index, scope)),
    };
  };
}

/** `addingCheck` for a single question. */
export function violationsOfAdding(
  problem: RosterProblem,
  roster: RosterAssignments,
  assignment: Assignment,
): Violation[] {
  return addingCheck(problem, roster)(assignment);
}

function checkAll(context: RuleContext): Violation[] {
  const violations = RULES.flatMap((rule) => rule.check(context));
  if (!violations.some(({ waived }) => waived)) return violations;
  const decided = decidedAlone(context.problem);
  const alone = decided && ruleContext(context.lookups, indexRoster(decided), null);
  return keepWaivers(violations, alone && RULES.flatMap((rule) => rule.check(alone)));
}

/** The doctors, the trainees on the shifts, the shifts, and the back-up shifts that they share a need with. */
function scopeOf(
  lookups: ProblemLookups,
  rosters: readonly RosterIndex[],
  { removed, added }: AssignmentChange,
): Scope {
  const doctors = new Set<string>();
  const shifts = new Set<string>();
  for (const { doctor, shift } of [...removed, ...added]) {
    doctors.add(doctor);
    shifts.add(shift);
    for (const roster of rosters) {
      for (const { role, doctor: other } of roster.onShift(shift))
        if (role === 'training') doctors.add(other);
    }
    for (const { backing } of lookups.groupsAround.get(shift) ?? []) {
      for (const { id, onlyWhenNeeded } of backing) if (onlyWhenNeeded) shifts.add(id);
    }
  }
  return { doctors, shifts };
}

/** Violations of `all` that are not in `known`, each as many times as it is in excess. */
function without(all: readonly Violation[], known: readonly Violation[]): Violation[] {
  const left = new Map<string, number>();
  for (const violation of known) {
    const key = JSON.stringify(violation);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return all.filter((violation) => {
    const key = JSON.stringify(violation);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}
