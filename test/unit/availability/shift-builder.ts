import type { AvailabilityShift } from '../../../src/domain/availability/availability-entry.ts';
import { addDays } from '../../../src/domain/calendar/civil-date.ts';

export function aShift(
  date: string,
  slot: string,
  changes: Partial<AvailabilityShift> = {},
): AvailabilityShift {
  return {
    id: `${date}/${slot}/station`,
    date,
    slot,
    startTime: '16:00',
    endTime: '23:00',
    holiday: false,
    ...changes,
  };
}

/** Four weeks from Monday 4 January 2027, each day an evening and a night. */
export const SHIFTS: AvailabilityShift[] = Array.from({ length: 28 }, (_, index) =>
  addDays('2027-01-04', index),
).flatMap((date) => [
  aShift(date, 'evening'),
  aShift(date, 'night', { startTime: '23:00', endTime: '08:00' }),
]);
