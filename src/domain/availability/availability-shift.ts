import type { HolidayCalendar } from '../calendar/holidays.ts';
import { osloWallTime } from '../calendar/oslo-time.ts';
import type { ProblemShift } from '../problem/roster-problem.ts';
import type { AvailabilityShift } from './availability-entry.ts';

/** A shift of the problem as availability sees it; its id is `date/slot/function`. */
export function availabilityShift(
  shift: Pick<ProblemShift, 'id' | 'date' | 'start' | 'end'>,
  calendar: Pick<HolidayCalendar, 'isPublicHoliday'>,
): AvailabilityShift {
  return {
    id: shift.id,
    date: shift.date,
    slot: shift.id.split('/')[1] ?? shift.id,
    startTime: osloWallTime(shift.start).time,
    endTime: osloWallTime(shift.end).time,
    holiday: calendar.isPublicHoliday(shift.date),
  };
}
