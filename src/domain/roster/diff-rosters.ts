import { compareDates } from '../calendar/civil-date.ts';
import type { Assignment, CivilDate } from '../problem/roster-problem.ts';

/** One difference between two rosters. */
export type RosterChange = {
  date: CivilDate;
  shift: string;
  doctor: string;
} & (
  | { kind: 'added'; after: Assignment }
  | { kind: 'removed'; before: Assignment }
  /** Same doctor and shift, another role or supervisor. */
  | { kind: 'changed'; before: Assignment; after: Assignment }
);

/** All differences, in order of date, shift and doctor, and the same ones grouped. */
export interface RosterDiff {
  changes: RosterChange[];
  byDoctor: { doctor: string; changes: RosterChange[] }[];
  byDate: { date: CivilDate; changes: RosterChange[] }[];
}

/**
 * What turns one roster into another. `shifts` gives the dates, of both rosters' shifts; an
 * assignment to a shift that is not among them is a bug and throws.
 */
export function diffRosters(
  before: { assignments: readonly Assignment[] },
  after: { assignments: readonly Assignment[] },
  shifts: readonly { id: string; date: CivilDate }[],
): RosterDiff {
  const dates = new Map(shifts.map(({ id, date }) => [id, date]));
  const old = new Map(before.assignments.map((assignment) => [keyOf(assignment), assignment]));
  const fresh = new Map(after.assignments.map((assignment) => [keyOf(assignment), assignment]));
  const changes: RosterChange[] = [];
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const change = changeOf(old.get(key), fresh.get(key), dates);
    if (change) changes.push(change);
  }
  changes.sort(inOrder);
  return {
    changes,
    byDoctor: group(changes, 'doctor').map(([doctor, own]) => ({ doctor, changes: own })),
    byDate: group(changes, 'date').map(([date, own]) => ({ date, changes: own })),
  };
}

function changeOf(
  before: Assignment | undefined,
  after: Assignment | undefined,
  dates: ReadonlyMap<string, CivilDate>,
): RosterChange | null {
  const assignment = after ?? before;
  if (!assignment) return null;
  const { shift, doctor } = assignment;
  const date = dates.get(shift);
  if (date === undefined) throw new Error(`Assignment to a shift without a date: ${shift}`);
  const place = { date, shift, doctor };
  if (!before) return after ? { ...place, kind: 'added', after } : null;
  if (!after) return { ...place, kind: 'removed', before };
  const same = before.role === after.role && before.supervisor === after.supervisor;
  return same ? null : { ...place, kind: 'changed', before, after };
}

function group(changes: readonly RosterChange[], by: 'doctor' | 'date'): [string, RosterChange[]][] {
  const groups = new Map<string, RosterChange[]>();
  for (const change of changes) {
    const own = groups.get(change[by]) ?? [];
    own.push(change);
    groups.set(change[by], own);
  }
  return [...groups].sort(([a], [b]) => compareDates(a, b));
}

function inOrder(a: RosterChange, b: RosterChange): number {
  return compareDates(a.date, b.date) || compareDates(a.shift, b.shift) || compareDates(a.doctor, b.doctor);
}

function keyOf({ shift, doctor }: Assignment): string {
  return JSON.stringify([shift, doctor]);
}
