import type { CompactModel, CompactOptions } from './compact-model.ts';
import type { CompiledDayLimit, CompiledProblem, DoctorLimits } from './compiled-problem.ts';
import { weekNumber } from './doctor-rules.ts';

/** One doctor's part of the model under construction. */
interface DoctorPart {
  p: CompiledProblem;
  compact: CompactModel;
  d: number;
  /** Shifts the doctor may hold, in order of start. */
  shifts: number[];
}

/** Adds the rules that look at one doctor's duties together. */
export function addDoctorRows(
  p: CompiledProblem,
  compact: CompactModel,
  rules: CompactOptions['rules'],
): void {
  for (let d = 0; d < p.D; d++) {
    const shifts = Array.from(p.eligibleShifts[d]!).sort((a, b) => p.start[a]! - p.start[b]! || a - b);
    if (shifts.length === 0) continue;
    const part: DoctorPart = { p, compact, d, shifts };
    const cliques = restCliques(part);
    for (const clique of cliques) if (clique.length > 1) limitRow(part, clique, 1);
    addWindows(part, rules);
    addCalendarWeeks(part);
    addWeekends(part, cliques);
    addPeriod(part);
    addDayLimits(part, cliques);
    if (rules === 'every') addNights(part);
  }
}

/** The doctor's limits when they are the same on all these days; null when engagements change between. */
export function steadyLimits(p: CompiledProblem, d: number, from: number, to: number): DoctorLimits | null {
  const row = d * p.horizonDays;
  const first = Math.max(from - p.firstDay, 0);
  const last = Math.min(to - p.firstDay, p.horizonDays - 1);
  const limitClass = p.limitClass[row + first]!;
  for (let day = first + 1; day <= last; day++) if (p.limitClass[row + day] !== limitClass) return null;
  return p.limits[limitClass]!;
}

/** `Σ shifts <= most`, or what locks among them already exceed. */
function limitRow({ p, compact, d }: DoctorPart, shifts: readonly number[], most: number): void {
  const columns = shifts.map((s) => compact.x[d * p.S + s]!);
  const locked = shifts.filter((s) => p.locked[d * p.S + s]).length;
  compact.model.row(-Infinity, Math.max(most, locked), columns);
}

/** Maximal sets of shifts no two of which one doctor can hold: overlapping, or too little rest between. */
export function restCliques(part: DoctorPart): number[][] {
  const { p, d, shifts, compact } = part;
  const cliques: number[][] = [];
  let open: number[] = [];
  shifts.forEach((s, i) => {
    const limits = steadyLimits(p, d, p.day[s]! - 2, p.day[s]!);
    if (!limits) compact.exact = false;
    const rest = limits?.rest?.hard ? limits.rest.minutes : 0;
    const still = open.filter((r) => p.start[s]! < p.end[r]! + rest);
    if (still.length < open.length && open.length > 0) cliques.push(open);
    open = [...still, s];
    if (i === shifts.length - 1) cliques.push(open);
  });
  return cliques;
}

/** Rolling windows of days with at most so many shifts, and hard spacing. */
function addWindows(part: DoctorPart, rules: CompactOptions['rules']): void {
  const { p, d, compact } = part;
  const last = p.firstDay + p.horizonDays - 1;
  for (let day = p.firstDay; day <= last; day++) {
    const widest = steadyLimits(p, d, day, day)!;
    const windows: [number, number][] = [];
    if (widest.week?.hard) windows.push([widest.week.days, widest.week.count]);
    if (widest.spacing?.hard) windows.push([widest.spacing.days, 1]);
    for (const [length, most] of windows) {
      // The smaller model takes every window that ends a block of `length` days from the start.
      if (rules === 'bound' && (day - p.firstDay + 1) % length !== 0 && day !== last) continue;
      const from = day - length + 1;
      if (!steadyLimits(p, d, from, day)) {
        compact.exact = false;
        continue;
      }
      const fixed = fixedBetween(p, d, from, day);
      const shifts = part.shifts.filter((s) => p.day[s]! >= from && p.day[s]! <= day);
      if (shifts.length + fixed > most) limitRow(part, shifts, most - fixed);
    }
  }
}

/** At most so many shifts from Monday to Sunday. */
function addCalendarWeeks(part: DoctorPart): void {
  const { p, d, compact } = part;
  if (p.limits.every((limit) => limit.calendarWeek === null)) return;
  const weeks = new Map<number, number[]>();
  for (const s of part.shifts) {
    const week = weekNumber(p.day[s]!);
    weeks.set(week, [...(weeks.get(week) ?? []), s]);
  }
  for (const [week, shifts] of weeks) {
    const monday = week * 7 - 3;
    const limits = steadyLimits(p, d, monday, monday + 6);
    if (!limits) compact.exact = false;
    const rule = limits?.calendarWeek;
    if (!rule?.hard) continue;
    const fixed = fixedBetween(p, d, monday, monday + 6);
    if (shifts.length + fixed > rule.count) limitRow(part, shifts, rule.count - fixed);
  }
}

function fixedBetween(p: CompiledProblem, d: number, from: number, to: number): number {
  return p.fixedDuties[d]!.filter((f) => p.day[f]! >= from && p.day[f]! <= to).length;
}

/** A column per worked weekend, at least as large as each clique of its shifts. */
function addWeekends(part: DoctorPart, cliques: readonly number[][]): void {
  const { p, d, compact, shifts } = part;
  const worked = new Map<number, number>();
  for (const f of p.fixedDuties[d]!) if (p.weekend[f]! >= 0) worked.set(p.weekend[f]!, -1);
  const rows = new Set<string>();
  for (const clique of cliques) {
    for (const w of new Set(clique.map((s) => p.weekend[s]!))) {
      if (w < 0 || worked.get(w) === -1) continue;
      const inside = clique.filter((s) => p.weekend[s] === w);
      const key = inside.join();
      if (rows.has(key)) continue;
      rows.add(key);
      let y = worked.get(w);
      if (y === undefined) worked.set(w, (y = compact.model.column(0, 0, 1, true)));
      const locked = inside.filter((s) => p.locked[d * p.S + s]).length;
      compact.model.row(
        -Infinity,
        Math.max(0, locked - 1),
        [...inside.map((s) => compact.x[d * p.S + s]!), y],
        [...inside.map(() => 1), -1],
      );
    }
  }
  const lockedWeekends = new Set(
    shifts.filter((s) => p.locked[d * p.S + s] && p.weekend[s]! >= 0).map((s) => p.weekend[s]!),
  );
  for (const w of [...worked.keys()].sort((a, b) => a - b)) {
    // Weekend w is Saturday of week w: weeks count from Monday 29 December 1969.
    const sunday = w * 7 + 3;
    const limits = steadyLimits(p, d, sunday - 1, sunday);
    const rule = limits?.weekend;
    if (!limits) compact.exact = false;
    if (!rule?.hard || sunday < p.firstDay) continue;
    const window = [...worked.keys()].filter((v) => v > w - rule.of && v <= w);
    const past = window.filter((v) => worked.get(v) === -1).length;
    const columns = window.map((v) => worked.get(v)!).filter((column) => column >= 0);
    const locked = window.filter((v) => lockedWeekends.has(v) && worked.get(v) !== -1).length;
    if (columns.length + past > rule.worked) {
      compact.model.row(-Infinity, Math.max(rule.worked - past, locked, 0), columns);
    }
  }
}

function addPeriod(part: DoctorPart): void {
  const { p, d, shifts, compact } = part;
  const limits = steadyLimits(p, d, p.firstDay, p.firstDay + p.horizonDays - 1);
  if (!limits) {
    compact.exact = false;
    return;
  }
  if (!limits.period?.hard) return;
  const fixed = p.fixedDuties[d]!.filter((f) => p.fixedInHorizon[f - p.S]).length;
  if (shifts.length + fixed > limits.period.count) limitRow(part, shifts, limits.period.count - fixed);
}

/** A column per day of duty, at least as large as each clique of its shifts, for doctors with few days left. */
function addDayLimits(part: DoctorPart, cliques: readonly number[][]): void {
  for (const limit of part.p.dayLimits[part.d]!) addDayLimit(part, cliques, limit);
}

function addDayLimit(
  { p, d, compact, shifts }: DoctorPart,
  cliques: readonly number[][],
  { from, to, days }: CompiledDayLimit,
): void {
  const counts = (s: number) => p.day[s]! >= from && p.day[s]! < to;
  const fixed = p.fixedDuties[d]!.filter((f) => p.fixedInHorizon[f - p.S] && counts(f));
  const fixedDays = new Set([...fixed].map((f) => p.day[f]!));
  const free = (s: number) => counts(s) && !fixedDays.has(p.day[s]!);
  const isLocked = (s: number) => p.locked[d * p.S + s] === 1;
  const worked = new Map<number, number>();
  const rows = new Set<string>();
  for (const clique of cliques) {
    for (const day of new Set(clique.filter(free).map((s) => p.day[s]!))) {
      const inside = clique.filter((s) => p.day[s] === day);
      const key = inside.join();
      if (rows.has(key)) continue;
      rows.add(key);
      let y = worked.get(day);
      if (y === undefined) worked.set(day, (y = compact.model.column(0, 0, 1, true)));
      compact.model.row(
        -Infinity,
        Math.max(0, inside.filter(isLocked).length - 1),
        [...inside.map((s) => compact.x[d * p.S + s]!), y],
        [...inside.map(() => 1), -1],
      );
    }
  }
  const lockedDays = new Set(shifts.filter((s) => free(s) && isLocked(s)).map((s) => p.day[s]!)).size;
  compact.model.row(-Infinity, Math.max(days - fixedDays.size, lockedDays, 0), [...worked.values()]);
}

/** At most `max` nights on consecutive dates, and free time after a full run. */
function addNights(part: DoctorPart): void {
  const { p, d, shifts } = part;
  const nights = new Map<number, number[]>();
  for (const s of shifts) if (p.night[s]) nights.set(p.day[s]!, [...(nights.get(p.day[s]!) ?? []), s]);
  const fixedNights = new Map<number, number>();
  for (const f of p.fixedDuties[d]!) if (p.night[f]) fixedNights.set(p.day[f]!, f);
  const on = (from: number, to: number) => {
    const found: number[] = [];
    for (let day = from; day <= to; day++) found.push(...(nights.get(day) ?? []));
    return found;
  };
  const fixedOn = (from: number, to: number) =>
    [...fixedNights.keys()].filter((n) => n >= from && n <= to).length;
  const firstNight = p.firstDay - 7;
  for (let day = firstNight; day < p.firstDay + p.horizonDays; day++) {
    const rule = steadyLimits(p, d, day - 7, day + 2)?.nights;
    if (!rule?.hard) continue;
    const run = on(day - rule.max, day);
    const fixed = fixedOn(day - rule.max, day);
    if (run.length > 0 && nights.has(day) && run.length + fixed > rule.max)
      limitRow(part, run, rule.max - fixed);
    const before = on(day - rule.max + 1, day - 1);
    const fixedBefore = fixedOn(day - rule.max + 1, day - 1);
    const lastNights = [...(nights.get(day) ?? []), ...(fixedNights.has(day) ? [fixedNights.get(day)!] : [])];
    for (const last of lastNights) {
      const lastFixed = last >= p.S ? 1 : 0;
      for (const t of shifts) {
        if (p.start[t]! < p.end[last]! || p.start[t]! >= p.end[last]! + rule.freeMinutes) continue;
        if (p.night[t] && p.day[t]! - day <= 1) continue;
        const all = [...before, ...(lastFixed ? [] : [last]), t];
        const most = rule.max - fixedBefore - lastFixed;
        if (all.length > most) limitRow(part, all, Math.max(0, most));
      }
    }
  }
}
