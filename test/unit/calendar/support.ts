import { loadBurdenRules, loadHolidayRules } from '../../../config/load.ts';
import type { ExpansionContext } from '../../../src/domain/calendar/expand-shifts.ts';
import { holidayCalendar } from '../../../src/domain/calendar/holidays.ts';
import type { ShiftTemplate } from '../../../src/domain/calendar/shift-template.ts';

export const HOLIDAYS = loadHolidayRules();
export const BURDEN = loadBurdenRules();
export const CALENDAR = holidayCalendar(HOLIDAYS);

export const CONTEXT: ExpansionContext = {
  calendar: CALENDAR,
  burden: BURDEN,
  backUp: { by: 'none', colleagueFunctions: [], dependentsPerBackUp: 1 },
};

/** A weekday evening at the station, with what a test says otherwise. */
export function aTemplate(changes: Partial<ShiftTemplate> = {}): ShiftTemplate {
  return {
    slot: 'evening',
    function: 'station',
    days: { pattern: 'weekday' },
    start: '16:00',
    end: '23:00',
    seats: 2,
    presence: 'onSite',
    night: false,
    engagements: ['gpSelfEmployed'],
    onlyWhenNeeded: false,
    from: null,
    to: null,
    ...changes,
  };
}

/** A template for every day of the week, holidays included. */
export function everyDay(slot: string, start: string, end: string): ShiftTemplate {
  return aTemplate({ slot, start, end, days: { weekdays: [1, 2, 3, 4, 5, 6, 7] } });
}

export const YEARS = Array.from({ length: 41 }, (_, index) => 2020 + index);

/** Last Sunday of a month (0 = January), computed apart from the code under test. */
export function lastSunday(year: number, month: number): string {
  const day = new Date(Date.UTC(year, month + 1, 0));
  day.setUTCDate(day.getUTCDate() - day.getUTCDay());
  return day.toISOString().slice(0, 10);
}
