import type { CompiledDayLimit, CompiledProblem } from './compiled-problem.ts';

/** `ruleBreaches` packs two counts into one number, so that the hot path allocates nothing. */
export const HARD = 65_536;

/**
 * Breaches of the rules that look at one doctor's duties together: overlap, rest, shifts per
 * week and period, weekends, nights, spacing, days of duty.
 *
 * @param list duties of the doctor (shifts and fixed duties) in order of start
 * @param n how many entries of `list` count
 * @returns hard breaches × `HARD` + warnings. Cost: O(n), about 0.3 µs for ten duties.
 */
export function ruleBreaches(p: CompiledProblem, d: number, list: Int32Array, n: number): number {
  return breachesWithin(p, d, list, 0, n) + breachesInAll(p, d, list, n);
}

/**
 * Breaches of the rules that look at most `ruleReach` days back, as if the entries of `list` from
 * `from` to before `to` were all there is.
 */
export function breachesWithin(
  p: CompiledProblem,
  d: number,
  list: Int32Array,
  from: number,
  to: number,
): number {
  const { start, end, day, night, weekend, limits, limitClass, firstDay, horizonDays } = p;
  let hard = 0;
  let warnings = 0;
  let windowFrom = from;
  let lastClass = limits[0]!;
  let nightRun = 0;
  let lastNight = -10;
  let lastNightEnd = 0;
  let runNeedsFree = 0;
  for (let i = from; i < to; i++) {
    const s = list[i]!;
    const today = day[s]!;
    const counted = s < p.S || p.fixedInHorizon[s - p.S] === 1;
    const limit = counted ? limits[limitClass[d * horizonDays + today - firstDay]!]! : lastClass;
    if (counted) {
      lastClass = limit;
      if (i > from) {
        const before = list[i - 1]!;
        const gap = start[s]! - end[before]!;
        if (gap < 0) hard++;
        else if (limit.rest && gap < limit.rest.minutes) {
          if (limit.rest.hard) hard++;
          else warnings++;
        }
        if (limit.spacing && today - day[before]! < limit.spacing.days) {
          if (limit.spacing.hard) hard++;
          else warnings++;
        }
      }
      if (limit.week) {
        const oldest = today - limit.week.days;
        while (day[list[windowFrom]!]! <= oldest) windowFrom++;
        // Engagements may differ in window length: look back again when this one is longer.
        let first = windowFrom;
        while (first > from && day[list[first - 1]!]! > oldest) first--;
        if (i - first + 1 > limit.week.count) {
          if (limit.week.hard) hard++;
          else warnings++;
        }
      }
      if (limit.calendarWeek) {
        const week = weekNumber(today);
        let inWeek = 1;
        while (inWeek <= i - from && weekNumber(day[list[i - inWeek]!]!) === week) inWeek++;
        if (inWeek > limit.calendarWeek.count) {
          if (limit.calendarWeek.hard) hard++;
          else warnings++;
        }
      }
      if (limit.nights && runNeedsFree > 0 && !(night[s] && today - lastNight <= 1)) {
        if (start[s]! - lastNightEnd < limit.nights.freeMinutes && runNeedsFree >= limit.nights.max) {
          if (limit.nights.hard) hard++;
          else warnings++;
        }
      }
    }
    if (night[s]) {
      nightRun = today - lastNight === 1 ? nightRun + 1 : today === lastNight ? nightRun : 1;
      lastNight = today;
      lastNightEnd = end[s]!;
      if (counted && limit.nights && nightRun > limit.nights.max) {
        if (limit.nights.hard) hard++;
        else warnings++;
      }
      runNeedsFree = nightRun;
    } else {
      runNeedsFree = 0;
    }
    const w = weekend[s]!;
    const next = i + 1 < to ? weekend[list[i + 1]!]! : -2;
    if (w >= 0 && counted && next !== w && limit.weekend) {
      let worked = 0;
      let last = -1;
      for (let j = i; j >= from; j--) {
        const other = weekend[list[j]!]!;
        if (other < 0 || other === last) continue;
        if (other <= w - limit.weekend.of) break;
        last = other;
        worked++;
      }
      if (worked > limit.weekend.worked) {
        if (limit.weekend.hard) hard++;
        else warnings++;
      }
    }
  }
  return hard * HARD + warnings;
}

/** Breaches of the rules that count all of a doctor's duties: per period, and days of duty. */
export function breachesInAll(p: CompiledProblem, d: number, list: Int32Array, n: number): number {
  const { limits, limitClass, firstDay, horizonDays } = p;
  let hard = 0;
  let warnings = 0;
  let inHorizon = 0;
  let last = -1;
  for (let i = 0; i < n; i++) {
    const s = list[i]!;
    if (s >= p.S && p.fixedInHorizon[s - p.S] === 0) continue;
    inHorizon++;
    last = s;
  }
  const period = last < 0 ? null : limits[limitClass[d * horizonDays + p.day[last]! - firstDay]!]!.period;
  if (period && inHorizon > period.count) {
    if (period.hard) hard += inHorizon - period.count;
    else warnings++;
  }
  const dayLimits = p.dayLimits[d]!;
  for (let i = 0; i < dayLimits.length; i++) hard += daysBeyond(p, dayLimits[i]!, list, n);
  return hard * HARD + warnings;
}

/** How many days back any rule of `breachesWithin` looks from a duty. */
export function ruleReach(p: CompiledProblem): number {
  const daysOf = (minutes: number) => Math.ceil(minutes / 1440) + 2;
  return Math.max(
    2,
    ...p.limits.flatMap((limit) => [
      limit.rest ? daysOf(limit.rest.minutes) : 0,
      limit.week?.days ?? 0,
      limit.calendarWeek ? 7 : 0,
      limit.weekend ? 7 * limit.weekend.of : 0,
      limit.nights ? limit.nights.max + daysOf(limit.nights.freeMinutes) : 0,
      limit.spacing?.days ?? 0,
    ]),
  );
}

/** Weeks since Monday 29 December 1969 of a civil day. */
export function weekNumber(day: number): number {
  return Math.floor((day + 3) / 7);
}

/** Days of duty beyond the limit; duties in order of start are in order of day as well. */
function daysBeyond(p: CompiledProblem, limit: CompiledDayLimit, list: Int32Array, n: number): number {
  let worked = 0;
  let last = -1;
  for (let i = 0; i < n; i++) {
    const s = list[i]!;
    const today = p.day[s]!;
    if (today === last || today < limit.from || today >= limit.to) continue;
    if (s >= p.S && p.fixedInHorizon[s - p.S] === 0) continue;
    last = today;
    worked++;
  }
  return Math.max(0, worked - limit.days);
}

/** Hard breaches among each doctor's locked and fixed duties alone. */
export function lockedBreaches(p: CompiledProblem): Int32Array {
  const result = new Int32Array(p.D);
  for (let d = 0; d < p.D; d++) {
    const list = [...p.fixedDuties[d]!];
    for (let s = 0; s < p.S; s++) if (p.locked[d * p.S + s]) list.push(s);
    list.sort((a, b) => p.start[a]! - p.start[b]! || a - b);
    result[d] = Math.floor(ruleBreaches(p, d, Int32Array.from(list), list.length) / HARD);
  }
  return result;
}
