import type { RosterProblem } from '../roster-problem.ts';
import { issueOf, type PreCheckIssue } from './pre-check-issue.ts';

/** Where an unknown id is named. */
type Place = 'lock' | 'mark' | 'countWish' | 'backUp' | 'history' | 'previousRoster';

interface Reference {
  place: Place;
  kind: 'shift' | 'doctor';
  id: string;
  /** Whose mark, or which shift's back-up. */
  doctor?: string;
  shift?: string;
}

/** Shifts and doctors that are named but not there. */
export function referenceIssues(problem: RosterProblem): PreCheckIssue[] {
  const known = {
    shift: new Set(problem.shifts.map(({ id }) => id)),
    doctor: new Set(problem.doctors.map(({ id }) => id)),
  };
  return references(problem)
    .filter(({ kind, id }) => !known[kind].has(id))
    .map(({ place, kind, id, doctor = null, shift = null }) =>
      issueOf({ severity: 'error', code: 'unknown-reference', doctor, shift, values: { place, kind, id } }),
    );
}

function references(problem: RosterProblem): Reference[] {
  const { locks, doctors, shifts, history, previousRoster } = problem;
  return [
    ...locks.flatMap((lock) => [
      ...placed('lock', lock),
      ...(lock.kind === 'assign' && lock.supervisor !== undefined
        ? [{ place: 'lock', kind: 'doctor', id: lock.supervisor } as const]
        : []),
    ]),
    ...doctors.flatMap(({ id: doctor, marks, countWishes }) => [
      ...marks.flatMap((mark) =>
        mark.shifts.map((id) => ({ place: 'mark', kind: 'shift', id, doctor }) as const),
      ),
      ...countWishes.flatMap((wish) =>
        wish.shifts.map((id) => ({ place: 'countWish', kind: 'shift', id, doctor }) as const),
      ),
    ]),
    ...shifts.flatMap(({ id: shift, backUpShifts }) =>
      backUpShifts.map((id) => ({ place: 'backUp', kind: 'shift', id, shift }) as const),
    ),
    ...history.map(({ doctor }) => ({ place: 'history', kind: 'doctor', id: doctor }) as const),
    ...(previousRoster ?? []).flatMap((assignment) => placed('previousRoster', assignment)),
  ];
}

function placed(place: Place, { shift, doctor }: { shift: string; doctor: string }): Reference[] {
  return [
    { place, kind: 'shift', id: shift },
    { place, kind: 'doctor', id: doctor },
  ];
}
