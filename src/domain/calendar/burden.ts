import type { CivilDate, ClockTime, DutyFunction, FairnessMeasure } from '../problem/roster-problem.ts';
import { dateParts } from './civil-date.ts';
import type { DatedRules } from './dated-rules.ts';
import type { DayRule, LocalText } from './day-rule.ts';
import { dayInYear } from './day-rule.ts';
import type { HolidayCalendar } from './holidays.ts';
import { leadsIntoDayOff } from './holidays.ts';
import { clockMinutes } from './oslo-time.ts';

/** One kind of burden that is shared on its own and remembered over years. */
export interface BurdenCategory {
  id: string;
  names: LocalText;
}

/**
 * When a shift counts as this category. `part`: of the day. `dayOff`: the start date must be a day
 * off (`start`), or it or the next date must be (`startOrNext`), or it makes no difference (`any`).
 */
export interface TimeOfWeekRule {
  category: string;
  part: 'day' | 'evening' | 'night' | 'any';
  dayOff: 'start' | 'startOrNext' | 'any';
}

/** A holiday block: the dates from `first` to `last`, both inside; a `last` before `first` is in the next year. */
export interface HolidayBlock {
  category: string;
  windows: { first: DayRule; last: DayRule }[];
}

/** Burden categories as data, with the measures that fairness is counted in. */
export interface BurdenRules extends DatedRules {
  categories: BurdenCategory[];
  /** Duty functions with a category of their own, whatever the time. */
  functionCategories: Partial<Record<DutyFunction, string>>;
  /** In order of precedence. */
  holidayBlocks: HolidayBlock[];
  /** Shifts that start from this wall time on are evenings, unless they count as nights. */
  eveningFrom: ClockTime;
  /** The first one that fits holds; the last one fits everything. */
  timesOfWeek: TimeOfWeekRule[];
  measures: FairnessMeasure[];
}

/** What decides a shift's category. */
export interface BurdenFacts {
  function: DutyFunction;
  /** Start date and wall time. */
  date: CivilDate;
  start: ClockTime;
  night: boolean;
}

/**
 * The one burden category of a shift: its function's own, else the holiday block it *starts* in,
 * else the time of the week. A night counts as weekend night when it begins on a day off or on the
 * eve of one: Friday's, Saturday's and Sunday's nights, since each takes the weekend's rest away.
 * Throws when no rule fits, which a checked rule set cannot do.
 */
export function burdenCategory(shift: BurdenFacts, rules: BurdenRules, calendar: HolidayCalendar): string {
  const category =
    rules.functionCategories[shift.function] ??
    holidayBlock(shift.date, rules) ??
    rules.timesOfWeek.find((rule) => fits(rule, shift, rules, calendar))?.category;
  if (category === undefined) throw new Error(`no burden category fits ${shift.date} ${shift.start}`);
  return category;
}

/** The holiday block of a date, by precedence where blocks meet; `null` on ordinary days. */
export function holidayBlock(date: CivilDate, rules: BurdenRules): string | null {
  const { year } = dateParts(date);
  const within = ({ first, last }: { first: DayRule; last: DayRule }): boolean =>
    [year - 1, year].some((anchor) => {
      const from = dayInYear(first, anchor);
      const to = dayInYear(last, anchor);
      return from <= date && date <= (to < from ? dayInYear(last, anchor + 1) : to);
    });
  return rules.holidayBlocks.find((block) => block.windows.some(within))?.category ?? null;
}

function fits(
  rule: TimeOfWeekRule,
  shift: BurdenFacts,
  rules: BurdenRules,
  calendar: HolidayCalendar,
): boolean {
  if (rule.part !== 'any' && rule.part !== partOfDay(shift, rules)) return false;
  if (rule.dayOff === 'start') return calendar.isDayOff(shift.date);
  return rule.dayOff === 'any' || leadsIntoDayOff(shift.date, calendar);
}

function partOfDay(shift: BurdenFacts, rules: BurdenRules): 'day' | 'evening' | 'night' {
  if (shift.night) return 'night';
  return clockMinutes(shift.start) < clockMinutes(rules.eveningFrom) ? 'day' : 'evening';
}
