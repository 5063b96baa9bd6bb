import type { CivilDate, ClockTime, DateRange, Interval } from '../problem/roster-problem.ts';

/** What availability needs to know of a shift; wall-clock times in Europe/Oslo. */
export interface AvailabilityShift {
  id: string;
  /** Civil date on which it starts. */
  date: CivilDate;
  /** Slot of the shift template, e.g. `evening`. */
  slot: string;
  startTime: ClockTime;
  /** At or before `startTime`: on the next date. */
  endTime: ClockTime;
  /** The date is a public holiday (a plain weekend is not). */
  holiday: boolean;
}

/** Every given condition must hold; a condition that is left out always does. */
export interface ShiftFilter {
  slots?: string[];
  /** The shift overlaps this time of day; an end at or before the start reaches into the next morning. */
  between?: { from: ClockTime; to: ClockTime };
}

/** A recurring pattern: what repeats, and within which dates. */
export interface RecurringPattern extends ShiftFilter {
  during: DateRange;
  /** ISO weekdays, 1 = Monday. */
  weekdays?: number[];
  /** Odd or even ISO week numbers, as shared custody is kept. */
  weeks?: 'odd' | 'even';
  /** Every `every`-th week counted from the week of `from`. */
  everyWeeks?: { every: number; from: CivilDate };
  /** Only public holidays, or all but them. */
  holidays?: 'only' | 'except';
}

/** Which shifts an entry speaks of. A specific one goes before a pattern. */
export type ShiftSelection =
  | { by: 'shifts'; shifts: string[] }
  | ({ by: 'dates'; dates: CivilDate[] } & ShiftFilter)
  | ({ by: 'pattern' } & RecurringPattern);

/** One thing a doctor has said. The order of the list is the order of entry. */
export type AvailabilityEntry =
  | {
      kind: 'veto';
      id: string;
      selection: ShiftSelection;
      /** A coordinator has recorded that it is to be heard beyond the allowance. */
      recordedOverAllowance?: boolean;
    }
  | { kind: 'prefer' | 'preferNot'; id: string; selection: ShiftSelection; grade: 1 | 2 | 3 }
  /** Takes back what was said about these shifts before, or what a pattern says of them. */
  | { kind: 'neutral'; id: string; selection: ShiftSelection }
  | {
      kind: 'atMost' | 'atLeast';
      id: string;
      selection: ShiftSelection;
      count: number;
      grade: 1 | 2 | 3;
    }
  | ({ kind: 'absence' | 'busyElsewhere'; id: string } & Interval)
  | { kind: 'takeExtra' | 'giveAway'; id: string; count: number };

/** How much a doctor may veto in a duty period; `null` is no limit. */
export type VetoAllowance = { unit: 'days' | 'shifts'; count: number } | null;
