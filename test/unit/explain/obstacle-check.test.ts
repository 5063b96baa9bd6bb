import { describe, expect, it } from '@jest/globals';
import { obstacleCheck } from '../../../src/optimiser/explain/obstacle-check.ts';
import { backUpSettler } from '../../../src/optimiser/explain/settle-back-up.ts';
import { whatIf } from '../../../src/optimiser/explain/what-if.ts';
import { randomProblem } from '../../builders/random-problem.ts';
import { someRoster } from '../../builders/some-roster.ts';

describe('who would be called in as back-up', () => {
  it('is the same whether seats are looked at one by one or in the table of all shifts', () => {
    let calledIn = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const problem = randomProblem(seed, { doctors: 6, shifts: 8, days: 9, withoutLocks: seed % 2 > 0 });
      const roster = someRoster(problem, seed);
      if (!roster) continue;
      // Back-ups who are needed no more go as well.
      const assignments = roster.assignments.filter((_, at) => (at + seed) % 3 > 0);
      const obstacleTo = obstacleCheck(problem, { ...roster, assignments });
      const settle = backUpSettler(whatIf(problem, { ...roster, assignments }));
      for (const shift of problem.shifts) {
        for (const { id: doctor } of problem.doctors) {
          const { broken, calledIn: found } = settle({
            removed: [],
            added: [{ shift: shift.id, doctor, role: 'duty' }],
          });
          const expected = broken.length > 0 ? null : (found[0] ?? null);
          expect(obstacleTo(shift, doctor).withBackUp).toEqual(expected);
          if (expected) calledIn++;
        }
      }
    }
    expect(calledIn).toBeGreaterThan(5);
  });
});
