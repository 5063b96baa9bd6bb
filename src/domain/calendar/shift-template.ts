import type {
  CivilDate,
  ClockTime,
  DateRange,
  DutyFunction,
  EngagementKind,
  ProblemShift,
} from '../problem/roster-problem.ts';
import { isInDateRange } from './civil-date.ts';
import type { DayRule } from './day-rule.ts';
import { isOneOf } from './day-rule.ts';
import type { HolidayCalendar } from './holidays.ts';

/**
 * The days a template applies to. `pattern`: working days, or days off (Saturday, Sunday, public
 * holiday, closed day of the district). `weekdays`: ISO weekdays, where a public holiday or closed
 * day counts as Sunday. `on`: named days; their templates replace all others on that day.
 */
export type TemplateDays = { pattern: 'weekday' | 'weekend' } | { weekdays: number[] } | { on: DayRule[] };

/**
 * Who backs up a doctor who may not stand alone.
 *
 * `colleague`: the holder of another seat on the same shift, or of a shift that covers its hours,
 * at one of `colleagueFunctions`. `function`: the back-up function's shift that covers its hours.
 * `either`: both. `none`: only doctors who may stand alone.
 */
export interface BackUpPolicy {
  by: 'colleague' | 'function' | 'either' | 'none';
  colleagueFunctions: DutyFunction[];
  /** How many doctors who may not stand alone one back-up doctor covers. */
  dependentsPerBackUp: number;
}

/** A shift as it returns day after day (vakt in the bemanningsbehov), in wall time of Europe/Oslo. */
export interface ShiftTemplate extends DateRange {
  /** Middle part of the shift's id, e.g. `evening`. Unique per function and day. */
  slot: string;
  function: DutyFunction;
  days: TemplateDays;
  start: ClockTime;
  /** At or before `start`: on the next day; equal times make a shift of a whole day. */
  end: ClockTime;
  seats: number;
  presence: ProblemShift['presence'];
  night: boolean;
  engagements: EngagementKind[];
  onlyWhenNeeded: boolean;
  /** Instead of the district's policy. */
  backUp?: BackUpPolicy;
}

/** The templates that make a date's shifts. */
export function templatesOn(
  date: CivilDate,
  templates: readonly ShiftTemplate[],
  calendar: HolidayCalendar,
): ShiftTemplate[] {
  const valid = templates.filter((template) => isInDateRange(date, template));
  const named = valid.filter(({ days }) => 'on' in days && isOneOf(date, days.on));
  return named.length > 0 ? named : valid.filter(({ days }) => fitsPattern(date, days, calendar));
}

function fitsPattern(date: CivilDate, days: TemplateDays, calendar: HolidayCalendar): boolean {
  if ('on' in days) return false;
  if ('weekdays' in days) return days.weekdays.includes(calendar.patternWeekday(date));
  return (days.pattern === 'weekend') === calendar.isDayOff(date);
}
