import type { CivilDate } from '../problem/roster-problem.ts';
import { addDays, dateParts } from './civil-date.ts';
import { easterSunday } from './easter.ts';

/** A day that returns every year: a fixed date (`MM-DD`) or a number of days from Easter Sunday. */
export type DayRule = { fixed: string } | { easterOffset: number };

/** A text in the three languages of the service. */
export interface LocalText {
  nb: string;
  nn: string;
  en: string;
}

/** The day in a year. A fixed 29 February falls on 1 March in common years. */
export function dayInYear(rule: DayRule, year: number): CivilDate {
  if ('easterOffset' in rule) return addDays(easterSunday(year), rule.easterOffset);
  const [month, day] = rule.fixed.split('-').map(Number) as [number, number];
  return addDays(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`, day - 1);
}

/** Whether a date is one of these days. */
export function isOneOf(date: CivilDate, rules: DayRule[]): boolean {
  const { year } = dateParts(date);
  return rules.some((rule) => dayInYear(rule, year) === date);
}
