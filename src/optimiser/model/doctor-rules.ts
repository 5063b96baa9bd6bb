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
  const { start, end, day, night, weekend, limits, limitClass, firstDay, horizonDays } = p;
  let hard = 0;
  let warnings = 0;
  let windowFrom = 0;
  let inHorizon = 0;
  let lastClass = limits[0]!;
  let nightRun = 0;
  let lastNight = -10;
  let lastNightEnd = 0;
  let runNeedsFree = 0;
  for (let i = 0; i < n; i++) {
    const s = list[i]!;
    const today = day[s]!;
    const counted = s < p.S || p.fixedInHorizon[s - p.S] === 1;
    const limit = counted ? limits[limitClass[d * horizonDays + today - firstDay]!]! : lastClass;
    if (counted) {
      inHorizon++;
      lastClass = limit;
      if (i > 0) {
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
        let from = windowFrom;
        while (from > 0 && day[list[from - 1]!]! > oldest) from--;
        if (i - from + 1 > limit.week.count) {
          if (limit.week.hard) hard++;
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
    const next = i + 1 < n ? weekend[list[i + 1]!]! : -2;
    if (w >= 0 && counted && next !== w && limit.weekend) {
      let worked = 0;
      let last = -1;
      for (let j = i; j >= 0; j--) {
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
  if (inHorizon > 0 && lastClass.period && inHorizon > lastClass.period.count) {
    if (lastClass.period.hard) hard += inHorizon - lastClass.period.count;
    else warnings++;
  }
  const dayLimits = p.dayLimits[d]!;
  for (let i = 0; i < dayLimits.length; i++) hard += daysBeyond(p, dayLimits[i]!, list, n);
  return hard * HARD + warnings;
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
