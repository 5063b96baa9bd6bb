import { dayNumberOf, minutesOf } from '../rules/time.ts';
import type { ProblemShift } from './roster-problem.ts';

/** A shift with its times as numbers: minutes since 1970 UTC, and the day number of its date. */
export interface TimedShift {
  shift: ProblemShift;
  day: number;
  start: number;
  end: number;
}

export function timedShift(shift: ProblemShift): TimedShift {
  const { date, start, end } = shift;
  return { shift, day: dayNumberOf(date), start: minutesOf(start), end: minutesOf(end) };
}
