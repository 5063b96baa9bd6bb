import type { CivilDate, ProblemShift } from '../domain/problem/roster-problem.ts';
import { formatMessage } from '../messages/format-message.ts';
import type { Locale } from '../messages/locales.ts';
import { escapeHtml } from './html.ts';

/** Node's ICU knows `nb` and `nn` dates; civil dates are read as UTC, so no zone can shift them. */
function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...options, timeZone: 'UTC' });
}

/** A civil date as people write it: "man. 4. jan. 2027". */
export function dateText(locale: Locale, date: CivilDate): string {
  return dateFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** A number with at most two decimals in the language's notation. */
export function numberText(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

/** A shift's hours on the clock in Norway: "16–23" or "15.30–23". */
export function hoursText(shift: ProblemShift): string {
  const clock = (instant: string) =>
    new Intl.DateTimeFormat('nb', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' })
      .format(new Date(instant))
      .replace(':', '.')
      .replace(/\.00$/, '');
  return `${clock(shift.start)}–${clock(shift.end)}`;
}

/** A shift in words, escaped: date, hours, function. */
export function shiftText(locale: Locale, shift: ProblemShift): string {
  const duty = formatMessage(locale, `page.function.${shift.function}`, {});
  return escapeHtml(`${dateText(locale, shift.date)} ${hoursText(shift)} ${duty}`);
}
