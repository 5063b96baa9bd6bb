import { groupBy } from '../../domain/rules/group-by.ts';
import type { ReadRoster } from './read-rosters.ts';

/** A figure with one decimal. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Seats with somebody on duty, by shift: training takes none. */
export function takenSeats({ duties }: ReadRoster): ReadonlyMap<string, number> {
  const byShift = groupBy(
    duties.filter(({ role }) => role === 'duty'),
    ({ shift }) => shift,
  );
  return new Map([...byShift].map(([shift, own]) => [shift, own.length]));
}
