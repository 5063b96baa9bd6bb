import { addDays, civilDate, dateParts } from '../calendar/civil-date.ts';
import type { CivilDate, DateRange } from '../problem/roster-problem.ts';

/** Adds calendar months; a day the month does not have becomes its last one (31 Jan + 1 = 28 Feb). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = dateParts(date);
  const index = year * 12 + (month - 1) + months;
  const first = civilDate(Math.floor(index / 12), (index % 12) + 1, 1);
  const next = civilDate(Math.floor((index + 1) / 12), ((index + 1) % 12) + 1, 1);
  const wanted = addDays(first, day - 1);
  return wanted < next ? wanted : addDays(next, -1);
}

/** The birthday on which somebody turns `years`; born 29 Feb counts from 1 March in common years. */
export function birthday(birthDate: CivilDate, years: number): CivilDate {
  const shifted = addMonths(birthDate, years * 12);
  return shifted.slice(8) === birthDate.slice(8) ? shifted : addDays(shifted, 1);
}

/** The common part of two half-open ranges, `null` when they share no day. */
export function intersect(a: DateRange, b: DateRange): DateRange | null {
  const from = a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from;
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return from !== null && to !== null && from >= to ? null : { from, to };
}
