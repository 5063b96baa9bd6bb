import type { CivilDate, ClockTime, Interval } from '../problem/roster-problem.ts';
import { addDays, datesBetween, dateParts, isoWeekday } from './civil-date.ts';
import { type DatedRules, rulesOn } from './dated-rules.ts';
import { hoytidIntervals, type HoytidRuleSet } from './hoytid.ts';
import { clockMinutes, instantMilliseconds, osloInstant, osloWallTime, SHIFT_BORDERS } from './oslo-time.ts';

/** The kinds of day that time is paid by: høytid goes before weekend, weekend before weekday. */
export const PAY_DAYS = ['weekday', 'weekend', 'hoytid'] as const;
/** The parts of a day that time is paid by. */
export const PAY_PARTS = ['day', 'evening', 'night'] as const;
/** A window of pay: every minute lies in exactly one. */
export type PayWindow = `${(typeof PAY_DAYS)[number]}.${(typeof PAY_PARTS)[number]}`;

export const PAY_WINDOWS: readonly PayWindow[] = PAY_DAYS.flatMap((day) =>
  PAY_PARTS.map((part): PayWindow => `${day}.${part}`),
);

/** How time is divided for pay, from a date on. Night lasts until the day begins. */
export interface PayTimeRuleSet extends DatedRules {
  dayFrom: ClockTime;
  eveningFrom: ClockTime;
  nightFrom: ClockTime;
  /** ISO weekdays that are weekend from midnight to midnight. */
  weekend: number[];
}

export interface PayTimeLaw {
  payTime: readonly PayTimeRuleSet[];
  hoytid: readonly HoytidRuleSet[];
}

const MINUTE = 60_000;

/**
 * Minutes of an interval per window, as they pass: a night in which the clock changes has an hour more or
 * less. Throws before the first rules.
 */
export function payMinutes(interval: Interval, law: PayTimeLaw): Record<PayWindow, number> {
  const minutes = Object.fromEntries(PAY_WINDOWS.map((window) => [window, 0])) as Record<PayWindow, number>;
  const end = instantMilliseconds(interval.to);
  const hoytid = hoytidOf(interval, law);
  let at = instantMilliseconds(interval.from);
  for (const border of bordersOf(interval, law, hoytid)) {
    if (border <= at) continue;
    const until = Math.min(border, end);
    minutes[windowAt(at, law, hoytid)] += (until - at) / MINUTE;
    at = until;
  }
  return minutes;
}

type Span = readonly [from: number, to: number];

/** By year: a month's pay asks for the same one a thousand times. */
const known = new WeakMap<PayTimeLaw, Map<number, Span[]>>();

function hoytidOf({ from, to }: Interval, law: PayTimeLaw): Span[] {
  const [first, last] = [from, to].map((at) => dateParts(osloWallTime(at).date).year) as [number, number];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year) =>
    hoytidOfYear(year, law),
  );
}

function hoytidOfYear(year: number, law: PayTimeLaw): Span[] {
  const years = known.get(law) ?? new Map<number, Span[]>();
  known.set(law, years);
  const spans =
    years.get(year) ??
    hoytidIntervals(year, law.hoytid).map(({ from, to }): Span => [
      instantMilliseconds(from),
      instantMilliseconds(to),
    ]);
  years.set(year, spans);
  return spans;
}

/** Every instant at which the window may change, in order, and the interval's end. */
function bordersOf({ from, to }: Interval, law: PayTimeLaw, hoytid: readonly Span[]): number[] {
  const dates = datesBetween(osloWallTime(from).date, addDays(osloWallTime(to).date, 1));
  const ofDays = dates.flatMap((date) => {
    const { dayFrom, eveningFrom, nightFrom } = rulesFor(date, law);
    return ['00:00', dayFrom, eveningFrom, nightFrom].map((time) =>
      instantMilliseconds(osloInstant(date, time, SHIFT_BORDERS)),
    );
  });
  const end = instantMilliseconds(to);
  return [...ofDays, ...hoytid.flat(), end].filter((at) => at <= end).sort((a, b) => a - b);
}

function windowAt(at: number, law: PayTimeLaw, hoytid: readonly Span[]): PayWindow {
  const { date, time } = osloWallTime(new Date(at).toISOString());
  const rules = rulesFor(date, law);
  const part = partAt(time, rules);
  if (hoytid.some(([from, to]) => from <= at && at < to)) return `hoytid.${part}`;
  return rules.weekend.includes(isoWeekday(date)) ? `weekend.${part}` : `weekday.${part}`;
}

function partAt(time: ClockTime, { dayFrom, eveningFrom, nightFrom }: PayTimeRuleSet) {
  const at = clockMinutes(time);
  if (at < clockMinutes(dayFrom) || at >= clockMinutes(nightFrom)) return 'night';
  return at < clockMinutes(eveningFrom) ? 'day' : 'evening';
}

function rulesFor(date: CivilDate, { payTime }: PayTimeLaw): PayTimeRuleSet {
  const rules = rulesOn(payTime, date);
  if (!rules) throw new Error(`no rules of pay time on ${date}`);
  return rules;
}
