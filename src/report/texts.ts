import type { CivilDate, ProblemShift } from '../domain/problem/roster-problem.ts';
import { describeDate, describeTime } from '../messages/describe-shift.ts';
import type { Locale } from '../messages/locales.ts';
import type { PageText } from './page-input.ts';

/** A civil date with its year: «fre 13. feb 2026». */
export function dateWithYear(locale: Locale, date: CivilDate): string {
  return `${describeDate(locale, date)} ${date.slice(0, 4)}`;
}

/** A number with at most two decimals in the language's notation. */
export function numberText(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

/** What kind of shift it is, without its date, escaped: «16–23 (stasjonær)». */
export function kindText({ start, end, function: duty }: ProblemShift, t: PageText): string {
  return `${describeTime(start)}–${describeTime(end)} (${t(`function.${duty}`)})`;
}
