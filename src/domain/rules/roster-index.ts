import type { Assignment, CivilDate } from '../problem/roster-problem.ts';
import { groupBy } from './group-by.ts';

/** A roster's assignments by doctor and by shift. */
export interface RosterIndex {
  all: () => readonly Assignment[];
  ofDoctor: (doctor: string) => readonly Assignment[];
  onShift: (shift: string) => readonly Assignment[];
  /** Whether the roster blocks a doctor's surgery morning; null where it does not say. */
  isBlocked: ((doctor: string, date: CivilDate) => boolean) | null;
}

export function indexRoster(
  assignments: readonly Assignment[],
  blockedMornings: readonly { doctor: string; date: CivilDate }[] | null = null,
): RosterIndex {
  const byDoctor = groupBy(assignments, ({ doctor }) => doctor);
  const byShift = groupBy(assignments, ({ shift }) => shift);
  return {
    all: () => assignments,
    ofDoctor: (doctor) => byDoctor.get(doctor) ?? [],
    onShift: (shift) => byShift.get(shift) ?? [],
    isBlocked:
      blockedMornings &&
      ((doctor, date) => blockedMornings.some((m) => m.doctor === doctor && m.date === date)),
  };
}

/** Assignments that go, by doctor and shift, and others that come. */
export interface AssignmentChange {
  removed: readonly Assignment[];
  added: readonly Assignment[];
}

/** The same after a change, without going through the other assignments again. */
export function withChange(index: RosterIndex, { removed, added }: AssignmentChange): RosterIndex {
  const touches = (by: 'doctor' | 'shift', id: string) =>
    removed.some((one) => one[by] === id) || added.some((one) => one[by] === id);
  const after = (assignments: readonly Assignment[], comes: (one: Assignment) => boolean) => [
    ...withoutPlaces(assignments, removed),
    ...added.filter(comes),
  ];
  return {
    all: () => after(index.all(), () => true),
    ofDoctor: (doctor) => {
      const own = index.ofDoctor(doctor);
      return touches('doctor', doctor) ? after(own, (one) => one.doctor === doctor) : own;
    },
    onShift: (shift) => {
      const own = index.onShift(shift);
      return touches('shift', shift) ? after(own, (one) => one.shift === shift) : own;
    },
    isBlocked: index.isBlocked,
  };
}

/** The assignments of a roster after a change. */
export function assignmentsWith(
  assignments: readonly Assignment[],
  { removed, added }: AssignmentChange,
): Assignment[] {
  return [...withoutPlaces(assignments, removed), ...added];
}

function withoutPlaces(
  assignments: readonly Assignment[],
  removed: readonly Assignment[],
): readonly Assignment[] {
  if (removed.length === 0) return assignments;
  return assignments.filter(
    ({ doctor, shift }) => !removed.some((gone) => gone.doctor === doctor && gone.shift === shift),
  );
}
