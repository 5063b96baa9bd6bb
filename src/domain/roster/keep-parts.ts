import type { Assignment, Lock, ProblemShift, RosterProblem } from '../problem/roster-problem.ts';
import { splitSeat } from './split-shift.ts';

/**
 * A re-planning keeps what colleagues have agreed on: seats that the published roster has split are split in the
 * problem too, and both parts are locked. Where a part is open, or the shift has changed, the whole seat is planned
 * anew, and who has a part of it counts as its holder.
 *
 * @param parts of the problem that the published roster answers
 */
export function keepParts(problem: RosterProblem, parts: readonly ProblemShift[]): RosterProblem {
  let kept = problem;
  for (const first of parts) {
    const second = parts.find(({ part, start }) => part?.of === first.part?.of && start === first.end);
    if (second) kept = keepPair(kept, first, second);
  }
  return kept;
}

function keepPair(problem: RosterProblem, first: ProblemShift, second: ProblemShift): RosterProblem {
  const whole = first.part?.of ?? '';
  const [early, late] = [first, second].map(({ id }) => holdersOf(problem, id)) as [string[], string[]];
  let kept = problem;
  for (let at = 0; at < Math.max(early.length, late.length); at++) {
    const [doctor, other] = [early[at], late[at]];
    const both = doctor !== undefined && other !== undefined;
    const split = both
      ? splitSeat(kept, [duty(whole, doctor)], { shift: whole, doctor, at: first.end })
      : null;
    kept = split
      ? locked(split.problem, [duty(first.id, doctor!), duty(second.id, other!)])
      : wholeAgain(kept, [first.id, second.id], { whole, doctors: [doctor, other] });
  }
  return kept;
}

function locked(problem: RosterProblem, assignments: readonly Assignment[]): RosterProblem {
  const present = new Set(problem.doctors.map(({ id }) => id));
  const locks = assignments
    .filter(({ doctor }) => present.has(doctor))
    .map((assignment): Lock => ({ kind: 'assign', ...assignment }));
  return { ...problem, locks: [...problem.locks, ...locks] };
}

/** The first of those who have a part of the seat counts as who has it. */
function wholeAgain(
  problem: RosterProblem,
  parts: readonly string[],
  { whole, doctors }: { whole: string; doctors: readonly (string | undefined)[] },
): RosterProblem {
  const [doctor] = doctors.filter((one) => one !== undefined);
  const left = (problem.previousRoster ?? []).filter(
    ({ shift, doctor: who }) => !(parts.includes(shift) && doctors.includes(who)),
  );
  const held = doctor === undefined || left.some((one) => one.shift === whole && one.doctor === doctor);
  return { ...problem, previousRoster: held ? left : [...left, duty(whole, doctor)] };
}

function holdersOf({ previousRoster }: RosterProblem, shift: string): string[] {
  const on = (previousRoster ?? []).filter((one) => one.shift === shift && one.role === 'duty');
  return on.map(({ doctor }) => doctor);
}

function duty(shift: string, doctor: string): Assignment {
  return { shift, doctor, role: 'duty' };
}
