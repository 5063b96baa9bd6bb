import { dateOfDayNumber } from '../calendar/civil-date.ts';
import { groupBy } from '../rules/group-by.ts';
import { weekendOf } from '../rules/time.ts';
import { mostByDays } from './capacity-by-days.ts';
import type { DoctorReach } from './doctor-reach.ts';
import type { TimedShift } from './timed-shift.ts';

/** Longer reaches than this are left unbounded: the states would be too many. */
const LONGEST_REACH = 20;

interface Weekend {
  number: number;
  /** The most shifts of interest in it. */
  most: number;
  limit: { worked: number; of: number } | null;
}

/**
 * The most shifts on weekends when only so many of any so many consecutive weekends may be worked:
 * the best choice of weekends, by dynamic programming over which of the last ones were worked. All
 * shifts must start on a Saturday or Sunday. Where the engagement, and with it the limit, changes,
 * the count starts anew, which only loosens it.
 */
export function mostByWeekends(reach: DoctorReach, shifts: readonly TimedShift[]): number {
  let total = 0;
  for (const part of inParts(weekendsOf(reach, shifts))) total += bestChoice(part);
  return total;
}

function weekendsOf(reach: DoctorReach, shifts: readonly TimedShift[]): Weekend[] {
  return [...groupBy(shifts, ({ day }) => weekendOf(day) ?? 0)]
    .sort(([a], [b]) => a - b)
    .map(([number, own]) => ({ number, most: mostByDays(reach, own), limit: limitOn(reach, number) }));
}

/** A weekend that the engagement changes in has no limit of its own. */
function limitOn({ hard, kindOn }: DoctorReach, weekend: number): Weekend['limit'] {
  const saturday = weekend * 7 + 2;
  const [first, second] = [dateOfDayNumber(saturday), dateOfDayNumber(saturday + 1)];
  const limit = kindOn(first) === kindOn(second) ? hard('weekend-frequency', first) : null;
  return limit && limit.params.of <= LONGEST_REACH ? limit.params : null;
}

/** Runs of weekends with the same limit. */
function inParts(weekends: readonly Weekend[]): Weekend[][] {
  const parts: Weekend[][] = [];
  for (const weekend of weekends) {
    const last = parts.at(-1);
    if (last && isSame(last[0]!.limit, weekend.limit)) last.push(weekend);
    else parts.push([weekend]);
  }
  return parts;
}

function isSame(a: Weekend['limit'], b: Weekend['limit']): boolean {
  return a === b || (a !== null && b !== null && a.worked === b.worked && a.of === b.of);
}

function bestChoice(part: readonly Weekend[]): number {
  const limit = part[0]?.limit;
  if (!limit) return part.reduce((sum, { most }) => sum + most, 0);
  // Per set of worked weekends among the last ones (the newest is bit 0): the most shifts so far.
  const window = (1 << limit.of) - 1;
  let states = new Map<number, number>([[0, 0]]);
  let previous = part[0]!.number;
  for (const { number, most } of part) {
    const next = new Map<number, number>();
    for (const [worked, shifts] of states) {
      const gap = number - previous;
      const before = gap >= limit.of ? 0 : (worked << gap) & window;
      keepBest(next, before & (window >> 1), shifts);
      if (ones(before) < limit.worked) keepBest(next, (before | 1) & (window >> 1), shifts + most);
    }
    states = next;
    previous = number;
  }
  return Math.max(...states.values());
}

function keepBest(states: Map<number, number>, key: number, shifts: number): void {
  states.set(key, Math.max(states.get(key) ?? 0, shifts));
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
