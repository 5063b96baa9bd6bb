import { type Eligibility, eligibilityOf } from '../../domain/problem/eligibility.ts';
import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import { type RosterEvaluation, evaluateRoster } from '../../domain/roster/evaluate.ts';
import { type ChangedWorth, changeEvaluation } from '../../domain/roster/evaluate-change.ts';
import {
  type ChangedViolations,
  type RosterAssignments,
  changeCheck,
  isHardBreach,
} from '../../domain/rules/check-roster.ts';
import { newViolations } from '../../domain/rules/new-violations.ts';
import type { AssignmentChange } from '../../domain/rules/roster-index.ts';
import type { Violation } from '../../domain/rules/violation.ts';

/**
 * A roster to ask "what if" of: what a change would break, and what the roster would be worth. Never
 * a search of the whole roster, which stays as it is but for the change.
 */
export interface WhatIf {
  problem: RosterProblem;
  roster: RosterAssignments;
  /** Worth of the roster as it is. */
  before: () => RosterEvaluation;
  /** Hard breaches that the change makes, in the order of the rules; one that it makes worse included. */
  broken: (change: AssignmentChange) => Violation[];
  /** Worth of the changed roster, exactly as it would be evaluated. */
  worth: (change: AssignmentChange) => ChangedWorth;
  /** The same without looking at the rules: as if nobody concerned had a warning left, so never too dear. */
  worthAtBest: (change: AssignmentChange) => ChangedWorth;
  /** Whether nothing that depends on doctor and shift alone keeps the doctor from the shift. */
  mayHold: (doctor: string, shift: string) => boolean;
}

/** Prepares the questions. What is dear is computed when the first question needs it. */
export function whatIf(problem: RosterProblem, roster: RosterAssignments): WhatIf {
  const check = changeCheck(problem, roster);
  const before = once(() => evaluateRoster(problem, roster));
  const evaluation = once(() => changeEvaluation(problem, roster, before()));
  const eligibility = once((): Eligibility => eligibilityOf(problem));
  const checked = lastOf((change: AssignmentChange) => check(change));
  return {
    problem,
    roster,
    before,
    broken: (change) => brokenBy(checked(change)),
    worth: (change) => {
      const warnings = checked(change).after.filter(({ strength }) => strength === 'warning');
      return evaluation()(change, (id) => warnings.filter(({ doctor }) => doctor === id).length);
    },
    worthAtBest: (change) => evaluation()(change, () => 0),
    mayHold: (doctor, shift) => {
      const { doctorIndex, shiftIndex, mayHold } = eligibility();
      return mayHold(doctorIndex.get(doctor) ?? -1, shiftIndex.get(shift) ?? -1);
    },
  };
}

function brokenBy({ before, after }: ChangedViolations): Violation[] {
  const hard = after.filter(isHardBreach);
  if (hard.length === 0) return [];
  const fresh = new Set(newViolations(before(), after, false));
  return hard.filter((violation) => fresh.has(violation));
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Remembers the last answer: a change is asked about twice in turn, what it breaks and what it is worth. */
function lastOf<K, T>(answer: (key: K) => T): (key: K) => T {
  let last: { key: K; value: T } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: answer(key) };
    return last.value;
  };
}
