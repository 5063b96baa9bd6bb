import type { RuleCode } from '../../domain/problem/roster-problem.ts';

/** A rule as people other than the coordinator may read it, or `none` when no rule is against. */
export type ReasonCode = Exclude<RuleCode, 'exemption' | 'absence'> | 'not-available' | 'none';

/** Exemption and absence are one reason: told apart, they would let a reader work out who is exempt. */
export function reasonCode(rule: RuleCode): ReasonCode {
  return rule === 'exemption' || rule === 'absence' ? 'not-available' : rule;
}
