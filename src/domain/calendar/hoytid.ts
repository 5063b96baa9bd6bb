import type { CivilDate, ClockTime, Interval } from '../problem/roster-problem.ts';
import { addDays } from './civil-date.ts';
import type { DatedRules } from './dated-rules.ts';
import { rulesOn } from './dated-rules.ts';
import type { DayRule } from './day-rule.ts';
import { dayInYear } from './day-rule.ts';
import { elapsedHours, instantMilliseconds, osloInstant, osloWallTime, SHIFT_BORDERS } from './oslo-time.ts';

/** A part of a day that is paid as høytid, in wall time; `24:00` is the day's end. */
export interface HoytidWindow {
  id: string;
  day: DayRule;
  from: ClockTime;
  to: ClockTime;
}

/** høytid in the sense of pay, from a date on (main tariff, clause 5.3.1). */
export interface HoytidRuleSet extends DatedRules {
  windows: HoytidWindow[];
}

/** The høytid of a year as instants, in order, with windows that touch or overlap made one. */
export function hoytidIntervals(year: number, ruleSets: readonly HoytidRuleSet[]): Interval[] {
  const windows = ruleSets.flatMap((set) =>
    set.windows
      .map((window) => ({ window, date: dayInYear(window.day, year) }))
      .filter(({ date }) => rulesOn(ruleSets, date) === set)
      .map(({ window, date }) => interval(date, window)),
  );
  return merge(windows);
}

/** Hours of an interval that are paid as høytid, as they pass: Easter night in March may lose one. */
export function hoytidHours(interval: Interval, ruleSets: readonly HoytidRuleSet[]): number {
  const firstYear = yearOf(interval.from);
  const years = Array.from({ length: yearOf(interval.to) - firstYear + 1 }, (_, index) => firstYear + index);
  return years
    .flatMap((year) => hoytidIntervals(year, ruleSets))
    .map((window) => overlapHours(window, interval))
    .reduce((sum, hours) => sum + hours, 0);
}

function yearOf(instant: string): number {
  return Number(osloWallTime(instant).date.slice(0, 4));
}

function interval(date: CivilDate, window: HoytidWindow): Interval {
  return {
    from: osloInstant(date, window.from, SHIFT_BORDERS),
    to:
      window.to === '24:00'
        ? osloInstant(addDays(date, 1), '00:00', SHIFT_BORDERS)
        : osloInstant(date, window.to, SHIFT_BORDERS),
  };
}

function merge(windows: Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const window of windows.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = merged.at(-1);
    if (last && window.from <= last.to) last.to = window.to > last.to ? window.to : last.to;
    else merged.push({ ...window });
  }
  return merged;
}

function overlapHours(a: Interval, b: Interval): number {
  const from = instantMilliseconds(a.from) > instantMilliseconds(b.from) ? a.from : b.from;
  const to = instantMilliseconds(a.to) < instantMilliseconds(b.to) ? a.to : b.to;
  return Math.max(0, elapsedHours({ from, to }));
}
