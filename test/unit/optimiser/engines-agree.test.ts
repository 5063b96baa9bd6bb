import { beforeAll, describe, expect, it } from '@jest/globals';
import { LEVELS } from '../../../src/domain/roster/levels.ts';
import { plainBounds } from '../../../src/optimiser/bound/prove.ts';
import { shareModel } from '../../../src/optimiser/bound/share-model.ts';
import { buildCompactModel } from '../../../src/optimiser/model/build-compact-model.ts';
import { compile } from '../../../src/optimiser/model/compile.ts';
import { highsEngine } from '../../../src/optimiser/model/engines/highs-engine.ts';
import type { LinearEngine } from '../../../src/optimiser/model/linear-model.ts';
import { bestOf, legalRosters } from '../../builders/enumerate-rosters.ts';
import { randomProblem } from '../../builders/random-problem.ts';

/** Small enough to try every subset with the independent checker, large enough for every rule to bite. */
const SIZE = { doctors: 2, shifts: 5, days: 9 };
const PROBLEMS = 400;

let engine: LinearEngine;
beforeAll(async () => {
  engine = await highsEngine();
});

describe('the linear model against all rosters that the checker accepts', () => {
  it('is exact where it says so and a relaxation elsewhere, and no bound is above the optimum', () => {
    let exact = 0;
    let solvable = 0;
    for (let seed = 1; seed <= PROBLEMS; seed++) {
      const problem = randomProblem(seed, { ...SIZE, exactOnly: seed % 2 === 0 });
      const rosters = legalRosters(problem);
      // Locks that contradict a rule leave no roster at all.
      if (rosters.length === 0) continue;
      solvable++;
      const optimum = bestOf(rosters);
      const p = compile(problem);
      const shares = shareModel(problem, p);
      const plain = plainBounds(p, shares);
      for (const level of LEVELS) {
        const where = `seed ${seed}, level ${level}`;
        expect({ where, holds: plain[level] <= optimum[level] }).toEqual({ where, holds: true });
        const mip = buildCompactModel(p, { level, holds: optimum, rules: 'every' });
        const solved = engine.solve(mip.model, { seconds: 20 });
        if (solved.status !== 'optimal') throw new Error(`${where}: ${JSON.stringify(solved)}`);
        if (mip.exact) {
          exact++;
          expect({ where, cost: Math.round(solved.objective) }).toEqual({ where, cost: optimum[level] });
        } else {
          expect({ where, holds: solved.objective <= optimum[level] + 1e-6 }).toEqual({ where, holds: true });
        }
        const relaxed = engine.solve(buildCompactModel(p, { level, holds: optimum, rules: 'bound' }).model, {
          seconds: 20,
          relax: true,
        });
        if (relaxed.status !== 'optimal') throw new Error(`${where}: ${JSON.stringify(relaxed)}`);
        expect({ where, holds: relaxed.bound <= optimum[level] + 1e-6 }).toEqual({ where, holds: true });
      }
      const model = shares.build({ coverage: optimum.coverage, fairnessMax: optimum.fairnessMax });
      if (!model) throw new Error(`seed ${seed}: shares infeasible at the optimum`);
      const share = engine.solve(model, { seconds: 20 });
      if (share.status !== 'optimal') throw new Error(`seed ${seed}: shares ${JSON.stringify(share)}`);
      expect(share.bound).toBeLessThanOrEqual(optimum.fairnessSum + 1e-6);
    }
    // The claim of exactness must not be empty.
    expect(solvable).toBeGreaterThan(PROBLEMS * 0.8);
    expect(exact).toBeGreaterThan(PROBLEMS * 2);
  });
});
