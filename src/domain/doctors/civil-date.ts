import type { CivilDate, DateRange } from '../problem/roster-problem.ts';

/*
 * Arithmetic on `YYYY-MM-DD` strings, which compare in the right order as they are. Only whole
 * civil dates, so no time zone takes part: UTC is a day counter here, not a place.
 */

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01. Throws on a text that is no date of the calendar, which is a bug of the caller. */
export function dayNumber(date: CivilDate): number {
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (!isCivilDate(date)) throw new RangeError(`Not a civil date: ${date}`);
  return ms / MS_PER_DAY;
}

/** True for a real date written `YYYY-MM-DD`; false for 2027-02-29. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

export function dateOfDayNumber(day: number): CivilDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Adds calendar months; a day the month does not have becomes its last one (31 Jan + 1 = 28 Feb). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  dayNumber(date);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const first = new Date(Date.UTC(Math.floor(index / 12), ((index % 12) + 12) % 12, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** The birthday on which somebody turns `years`; born 29 Feb counts from 1 March in common years. */
export function birthday(birthDate: CivilDate, years: number): CivilDate {
  const shifted = addMonths(birthDate, years * 12);
  const clamped = birthDate.endsWith('-02-29') && !shifted.endsWith('-02-29');
  return clamped ? addDays(shifted, 1) : shifted;
}

/** Completed years on a date. */
export function ageOn(birthDate: CivilDate, date: CivilDate): number {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date < birthday(birthDate, years) ? years - 1 : years;
}

/** Whether a half-open range holds a date. */
export function inRange(range: DateRange, date: CivilDate): boolean {
  return (range.from === null || range.from <= date) && (range.to === null || date < range.to);
}

/** The common part of two half-open ranges, `null` when they share no day. */
export function intersect(a: DateRange, b: DateRange): DateRange | null {
  const from = a.from === null ? b.from : b.from === null || a.from > b.from ? a.from : b.from;
  const to = a.to === null ? b.to : b.to === null || a.to < b.to ? a.to : b.to;
  return from !== null && to !== null && from >= to ? null : { from, to };
}
