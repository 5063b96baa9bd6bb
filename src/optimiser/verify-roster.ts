import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import { evaluateRoster } from '../domain/roster/evaluate.ts';
import { type Roster, ROSTER_FORMAT, ROSTER_VERSION } from '../domain/roster/roster.ts';
import { checkRoster, isHardBreach } from '../domain/rules/check-roster.ts';
import { requiredBlockedMornings } from '../domain/rules/surgery-rest.ts';
import type { LevelCosts } from './levels.ts';

/** Turns an engine's `[doctor, shift, …]` into a roster, with the training seats that are locked. */
export function rosterFrom(problem: RosterProblem, pairs: Int32Array): Roster {
  const assignments: {
    at: number;
    doctor: string;
    shift: string;
    supervisor?: string;
    role: 'duty' | 'training';
  }[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const at = pairs[i + 1]!;
    assignments.push({
      at,
      shift: problem.shifts[at]!.id,
      doctor: problem.doctors[pairs[i]!]!.id,
      role: 'duty',
    });
  }
  const indexOf = new Map(problem.shifts.map((s, i) => [s.id, i]));
  for (const lock of problem.locks) {
    if (lock.kind !== 'assign' || lock.role !== 'training') continue;
    assignments.push({
      at: indexOf.get(lock.shift)!,
      shift: lock.shift,
      doctor: lock.doctor,
      role: 'training',
      ...(lock.supervisor ? { supervisor: lock.supervisor } : {}),
    });
  }
  assignments.sort((a, b) => a.at - b.at || (a.doctor < b.doctor ? -1 : 1));
  const plain = assignments.map(({ at: _at, ...assignment }) => assignment);
  return {
    format: ROSTER_FORMAT,
    version: ROSTER_VERSION,
    problem: problem.id,
    assignments: plain,
    blockedMornings: requiredBlockedMornings(problem, plain),
  };
}

export type Verification =
  { legal: true; levels: LevelCosts; openSeats: number } | { legal: false; reason: string };

/** Checks a roster by the domain's rules and evaluation, which share nothing with the engines. */
export function verifyRoster(problem: RosterProblem, roster: Roster): Verification {
  const breach = checkRoster(problem, roster).find((v) => isHardBreach(v) && v.rule !== 'minimum-pool');
  if (breach) {
    return {
      legal: false,
      reason: `${breach.code} (${breach.doctor ?? 'no doctor'}, ${breach.shifts.join(', ')})`,
    };
  }
  const { levels, openSeats } = evaluateRoster(problem, roster);
  return { legal: true, levels, openSeats };
}
