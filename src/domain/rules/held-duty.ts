import type { Assignment, AssignmentRole, CivilDate, ProblemShift } from '../problem/roster-problem.ts';
import type { ProblemLookups } from './problem-lookups.ts';
import { dayNumberOf, minutesOf } from './time.ts';

/** One duty or training seat of a doctor, in the horizon or before it, with its times as numbers. */
export interface HeldDuty {
  /** `null`: before the horizon. */
  shift: ProblemShift | null;
  role: AssignmentRole;
  supervisor: string | null;
  date: CivilDate;
  /** Day number of `date`. */
  day: number;
  /** Minutes since 1970 UTC. */
  start: number;
  end: number;
  night: boolean;
}

/** A duty on a shift of the problem. */
export interface HorizonDuty extends HeldDuty {
  shift: ProblemShift;
}

export function isInHorizon(held: HeldDuty): held is HorizonDuty {
  return held.shift !== null;
}

/** Duties next to each other in order of start, the later one in the horizon. */
export function adjacentPairs(duties: readonly HeldDuty[]): [HeldDuty, HorizonDuty][] {
  return duties.flatMap((later, index): [HeldDuty, HorizonDuty][] => {
    const earlier = duties[index - 1];
    return earlier && isInHorizon(later) ? [[earlier, later]] : [];
  });
}

/** Ids of those duties that are shifts of the problem. */
export function shiftIdsOf(duties: readonly HeldDuty[]): string[] {
  return duties.filter(isInHorizon).map(({ shift }) => shift.id);
}

/**
 * A doctor's duties and training seats in order of start, those before the horizon included. A
 * shift that is assigned twice counts once, as duty if either is; unknown shifts are left out
 * (rule `seats` reports both).
 */
export function heldDuties(
  lookups: ProblemLookups,
  doctor: string,
  assignments: readonly Assignment[],
): HeldDuty[] {
  const byShift = new Map<string, HeldDuty>();
  for (const assignment of assignments) {
    const shift = lookups.shiftById.get(assignment.shift);
    if (!shift || byShift.get(shift.id)?.role === 'duty') continue;
    if (assignment.role === 'duty' || !byShift.has(shift.id)) byShift.set(shift.id, held(shift, assignment));
  }
  const past = (lookups.historyOf.get(doctor) ?? []).map((duty): HeldDuty => ({
    shift: null,
    role: 'duty',
    supervisor: null,
    night: duty.night,
    ...timesOf(duty),
  }));
  return [...past, ...byShift.values()].sort(inOrder);
}

function held(shift: ProblemShift, assignment: Assignment): HeldDuty {
  const { role, supervisor = null } = assignment;
  return { shift, role, supervisor, night: shift.night, ...timesOf(shift) };
}

function timesOf({ date, start, end }: { date: CivilDate; start: string; end: string }) {
  return { date, day: dayNumberOf(date), start: minutesOf(start), end: minutesOf(end) };
}

function inOrder(a: HeldDuty, b: HeldDuty): number {
  return a.start - b.start || a.end - b.end || ((a.shift?.id ?? '') < (b.shift?.id ?? '') ? -1 : 1);
}
