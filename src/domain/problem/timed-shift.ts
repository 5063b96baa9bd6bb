import { minutesOf } from '../rules/time.ts';
import type { ProblemShift } from './roster-problem.ts';

/** A shift with its times as numbers: minutes since 1970 UTC. */
export interface TimedShift {
  shift: ProblemShift;
  start: number;
  end: number;
}

export function timedShift(shift: ProblemShift): TimedShift {
  return { shift, start: minutesOf(shift.start), end: minutesOf(shift.end) };
}
