import type { Lock } from '../problem/roster-problem.ts';
import { breach } from './breach.ts';
import type { Rule, RuleContext } from './rule-context.ts';
import { NEVER } from './rule-setting.ts';
import type { Violation } from './violation.ts';

/** The coordinator's fixed decisions hold: assigned in the same role, or not assigned at all. */
export const lock: Rule = {
  code: 'lock',
  fixedStrength: 'never',
  violationCodes: ['lock-missing', 'lock-forbidden'],
  check: (context) =>
    context.problem.locks
      .filter(({ doctor }) => context.scope?.doctors.has(doctor) ?? true)
      .flatMap((decision) => checkLock(context, decision)),
};

function checkLock({ problem, lookups, assignments }: RuleContext, decision: Lock): Violation[] {
  const { doctor, shift } = decision;
  const placed = assignments.filter((other) => other.doctor === doctor && other.shift === shift);
  const kept =
    decision.kind === 'forbid' ? placed.length === 0 : placed.some(({ role }) => role === decision.role);
  if (kept) return [];
  return [
    breach(problem, 'lock', NEVER, {
      code: decision.kind === 'forbid' ? 'lock-forbidden' : 'lock-missing',
      doctor,
      shifts: [shift],
      date: lookups.shiftById.get(shift)?.date ?? null,
      values: decision.kind === 'forbid' ? {} : { role: decision.role },
    }),
  ];
}
