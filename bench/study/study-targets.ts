import { isWeekend } from './study-calendar.ts';
import type { StudyInstance } from './study-instance.ts';

/** A doctor's fair part of the demand. */
export interface StudyTarget {
  hours: number;
  /** In slots. */
  weekendSlots: number;
}

/** Every doctor's fair part by duty share; hours carried over are taken off. */
export function studyTargets({ slots, doctors }: StudyInstance): StudyTarget[] {
  const shares = doctors.reduce((sum, doctor) => sum + doctor.share, 0);
  const hours = slots.reduce((sum, slot) => sum + slot.hours * slot.required, 0);
  const weekendSeats = slots.reduce((sum, slot) => sum + (isWeekend(slot.day) ? slot.required : 0), 0);
  return doctors.map((doctor) => ({
    hours: (hours * doctor.share) / shares - doctor.carryHours,
    weekendSlots: (weekendSeats * doctor.share) / shares,
  }));
}
