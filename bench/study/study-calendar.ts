import type { StudyDoctor, StudySlot } from './study-instance.ts';

/** Calendar week of a day; day 0 is a Monday. */
export function weekOf(day: number): number {
  return Math.floor(day / 7);
}

/** Saturday or Sunday. */
export function isWeekend(day: number): boolean {
  return day % 7 >= 5;
}

/** Why a doctor may never take a slot, whatever else the roster holds; null when nothing is in the way. */
export function barredBy(
  doctor: StudyDoctor,
  slot: StudySlot,
): 'unavailable-day' | 'weekday-off' | 'not-mobile' | null {
  if (doctor.unavailableDays.includes(slot.day)) return 'unavailable-day';
  if (slot.day % 7 === doctor.weekdayOff) return 'weekday-off';
  if (slot.role === 'A' && !doctor.mobile) return 'not-mobile';
  return null;
}

/**
 * Whether two slots of one doctor are too close: on one day, or the evening of a Friday or
 * Saturday and the next day's day slot.
 */
export function tooClose(a: StudySlot, b: StudySlot): 'two-on-a-day' | 'evening-before-day' | null {
  if (a.day === b.day) return 'two-on-a-day';
  const [first, second] = a.day < b.day ? [a, b] : [b, a];
  const weekday = first.day % 7;
  const beforeWeekendDay = weekday === 4 || weekday === 5;
  const adjacent = second.day === first.day + 1 && first.kind === 'E' && second.kind === 'D';
  return beforeWeekendDay && adjacent ? 'evening-before-day' : null;
}
