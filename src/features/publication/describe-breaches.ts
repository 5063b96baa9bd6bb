import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import type { Locale } from '../../messages/locales.ts';
import { violationCure, violationMessage } from '../../messages/violation-message.ts';

/** Breaches as they are answered, with words. */
export function breachesIn(locale: Locale, violations: readonly Violation[], problem: RosterProblem) {
  return violations.map((violation) => {
    const { rule, code, strength, waived, doctor, shifts, date } = violation;
    return {
      rule,
      code,
      strength,
      waived,
      doctor,
      shifts,
      date,
      message: violationMessage(locale, violation, problem),
      cure: violationCure(locale, violation, problem),
    };
  });
}
