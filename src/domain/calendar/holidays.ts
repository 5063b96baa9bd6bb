import type { CivilDate } from '../problem/roster-problem.ts';
import { addDays, compareDates, isoWeekday } from './civil-date.ts';
import type { DatedRules } from './dated-rules.ts';
import { rulesOn } from './dated-rules.ts';
import type { DayRule, LocalText } from './day-rule.ts';
import { dayInYear, isOneOf } from './day-rule.ts';

/** A public holiday as data. */
export interface HolidayRule {
  id: string;
  names: LocalText;
  day: DayRule;
}

/** The days off by law from a date on (lov om helligdager og helligdagsfred § 2; lov om 1. og 17. mai). */
export interface HolidayRuleSet extends DatedRules {
  holidays: HolidayRule[];
}

/** A public holiday on its date. */
export interface Holiday {
  date: CivilDate;
  id: string;
  names: LocalText;
}

/** Answers about days, for one district: the law's holidays and the district's own closed days. */
export interface HolidayCalendar {
  /** The public holidays of a year in order of date; two may fall on one day. */
  holidaysOf(year: number): Holiday[];
  isPublicHoliday(date: CivilDate): boolean;
  /** Surgeries are closed: Saturday, Sunday, public holiday or a closed day of the district. */
  isDayOff(date: CivilDate): boolean;
  /** ISO weekday for shift patterns: a day off that is no Saturday counts as Sunday (7). */
  patternWeekday(date: CivilDate): number;
}

/** The public holidays of a year, in order of date. Ordinary Sundays are not listed. */
export function holidaysOf(year: number, ruleSets: readonly HolidayRuleSet[]): Holiday[] {
  const found = ruleSets.flatMap((set) =>
    set.holidays
      .map(({ id, names, day }) => ({ date: dayInYear(day, year), id, names }))
      .filter((holiday) => rulesOn(ruleSets, holiday.date) === set),
  );
  return found.sort((a, b) => compareDates(a.date, b.date));
}

/**
 * A calendar that remembers the years it has computed.
 *
 * `closedDays` are days on which the district's surgeries are closed without a law saying so
 * (Christmas Eve): they take the weekend's shifts and count as days off, not as holidays.
 */
export function holidayCalendar(
  ruleSets: readonly HolidayRuleSet[],
  closedDays: DayRule[] = [],
): HolidayCalendar {
  const years = new Map<number, Holiday[]>();
  const ofYear = (year: number): Holiday[] => {
    const known = years.get(year) ?? holidaysOf(year, ruleSets);
    years.set(year, known);
    return known;
  };
  const isPublicHoliday = (date: CivilDate): boolean =>
    ofYear(Number(date.slice(0, 4))).some((holiday) => holiday.date === date);
  const closes = (date: CivilDate): boolean => isPublicHoliday(date) || isOneOf(date, closedDays);
  return {
    holidaysOf: (year) => [...ofYear(year)],
    isPublicHoliday,
    isDayOff: (date) => isoWeekday(date) >= 6 || closes(date),
    patternWeekday: (date) => (closes(date) ? 7 : isoWeekday(date)),
  };
}

/** Whether a date or the one after it is off: what makes an evening or night the eve of free time. */
export function leadsIntoDayOff(date: CivilDate, calendar: HolidayCalendar): boolean {
  return calendar.isDayOff(date) || calendar.isDayOff(addDays(date, 1));
}
