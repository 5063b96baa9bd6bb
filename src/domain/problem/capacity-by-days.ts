import { groupBy } from '../rules/group-by.ts';
import { mostOneAfterAnother } from './capacity-by-rules.ts';
import type { DoctorReach } from './doctor-reach.ts';
import type { EngagementKind } from './roster-problem.ts';
import type { TimedShift } from './timed-shift.ts';

/** At most `count` duties in any `days` consecutive days. */
interface Window {
  count: number;
  days: number;
}

/** A day with the most shifts that fit into it, and the limits on windows that end there. */
interface Day {
  number: number;
  most: number;
  kind: EngagementKind | null;
  windows: Window[];
}

/**
 * The most shifts within the limits per window of days (`max-per-week`, and `spacing` as one duty
 * in so many days). Each day in turn takes all it may: with limits on intervals of days the
 * earliest choice is a largest one. Where the engagement changes, windows are cut at the change,
 * which only loosens them, since the limit of the later duty holds.
 */
export function mostByDays(reach: DoctorReach, shifts: readonly TimedShift[]): number {
  const taken = new Map<number, number>();
  let total = 0;
  let previous: Day | null = null;
  let segmentStart = -Infinity;
  const all = daysOf(reach, shifts);
  const longest = Math.max(1, ...all.flatMap(({ windows }) => windows.map(({ days }) => days)));
  for (const day of all) {
    if (previous && previous.kind !== day.kind) segmentStart = day.number;
    previous = day;
    const inPast = segmentStart === -Infinity ? reach.pastDays : [];
    const room = day.windows.map(({ count, days }) => {
      const from = Math.max(day.number - days + 1, segmentStart);
      let used = inPast.filter((past) => past >= from).length;
      for (const [number, n] of taken) if (number >= from) used += n;
      return count - used;
    });
    const takes = Math.max(0, Math.min(day.most, ...room));
    if (takes > 0) taken.set(day.number, takes);
    for (const number of taken.keys()) if (number <= day.number - longest) taken.delete(number);
    total += takes;
  }
  return total;
}

function daysOf(reach: DoctorReach, shifts: readonly TimedShift[]): Day[] {
  return [...groupBy(shifts, ({ day }) => day)]
    .sort(([a], [b]) => a - b)
    .map(([number, own]) => {
      const { date } = own[0]!.shift;
      return {
        number,
        most: mostOneAfterAnother(reach, own),
        kind: reach.kindOn(date),
        windows: windowsOn(reach, date),
      };
    });
}

function windowsOn({ hard }: DoctorReach, date: string): Window[] {
  const week = hard('max-per-week', date);
  const spacing = hard('spacing', date);
  return [
    ...(week ? [week.params] : []),
    ...(spacing && spacing.params.days > 0 ? [{ count: 1, days: spacing.params.days }] : []),
  ];
}
