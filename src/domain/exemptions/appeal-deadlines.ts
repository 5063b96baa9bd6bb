import { addDays } from '../calendar/civil-date.ts';
import { addMonths } from '../doctors/ages.ts';
import { inForceOn } from '../doctors/in-force.ts';
import type { CivilDate } from '../problem/roster-problem.ts';
import type { AppealRule, ExemptionLaw } from './exemption-law.ts';

/** The last dates for an appeal; both dates are still in time. */
export interface AppealDeadlines {
  ordinary: CivilDate;
  late: CivilDate;
  rule: AppealRule;
}

/**
 * Deadlines of appeal against a decision whose notice arrived on `notified`: three weeks from
 * the notice, and a late appeal up to a year from the decision (forvaltningsloven §§ 29, 31).
 * Refused when no rule was in force on the day of the decision.
 */
export function appealDeadlines(
  decided: CivilDate,
  notified: CivilDate,
  law: ExemptionLaw,
): { ok: true; deadlines: AppealDeadlines } | { ok: false; code: 'appeal-rule-missing'; date: CivilDate } {
  const rule = inForceOn(law.appeals, decided);
  if (!rule) return { ok: false, code: 'appeal-rule-missing', date: decided };
  const ordinary = addDays(notified, rule.deadlineWeeks * 7);
  return { ok: true, deadlines: { ordinary, late: addMonths(decided, rule.lateMonths), rule } };
}

/** Whether an appeal lodged on a date is in time, late but possible, or too late. */
export function appealTimeliness(
  lodged: CivilDate,
  deadlines: AppealDeadlines,
): 'inTime' | 'late' | 'tooLate' {
  if (lodged <= deadlines.ordinary) return 'inTime';
  return lodged <= deadlines.late ? 'late' : 'tooLate';
}
