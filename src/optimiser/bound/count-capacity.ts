import type { CompiledProblem } from '../model/compiled-problem.ts';

/**
 * An upper bound on how many of these shifts one doctor can hold, from what can be said
 * without search: rest within a day, shifts per window of days, weekends.
 *
 * @param counts 1 for each shift of interest
 */
export function countCapacity(p: CompiledProblem, d: number, counts: (shift: number) => boolean): number {
  const perDay = new Map<number, number>();
  let lastEnd = -Infinity;
  let lastDay = NaN;
  const shifts = Array.from(p.eligibleShifts[d]!)
    .filter(counts)
    // Earliest end first: the greedy choice holds the most shifts of a day.
    .sort((a, b) => p.day[a]! - p.day[b]! || p.end[a]! - p.end[b]!);
  for (const s of shifts) {
    const limits = limitsOn(p, d, p.day[s]!);
    if (p.day[s] !== lastDay) lastEnd = -Infinity;
    lastDay = p.day[s]!;
    const rest = limits.rest?.hard ? limits.rest.minutes : 0;
    if (p.start[s]! < lastEnd + rest) continue;
    lastEnd = p.end[s]!;
    perDay.set(lastDay, (perDay.get(lastDay) ?? 0) + 1);
  }
  const locked = shifts.filter((s) => p.locked[d * p.S + s]).length;
  let capacity = Math.min(byWindows(p, d, perDay), byWeekends(p, d, perDay));
  const period = limitsOn(p, d, p.firstDay + p.horizonDays - 1).period;
  if (period?.hard) capacity = Math.min(capacity, period.count);
  return Math.max(capacity, locked);
}

function limitsOn(p: CompiledProblem, d: number, day: number) {
  return p.limits[p.limitClass[d * p.horizonDays + day - p.firstDay]!]!;
}

/** Blocks of as many days as the weekly limit speaks of, each holding at most its count. */
function byWindows(p: CompiledProblem, d: number, perDay: ReadonlyMap<number, number>): number {
  const week = limitsOn(p, d, p.firstDay).week;
  const varies = p.limitClass
    .subarray(d * p.horizonDays, (d + 1) * p.horizonDays)
    .some((c) => p.limits[c]?.week?.count !== week?.count || p.limits[c]?.week?.days !== week?.days);
  const blocks = new Map<number, number>();
  let total = 0;
  for (const [day, count] of perDay) {
    total += count;
    const block = Math.floor((day - p.firstDay) / (week?.days ?? 7));
    blocks.set(block, (blocks.get(block) ?? 0) + count);
  }
  if (!week?.hard || varies) return total;
  let capacity = 0;
  for (const count of blocks.values()) capacity += Math.min(count, week.count);
  return capacity;
}

/** Blocks of as many weekends as the weekend rule speaks of, each with its best worked ones. */
function byWeekends(p: CompiledProblem, d: number, perDay: ReadonlyMap<number, number>): number {
  const rule = limitsOn(p, d, p.firstDay).weekend;
  const varies = p.limitClass
    .subarray(d * p.horizonDays, (d + 1) * p.horizonDays)
    .some((c) => p.limits[c]?.weekend?.of !== rule?.of || p.limits[c]?.weekend?.worked !== rule?.worked);
  let weekdays = 0;
  let total = 0;
  const weekends = new Map<number, number>();
  for (const [day, count] of perDay) {
    total += count;
    const weekday = (day + 3) % 7;
    if (weekday < 5) weekdays += count;
    else {
      const weekend = Math.floor((day + 3) / 7);
      weekends.set(weekend, (weekends.get(weekend) ?? 0) + count);
    }
  }
  if (!rule?.hard || varies) return total;
  const blocks = new Map<number, number[]>();
  for (const [weekend, count] of weekends) {
    const block = Math.floor(weekend / rule.of);
    blocks.set(block, [...(blocks.get(block) ?? []), count]);
  }
  let capacity = weekdays;
  for (const counts of blocks.values()) {
    capacity += counts
      .sort((a, b) => b - a)
      .slice(0, rule.worked)
      .reduce((sum, n) => sum + n, 0);
  }
  return capacity;
}
