import type { CivilDate, DateRange } from '../problem/roster-problem.ts';

/*
 * Civil dates as pure integer arithmetic: no zone and no `Date` object can shift them. A day
 * number counts civil days since 1970-01-01 in the proleptic Gregorian calendar. Dates of
 * years 0001 to 9999 compare as text.
 */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_PER_ERA = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH_SHIFT = 719_468;

export interface DateParts {
  year: number;
  month: number;
  day: number;
}

/** Whether the text is a date that exists, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Year, month and day. Throws on a text that is no date: callers check input at the border. */
export function dateParts(date: CivilDate): DateParts {
  if (!isCivilDate(date)) throw new RangeError(`not a civil date: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

export function civilDate(year: number, month: number, day: number): CivilDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** A problem asks for the same few hundred dates a million times. */
const numbers = new Map<CivilDate, number>();
/** Dates remembered at most: a hundred years of them. */
const REMEMBERED = 36_525;

/** Civil days since 1970-01-01 (negative before). */
export function dayNumber(date: CivilDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const number = countDays(date);
  if (numbers.size >= REMEMBERED) numbers.clear();
  numbers.set(date, number);
  return number;
}

function countDays(date: CivilDate): number {
  const { year, month, day } = dateParts(date);
  // Years that begin in March put the leap day last, so that a month's start needs no table.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

const dates = new Map<number, CivilDate>();

/** The inverse of `dayNumber`. */
export function dateOfDayNumber(dayNumberSinceEpoch: number): CivilDate {
  const known = dates.get(dayNumberSinceEpoch);
  if (known !== undefined) return known;
  const date = writeDate(dayNumberSinceEpoch);
  if (dates.size >= REMEMBERED) dates.clear();
  dates.set(dayNumberSinceEpoch, date);
  return date;
}

function writeDate(dayNumberSinceEpoch: number): CivilDate {
  const days = dayNumberSinceEpoch + EPOCH_SHIFT;
  const era = Math.floor(days / DAYS_PER_ERA);
  const dayOfEra = days - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return civilDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Order for sorting: negative when `a` is earlier. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a date lies in a half-open range with open ends. */
export function isInDateRange(date: CivilDate, range: DateRange): boolean {
  return (range.from === null || range.from <= date) && (range.to === null || date < range.to);
}

/** Dates from `from` up to and not including `to`. */
export function datesBetween(from: CivilDate, to: CivilDate): CivilDate[] {
  const first = dayNumber(from);
  const count = Math.max(0, dayNumber(to) - first);
  return Array.from({ length: count }, (_, index) => dateOfDayNumber(first + index));
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function isoWeekday(date: CivilDate): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week: the year and the week that hold the date's Thursday. */
export function isoWeek(date: CivilDate): { year: number; week: number } {
  const thursday = addDays(date, 4 - isoWeekday(date));
  const { year } = dateParts(thursday);
  return { year, week: Math.floor(daysBetween(civilDate(year, 1, 1), thursday) / 7) + 1 };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
