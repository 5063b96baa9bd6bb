import { weekendOf } from '../rules/time.ts';
import { mostByDays } from './capacity-by-days.ts';
import { mostInPeriod, mostOnDaysLeft, mostOneAfterAnother } from './capacity-by-rules.ts';
import { mostByWeekends } from './capacity-by-weekends.ts';
import { type DoctorReach, doctorReach } from './doctor-reach.ts';
import { type Eligibility, eligibilityOf } from './eligibility.ts';
import type { ProblemDoctor, RosterProblem } from './roster-problem.ts';
import type { TimedShift } from './timed-shift.ts';

/** The most shifts a doctor can hold; never too low. */
export interface DoctorCapacity {
  total: number;
  byCategory: Readonly<Record<string, number>>;
  byMeasure: Readonly<Record<string, number>>;
}

/**
 * How many shifts of each category and measure a doctor can hold at most: what the doctor may hold
 * at all, one after another with rest, within shifts per week and period, spacing and weekends.
 * Rules of strength `warning` bind nothing, and a rule that a lock waives binds nothing for the
 * doctor, so that the bounds hold for every roster without a hard breach.
 */
export function categoryCapacity(
  problem: RosterProblem,
  doctor: ProblemDoctor,
  eligibility: Eligibility = eligibilityOf(problem),
): DoctorCapacity {
  const reach = doctorReach(eligibility, doctor);
  const categories = [...new Set(problem.shifts.map(({ category }) => category))];
  const of = (wanted: readonly string[]) =>
    capacityFor(reach, ({ shift }) => wanted.includes(shift.category));
  return {
    total: capacityFor(reach, () => true),
    byCategory: Object.fromEntries(categories.map((category) => [category, of([category])])),
    byMeasure: Object.fromEntries(problem.measures.map((measure) => [measure.id, of(measure.categories)])),
  };
}

/** The most of these shifts the doctor can hold, by the tightest of several bounds. */
export function capacityFor(reach: DoctorReach, counts: (timed: TimedShift) => boolean): number {
  const shifts = reach.shifts.filter(counts);
  if (shifts.length === 0) return 0;
  const [weekdays, weekends]: [TimedShift[], TimedShift[]] = [[], []];
  for (const timed of shifts) (weekendOf(timed.day) === null ? weekdays : weekends).push(timed);
  return Math.min(
    mostOneAfterAnother(reach, shifts),
    mostByDays(reach, shifts),
    mostByDays(reach, weekdays) + mostByWeekends(reach, weekends),
    mostInPeriod(reach, shifts),
    mostOnDaysLeft(reach, shifts),
  );
}
