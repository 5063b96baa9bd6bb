import type { Assignment } from '../problem/roster-problem.ts';
import { groupBy } from './group-by.ts';

/** A roster's assignments by doctor and by shift. */
export interface RosterIndex {
  all: () => readonly Assignment[];
  ofDoctor: (doctor: string) => readonly Assignment[];
  onShift: (shift: string) => readonly Assignment[];
}

export function indexRoster(assignments: readonly Assignment[]): RosterIndex {
  const byDoctor = groupBy(assignments, ({ doctor }) => doctor);
  const byShift = groupBy(assignments, ({ shift }) => shift);
  return {
    all: () => assignments,
    ofDoctor: (doctor) => byDoctor.get(doctor) ?? [],
    onShift: (shift) => byShift.get(shift) ?? [],
  };
}

/** The same with one assignment more, without going through the others again. */
export function withAdded(index: RosterIndex, added: Assignment): RosterIndex {
  return {
    all: () => [...index.all(), added],
    ofDoctor: (doctor) =>
      doctor === added.doctor ? [...index.ofDoctor(doctor), added] : index.ofDoctor(doctor),
    onShift: (shift) => (shift === added.shift ? [...index.onShift(shift), added] : index.onShift(shift)),
  };
}
