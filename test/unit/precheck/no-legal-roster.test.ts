import { describe, expect, it } from '@jest/globals';
import { preCheck } from '../../../src/domain/problem/pre-check.ts';
import type { Lock, RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { legalRosters } from '../../builders/enumerate-rosters.ts';
import { randomProblem } from '../../builders/random-problem.ts';

/** A made-up problem with locks that nobody has given a reason for. */
function lockedProblem(seed: number, locks: number): RosterProblem {
  const problem = randomProblem(seed, { doctors: 3, shifts: 3, days: 5, withoutLocks: true });
  const pick = <T>(items: readonly T[], salt: number): T => items[(seed * 7 + salt * 13) % items.length]!;
  problem.locks = Array.from({ length: locks }, (_, at): Lock => {
    const place = { doctor: pick(problem.doctors, at).id, shift: pick(problem.shifts, at + seed).id };
    return { kind: 'assign', role: 'duty', ...place };
  });
  return problem;
}

const contradicts = (problem: RosterProblem) =>
  preCheck(problem).some(({ severity }) => severity === 'error');

describe('an error of the pre-check', () => {
  it('is never told of a problem that has a legal roster', () => {
    let contradictions = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const problem = lockedProblem(seed, 3);
      if (!contradicts(problem)) continue;
      contradictions++;
      expect([seed, legalRosters(problem).length]).toEqual([seed, 0]);
    }
    expect(contradictions).toBeGreaterThan(15);
  });

  it('is told of every lock that no legal roster keeps', () => {
    let contradictions = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const problem = lockedProblem(seed, 1);
      const legal = legalRosters(problem).length > 0;
      expect([seed, contradicts(problem)]).toEqual([seed, !legal]);
      if (!legal) contradictions++;
    }
    expect(contradictions).toBeGreaterThan(20);
  });
});
