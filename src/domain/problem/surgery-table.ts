import type { ProblemLookups } from '../rules/problem-lookups.ts';
import { type SurgeryDay, surgeryDaysNear } from '../rules/surgery-days.ts';
import { dayNumberOf, MINUTES_PER_DAY } from '../rules/time.ts';
import type { TimedShift } from './timed-shift.ts';
import type { ProblemDoctor, RuleParameters } from './roster-problem.ts';

/** A doctor's surgery days by day number. */
export type SurgeryTable = ReadonlyMap<number, SurgeryDay>;

export function surgeryTable(lookups: ProblemLookups, doctor: ProblemDoctor): SurgeryTable {
  if (doctor.surgeryHours.length === 0) return new Map();
  const days = [...lookups.dayByNumber.keys()];
  if (days.length === 0) return new Map();
  const from = days.reduce((least, day) => Math.min(least, day));
  const to = days.reduce((most, day) => Math.max(most, day));
  const near = surgeryDaysNear(lookups, doctor, from * MINUTES_PER_DAY, to * MINUTES_PER_DAY);
  return new Map(near.map((day) => [dayNumberOf(day.date), day]));
}

/**
 * What a shift breaks against the doctor's surgery under the rule `surgery-rest`: hours of the
 * surgery, or the way from it, inside the shift, or too few hours from its end to the opening.
 */
export function surgeryConflict(
  table: SurgeryTable,
  doctor: ProblemDoctor,
  { hours, homeDuty }: RuleParameters['surgery-rest'],
  { shift, start, end }: TimedShift,
): 'surgery-overlaps-shift' | 'surgery-rest-too-short' | null {
  if (table.size === 0) return null;
  const required = hours * 60;
  const met = shift.presence === 'home' ? homeDuty : 'asOther';
  let found: 'surgery-rest-too-short' | null = null;
  const last = Math.floor((end + required) / MINUTES_PER_DAY) + 1;
  for (
    let number = Math.floor((start - doctor.travelMinutes) / MINUTES_PER_DAY) - 1;
    number <= last;
    number++
  ) {
    const day = table.get(number);
    if (!day) continue;
    if (start < day.closes + doctor.travelMinutes && end > day.opens) return 'surgery-overlaps-shift';
    if (day.opens < end || day.opens - end >= required || met === 'blockedMorning') continue;
    if (met === 'recordedMorning' && doctor.blockedMornings.includes(day.date)) continue;
    found = 'surgery-rest-too-short';
  }
  return found;
}
