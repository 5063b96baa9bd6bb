import { IANAZone } from 'luxon';
import type { CivilDate, ClockTime, Instant, Interval } from '../problem/roster-problem.ts';
import { addDays, dateOfDayNumber, dayNumber } from './civil-date.ts';

/** The one zone of the service; every civil date and wall time is of this zone. */
const OSLO = 'Europe/Oslo';

/**
 * What a wall time means when the clock skips it in March or shows it twice in October.
 * `missing`: the instant of the change itself, or as many minutes after it as the wall time lies
 * in the gap. `doubled`: the first (summer time) or the second (winter time) showing.
 */
export interface WallTimeResolution {
  missing: 'atChange' | 'afterChange';
  doubled: 'first' | 'second';
}

/**
 * How shift borders are read. One shift's end and the next one's start are the same wall time and
 * so the same instant: whichever way is chosen, no gap and no overlap comes of it.
 */
export const SHIFT_BORDERS: WallTimeResolution = { missing: 'atChange', doubled: 'first' };

const MINUTE = 60_000;
const DAY = 86_400_000;
const zone = IANAZone.create(OSLO);

/** Minutes to add to UTC for wall time in Oslo, at an instant in milliseconds. */
export function utcOffsetMinutes(milliseconds: number): number {
  return zone.offset(milliseconds);
}

/** Minutes after midnight; `24:00` is the day's end. Throws on a text that is no clock time. */
export function clockMinutes(time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$|^(24):(00)$/.exec(time);
  if (!match) throw new RangeError(`not a clock time: ${time}`);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** An instant as text, whole seconds. */
export function toInstant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** Milliseconds since 1970-01-01T00:00Z. Throws on a text that is no instant with a zone. */
export function instantMilliseconds(instant: Instant): number {
  const milliseconds = /(Z|[+-]\d{2}:\d{2})$/.test(instant) ? Date.parse(instant) : NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant: ${instant}`);
  return milliseconds;
}

/** The instant at which Oslo's wall clock shows a time on a date (`24:00` allowed). */
export function osloInstant(date: CivilDate, time: ClockTime, resolution: WallTimeResolution): Instant {
  const wall = dayNumber(date) * DAY + clockMinutes(time) * MINUTE;
  // Clock changes are months apart, so a day away on either side shows the offsets in question.
  const before = utcOffsetMinutes(wall - DAY);
  const after = utcOffsetMinutes(wall + DAY);
  const candidates = [before, after]
    .map((offset) => wall - offset * MINUTE)
    .filter((at) => at + utcOffsetMinutes(at) * MINUTE === wall);
  if (candidates.length === 0) return toInstant(inGap(wall, before, after, resolution));
  const pick = resolution.doubled === 'first' ? Math.min(...candidates) : Math.max(...candidates);
  return toInstant(pick);
}

/** Read with the offset from before the change, a skipped wall time lies as far after it as into the gap. */
function inGap(wall: number, before: number, after: number, resolution: WallTimeResolution): number {
  const afterChange = wall - before * MINUTE;
  if (resolution.missing === 'afterChange') return afterChange;
  let low = wall - after * MINUTE;
  let high = afterChange;
  while (high - low > MINUTE) {
    const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE;
    if (utcOffsetMinutes(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** Half-open interval between two wall times; an end at or before the start is on the next day. */
export function osloInterval(date: CivilDate, start: ClockTime, end: ClockTime): Interval {
  const endDate = clockMinutes(end) <= clockMinutes(start) ? addDays(date, 1) : date;
  return { from: osloInstant(date, start, SHIFT_BORDERS), to: osloInstant(endDate, end, SHIFT_BORDERS) };
}

/** Date and wall time in Oslo at an instant. */
export function osloWallTime(instant: Instant): { date: CivilDate; time: ClockTime } {
  const at = instantMilliseconds(instant);
  const wall = at + utcOffsetMinutes(at) * MINUTE;
  const day = Math.floor(wall / DAY);
  const minutes = Math.floor((wall - day * DAY) / MINUTE);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return { date: dateOfDayNumber(day), time: clock.join(':') };
}

/** Hours that pass in an interval; a clock change inside it is counted as it happens. */
export function elapsedHours(interval: Interval): number {
  return (instantMilliseconds(interval.to) - instantMilliseconds(interval.from)) / (60 * MINUTE);
}
