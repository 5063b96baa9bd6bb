import type { ProblemDoctor, ProblemShift, RosterProblem } from '../../domain/problem/roster-problem.ts';
import { burdenOf } from '../../domain/roster/evaluate-fairness.ts';
import { inRange, minuteOf } from '../model/civil-time.ts';
import { engagementOn } from '../model/settings.ts';

/** Days of absence in the horizon up to which the fair share stays whole [set]: holidays are everybody's. */
const ABSENCE_DAYS_WITHOUT_REDUCTION = 28;

/** Seats of one burden category that the same engagements may hold: what is shared out together. */
export interface SharedDemand {
  category: string;
  shifts: ProblemShift[];
  seats: number;
}

/**
 * Demand by category and by who may hold it. Shifts are shared together when the engagements of
 * one are among those of the other: mobile duty is part of the evenings that everybody shares,
 * whoever is trained for it, while Easter's nights and its evenings have other doctors.
 */
export function sharedDemands(problem: RosterProblem, onlyWhenNeeded: boolean): SharedDemand[] {
  const demands: (SharedDemand & { pools: ReadonlySet<string>[] })[] = [];
  for (const shift of problem.shifts) {
    if (shift.onlyWhenNeeded !== onlyWhenNeeded || shift.seats === 0) continue;
    const pool = new Set<string>(shift.engagements);
    const together = demands.filter(
      (demand) =>
        demand.category === shift.category &&
        demand.pools.some((other) => isPartOf(pool, other) || isPartOf(other, pool)),
    );
    const merged = together[0] ?? { category: shift.category, shifts: [], seats: 0, pools: [] };
    if (together.length === 0) demands.push(merged);
    for (const other of together.slice(1)) {
      merged.shifts.push(...other.shifts);
      merged.seats += other.seats;
      merged.pools.push(...other.pools);
      demands.splice(demands.indexOf(other), 1);
    }
    merged.shifts.push(shift);
    merged.seats += shift.seats * burdenOf(shift);
    if (!merged.pools.some((other) => isPartOf(pool, other) && isPartOf(other, pool)))
      merged.pools.push(pool);
  }
  return demands;
}

function isPartOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((element) => whole.has(element));
}

/**
 * The part of a demand, 0..1, that falls on dates when the doctor is there to share it: engaged,
 * competent, trained for at least one function, not exempt. Short absences do not count against it.
 */
export function presence(problem: RosterProblem, doctor: ProblemDoctor, demand: SharedDemand): number {
  const away = longAbsences(problem, doctor);
  const dates = new Map<string, { seats: number; there: boolean }>();
  for (const shift of demand.shifts) {
    const day = dates.get(shift.date) ?? { seats: 0, there: false };
    day.seats += shift.seats * burdenOf(shift);
    day.there ||= mayShare(doctor, shift) && !away(shift);
    dates.set(shift.date, day);
  }
  let there = 0;
  for (const day of dates.values()) if (day.there) there += day.seats;
  return demand.seats > 0 ? there / demand.seats : 0;
}

function mayShare(doctor: ProblemDoctor, shift: ProblemShift): boolean {
  const kind = engagementOn(doctor, shift.date);
  if (kind === null || !shift.engagements.includes(kind)) return false;
  const verdict = doctor.verdicts.find((v) => inRange(shift.date, v));
  if (!verdict?.mayBeEngaged || (shift.function === 'backUp' && !verdict.mayBeBackUp)) return false;
  if (!doctor.functions.some((f) => f.function === shift.function && inRange(shift.date, f))) return false;
  return !doctor.exemptions.some(
    (e) => inRange(shift.date, e) && (e.categories === null || e.categories.includes(shift.category)),
  );
}

function longAbsences(problem: RosterProblem, doctor: ProblemDoctor): (shift: ProblemShift) => boolean {
  const from = minuteOf(`${problem.horizon.from}T00:00:00Z`);
  const to = minuteOf(`${problem.horizon.to}T00:00:00Z`);
  const spans = doctor.absences
    .map((a) => ({ from: Math.max(from, minuteOf(a.from)), to: Math.min(to, minuteOf(a.to)) }))
    .filter((a) => a.to > a.from);
  const days = spans.reduce((sum, a) => sum + (a.to - a.from) / 1440, 0);
  if (days <= ABSENCE_DAYS_WITHOUT_REDUCTION) return () => false;
  return (shift) => spans.some((a) => a.from < minuteOf(shift.end) && minuteOf(shift.start) < a.to);
}
