import type { CivilDate, ClockTime, DateRange, Instant } from '../problem/roster-problem.ts';

export const MINUTES_PER_DAY = 1440;

/** Minutes since 1970-01-01T00:00Z. Throws on what is no instant: the reader of files lets none through. */
export function minutesOf(instant: Instant): number {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) throw new Error(`Not an instant: ${instant}`);
  return milliseconds / 60_000;
}

/** Civil days since 1970-01-01, by integer arithmetic on the Gregorian calendar (years from March). */
export function dayNumberOf(date: CivilDate): number {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) throw new Error(`Not a date: ${date}`);
  const marchYear = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + dayOfYear - 719_468;
}

/** ISO weekday of a day number, 1 = Monday. 1970-01-01 was a Thursday. */
export function isoWeekdayOf(day: number): number {
  return modulo(day + 3, 7) + 1;
}

/** Number of the weekend (Saturday and Sunday) a day number lies on, consecutive weekends by one apart; `null` on other days. */
export function weekendOf(day: number): number | null {
  const sinceSaturday = modulo(day - 2, 7);
  return sinceSaturday < 2 ? (day - 2 - sinceSaturday) / 7 : null;
}

/** Minutes after midnight. */
export function clockMinutesOf(clock: ClockTime): number {
  const [hours, minutes] = clock.split(':').map(Number);
  if (hours === undefined || minutes === undefined) throw new Error(`Not a time of day: ${clock}`);
  return hours * 60 + minutes;
}

/** Whether a date lies in a half-open range; ISO dates compare as text. */
export function covers(range: DateRange, date: CivilDate): boolean {
  return (range.from === null || range.from <= date) && (range.to === null || date < range.to);
}

/** Whole hundredths of hours, rounded down so that a shortfall never shows as the full requirement. */
export function hoursOf(minutes: number): number {
  return Math.floor((minutes * 100) / 60) / 100;
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
