import type { Assignment, RosterProblem } from '../../src/domain/problem/roster-problem.ts';
import type { Roster } from '../../src/domain/roster/roster.ts';
import { checkRoster, isHardBreach } from '../../src/domain/rules/check-roster.ts';
import { aRoster, duty } from './problem-builder.ts';

/**
 * A legal roster of a small problem that leaves seats open: doctors are put on shifts in an order that
 * the seed gives, alone or together with a back-up, wherever no hard rule is broken. The locks of the
 * problem are kept; `null` where they break a rule by themselves.
 */
export function someRoster(problem: RosterProblem, seed: number): Roster | null {
  const isLegal = (assignments: readonly Assignment[]) =>
    !checkRoster(problem, { assignments }).some(isHardBreach);
  let assignments = problem.locks.flatMap((lock) =>
    lock.kind === 'assign' ? [duty(lock.doctor, lock.shift)] : [],
  );
  const backUps = problem.shifts.filter(({ onlyWhenNeeded }) => onlyWhenNeeded);
  if (!isLegal(assignments)) return null;
  for (const one of shuffled(pairsOf(problem), seed)) {
    const options = [
      [one],
      ...backUps.flatMap(({ id }) => problem.doctors.map((doctor) => [one, duty(doctor.id, id)])),
    ];
    const found = options.find((more) => isLegal([...assignments, ...more]));
    if (found) assignments = [...assignments, ...found];
  }
  return aRoster(problem, ...assignments);
}

function pairsOf({ doctors, shifts }: RosterProblem): Assignment[] {
  return doctors.flatMap(({ id: doctor }) =>
    shifts.filter(({ onlyWhenNeeded }) => !onlyWhenNeeded).map(({ id }) => duty(doctor, id)),
  );
}

/** The same items in an order of the seed's. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const key = (at: number) => {
    const mixed = Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b);
    return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0;
  };
  return items
    .map((item, at) => ({ item, key: key(at) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
