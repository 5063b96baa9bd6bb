import { useMemo } from 'react';
import { dateParts, isoWeekday } from '../../../src/domain/calendar/civil-date.ts';
import { useText } from '../messages/language.tsx';
import { osloTime } from './oslo-clock.ts';

/** Dates and times in words. All dates are civil dates in Norway; none passes through a time zone. */
export interface DateWords {
  /** «13. feb». */
  day: (date: string) => string;
  /** «lør 13. feb». */
  short: (date: string) => string;
  /** «lørdag 13. februar». */
  long: (date: string) => string;
  /** «lørdag 13. februar 2027». */
  full: (date: string) => string;
  /** «februar 2027», of a month `2027-02`. */
  month: (month: string) => string;
  /** «mandag», of an ISO weekday. */
  weekday: (weekday: number) => string;
  /** «ma», of an ISO weekday. */
  weekdayTwo: (weekday: number) => string;
  /** «16» or «15.30», of a wall time `15:30`. */
  clock: (time: string) => string;
  /** «10.42» in Norway, of an instant. */
  timeOf: (instant: string | number) => string;
  /** «lør 13. feb kl. 10.42» in Norway, of an instant. */
  at: (instant: string | number) => string;
}

/** The words of dates in the language. */
export function useDates(): DateWords {
  const text = useText();
  return useMemo(() => {
    const values = (date: string) => {
      const { day, month, year } = dateParts(date);
      return { day, month: String(month), year: String(year), weekday: String(isoWeekday(date)) };
    };
    const minutes = (time: string) =>
      text('date.clock', { hour: time.slice(0, 2), minute: time.slice(3, 5) });
    const day = (date: string) => text('date.day', values(date));
    const short = (date: string) => text('date.short', { weekday: values(date).weekday, date: day(date) });
    const long = (date: string) => text('date.long', values(date));
    return {
      day,
      short,
      long,
      full: (date) => text('date.year', { date: long(date), year: values(date).year }),
      month: (month) => text('date.month', values(`${month}-01`)),
      weekday: (weekday) => text('date.weekday', { weekday: String(weekday) }),
      weekdayTwo: (weekday) => text('date.weekday.two', { weekday: String(weekday) }),
      clock: (time) => (time.endsWith(':00') ? time.slice(0, 2) : minutes(time)),
      timeOf: (instant) => minutes(osloTime(instant).time),
      at: (instant) => {
        const { date, time } = osloTime(instant);
        return text('date.at', { date: short(date), time: minutes(time) });
      },
    };
  }, [text]);
}
