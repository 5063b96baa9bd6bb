import type { CivilDate } from '../problem/roster-problem.ts';

/** The latest rule in force on a date of rules in order of `validFrom`, `null` before the first one. */
export function inForceOn<T extends { validFrom: CivilDate }>(
  rules: readonly T[],
  date: CivilDate,
): T | null {
  return rules.findLast((rule) => rule.validFrom <= date) ?? null;
}
