import { dayNumber, isInDateRange, isoWeek, isoWeekday } from '../calendar/civil-date.ts';
import type { ClockTime } from '../problem/roster-problem.ts';
import type {
  AvailabilityShift,
  RecurringPattern,
  ShiftFilter,
  ShiftSelection,
} from './availability-entry.ts';

const MINUTES_PER_DAY = 1440;

/** Whether a selection speaks of a shift. */
export function selects(selection: ShiftSelection, shift: AvailabilityShift): boolean {
  switch (selection.by) {
    case 'shifts':
      return selection.shifts.includes(shift.id);
    case 'dates':
      return selection.dates.includes(shift.date) && passes(selection, shift);
    case 'pattern':
      return recursOn(selection, shift) && passes(selection, shift);
  }
}

/** How specific a selection is: a shift before a date, a date before a pattern. */
export function specificity(selection: ShiftSelection): number {
  return { pattern: 0, dates: 1, shifts: 2 }[selection.by];
}

function recursOn(pattern: RecurringPattern, { date, holiday }: AvailabilityShift): boolean {
  const { during, weekdays, weeks, everyWeeks, holidays } = pattern;
  if (!isInDateRange(date, during)) return false;
  if (weekdays && !weekdays.includes(isoWeekday(date))) return false;
  if (weeks && (isoWeek(date).week % 2 === 1) !== (weeks === 'odd')) return false;
  if (everyWeeks && (mondayNumber(date) - mondayNumber(everyWeeks.from)) % (7 * everyWeeks.every) !== 0) {
    return false;
  }
  return holidays === undefined || holiday === (holidays === 'only');
}

function mondayNumber(date: string): number {
  return dayNumber(date) - isoWeekday(date) + 1;
}

function passes(filter: ShiftFilter, shift: AvailabilityShift): boolean {
  if (filter.slots && !filter.slots.includes(shift.slot)) return false;
  if (!filter.between) return true;
  const [from, to] = clockSpan(filter.between.from, filter.between.to);
  const [start, end] = clockSpan(shift.startTime, shift.endTime);
  // The same span a day earlier or later: a night shift meets the morning it reaches into.
  return [-MINUTES_PER_DAY, 0, MINUTES_PER_DAY].some(
    (shiftBy) => start < to + shiftBy && from + shiftBy < end,
  );
}

function clockSpan(from: ClockTime, to: ClockTime): [number, number] {
  const start = minutes(from);
  const end = minutes(to);
  return [start, end > start ? end : end + MINUTES_PER_DAY];
}

function minutes(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
