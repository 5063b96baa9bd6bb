import type { RosterProblem, RuleCode, Waiver } from '../problem/roster-problem.ts';
import type { Binding } from './rule-setting.ts';
import type { Violation } from './violation.ts';

type Found = Pick<Violation, 'code' | 'doctor' | 'shifts' | 'date' | 'values'>;

/** A violation as the rule's setting makes it: its strength, and whether a written reason covers it. */
export function breach(problem: RosterProblem, rule: RuleCode, binding: Binding, found: Found): Violation {
  const { strength, reasonRole } = binding;
  const waived = strength === 'reason' && isWaived(problem, rule, binding, found);
  const role = strength === 'reason' && reasonRole !== undefined ? { reasonRole } : {};
  return { rule, strength, ...role, waived, ...found };
}

/** A lock on one of the shifts carries a reason that names the rule, from the role that may give it or from the district's administrator. */
function isWaived(problem: RosterProblem, rule: RuleCode, { reasonRole }: Binding, found: Found): boolean {
  const mayGive = ({ role }: Waiver) =>
    reasonRole === undefined || role === reasonRole || role === 'districtAdministrator';
  return problem.locks.some(
    (lock) =>
      lock.kind === 'assign' &&
      lock.doctor === found.doctor &&
      found.shifts.includes(lock.shift) &&
      lock.waiver?.rules.includes(rule) === true &&
      mayGive(lock.waiver),
  );
}
