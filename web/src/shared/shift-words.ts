import { addDays } from '../../../src/domain/calendar/civil-date.ts';
import { useText } from '../messages/language.tsx';
import { useDates } from './dates.ts';

/** A shift with the times that the clock on the wall shows. */
export interface WallShift {
  date: string;
  startTime: string;
  endTime: string;
  slot: string;
  function: string;
}

/** Shifts in words. A night shows both of its dates: «natt fre 13.–lør 14. feb, 23–08». */
export function useShiftWords(): { when: (shift: WallShift) => string; hours: (shift: WallShift) => string } {
  const text = useText();
  const dates = useDates();
  const hours = ({ startTime, endTime, function: duty }: WallShift) =>
    text('shift.hours', {
      from: dates.clock(startTime),
      to: dates.clock(endTime),
      duty: text('shift.function', { duty }),
    });
  const when = ({ date, startTime, endTime }: WallShift) => {
    const times = { from: dates.clock(startTime), to: dates.clock(endTime) };
    if (endTime > startTime) return text('shift.when', { date: dates.short(date), ...times });
    const next = addDays(date, 1);
    return text('shift.when.night', { date: dates.short(date), next: dates.short(next), ...times });
  };
  return { when, hours };
}
