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

/** The same with one assignment more, without going through the others again. */
export function withAdded(index: RosterIndex, added: Assignment): RosterIndex {
  return {
    all: () => [...index.all(), added],
    ofDoctor: (doctor) =>
      doctor === added.doctor ? [...index.ofDoctor(doctor), added] : index.ofDoctor(doctor),
    onShift: (shift) => (shift === added.shift ? [...index.onShift(shift), added] : index.onShift(shift)),
    isBlocked: index.isBlocked,
  };
}
