import type { CivilDate, ProblemDay } from '../problem/roster-problem.ts';
import { addDays, datesBetween } from './civil-date.ts';
import type { HolidayCalendar } from './holidays.ts';
import { instantMilliseconds, osloInstant, SHIFT_BORDERS, utcOffsetMinutes } from './oslo-time.ts';

/** Days after the horizon that rest and surgery hours can reach into. */
const MARGIN_DAYS = 7;

/** The days from `from` up to and not including `to`, and a margin of a week after them. */
export function problemDays(from: CivilDate, to: CivilDate, calendar: HolidayCalendar): ProblemDay[] {
  return datesBetween(from, addDays(to, MARGIN_DAYS)).map((date) => ({
    date,
    utcOffsetMinutes: utcOffsetMinutes(instantMilliseconds(osloInstant(date, '12:00', SHIFT_BORDERS))),
    dayOff: calendar.isDayOff(date),
  }));
}
