import type { CivilDate, DateRange, Instant } from '../../domain/problem/roster-problem.ts';

/** Minutes since 1970-01-01T00:00Z. */
export function minuteOf(instant: Instant): number {
  return Math.round(Date.parse(instant) / 60_000);
}

/** Civil days since 1970-01-01. */
export function dayNumber(date: CivilDate): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** Minutes after midnight of `HH:MM`. */
export function clockMinutes(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours! * 60 + minutes!;
}

/** Whether a civil date lies in a half-open range; ISO dates compare as text. */
export function inRange(date: CivilDate, range: DateRange): boolean {
  return (range.from === null || range.from <= date) && (range.to === null || date < range.to);
}
