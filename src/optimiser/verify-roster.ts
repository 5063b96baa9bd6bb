import type { Assignment, RosterProblem } from '../domain/problem/roster-problem.ts';
import { evaluateRoster } from '../domain/roster/evaluate.ts';
import { type Roster, ROSTER_FORMAT, ROSTER_VERSION } from '../domain/roster/roster.ts';
import { checkRoster, isHardBreach } from '../domain/rules/check-roster.ts';
import { requiredBlockedMornings } from '../domain/rules/surgery-rest.ts';
import type { LevelCosts } from './levels.ts';

/** Turns an engine's `[doctor, shift, …]` into a roster, with the training seats that are locked. */
export function rosterFrom(problem: RosterProblem, pairs: Int32Array): Roster {
  const assignments: Assignment[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const [doctor, shift] = [problem.doctors[pairs[i]!]!, problem.shifts[pairs[i + 1]!]!];
    assignments.push({ shift: shift.id, doctor: doctor.id, role: 'duty' });
  }
  for (const lock of problem.locks) {
    if (lock.kind !== 'assign' || lock.role !== 'training') continue;
    const { shift, doctor, supervisor } = lock;
    assignments.push({ shift, doctor, role: 'training', ...(supervisor ? { supervisor } : {}) });
  }
  const order = new Map(problem.shifts.map((s, i) => [s.id, i]));
  assignments.sort((a, b) => order.get(a.shift)! - order.get(b.shift)! || (a.doctor < b.doctor ? -1 : 1));
  return {
    format: ROSTER_FORMAT,
    version: ROSTER_VERSION,
    problem: problem.id,
    assignments,
    blockedMornings: requiredBlockedMornings(problem, assignments),
  };
}

export type Verification =
  { legal: true; levels: LevelCosts; openSeats: number } | { legal: false; reason: string };

/** Checks a roster by the domain's rules and evaluation, which share nothing with the engines. */
export function verifyRoster(problem: RosterProblem, roster: Roster): Verification {
  const breach = checkRoster(problem, roster).find(isHardBreach);
  if (breach) {
    return {
      legal: false,
      reason: `${breach.code} (${breach.doctor ?? 'no doctor'}, ${breach.shifts.join(', ')})`,
    };
  }
  const { levels, openSeats } = evaluateRoster(problem, roster);
  return { legal: true, levels, openSeats };
}
