import type { CivilDate, ProblemDoctor } from '../problem/roster-problem.ts';
import type { ProblemLookups } from './problem-lookups.ts';
import { clockMinutesOf, isoWeekdayOf, MINUTES_PER_DAY } from './time.ts';

/** One day on which the doctor's surgery is open, in minutes since 1970 UTC. */
export interface SurgeryDay {
  date: CivilDate;
  opens: number;
  closes: number;
}

/**
 * The doctor's surgery days that can touch an interval of minutes since 1970 UTC: every day of the
 * problem that is not off and has surgery hours, a day more at each end for the distance to UTC.
 */
export function surgeryDaysNear(
  { dayByNumber }: ProblemLookups,
  doctor: ProblemDoctor,
  from: number,
  to: number,
): SurgeryDay[] {
  if (doctor.surgeryHours.length === 0) return [];
  const found: SurgeryDay[] = [];
  const last = Math.floor(to / MINUTES_PER_DAY) + 1;
  for (let number = Math.floor(from / MINUTES_PER_DAY) - 1; number <= last; number++) {
    const day = dayByNumber.get(number);
    const hours = doctor.surgeryHours.find(({ weekday }) => weekday === isoWeekdayOf(number));
    if (!day || day.dayOff || !hours) continue;
    const midnight = number * MINUTES_PER_DAY - day.utcOffsetMinutes;
    found.push({
      date: day.date,
      opens: midnight + clockMinutesOf(hours.opens),
      closes: midnight + clockMinutesOf(hours.closes),
    });
  }
  return found;
}
