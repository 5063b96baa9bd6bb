import type { CivilDate, Instant, ProblemShift } from '../domain/problem/roster-problem.ts';
import { formatMessage } from './format-message.ts';
import type { Locale } from './locales.ts';

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A civil date as people write it: «fre 13. feb». */
export function describeDate(locale: Locale, date: CivilDate): string {
  const at = new Date(`${date}T00:00:00Z`);
  return formatMessage(locale, 'common.date', {
    weekday: String(at.getUTCDay()),
    day: at.getUTCDate(),
    month: String(at.getUTCMonth() + 1),
  });
}

/** Wall time in Norway, without minutes on the hour: «16», «15:30». */
export function describeTime(instant: Instant): string {
  const [hour = '', minute = ''] = wallClock.format(new Date(instant)).split(':');
  return minute === '00' ? hour : `${hour}:${minute}`;
}

/** A shift by its date, hours and function: «fre 13. feb 16–23 (stasjonær)». */
export function describeShift(
  locale: Locale,
  shift: Pick<ProblemShift, 'date' | 'start' | 'end' | 'function'>,
): string {
  return formatMessage(locale, 'common.shift', {
    date: describeDate(locale, shift.date),
    from: describeTime(shift.start),
    to: describeTime(shift.end),
    function: shift.function,
  });
}
