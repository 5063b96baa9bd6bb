import { describe, expect, it } from '@jest/globals';
import { preCheck } from '../../../src/domain/problem/pre-check.ts';
import { LEVELS } from '../../../src/domain/roster/levels.ts';
import { compile } from '../../../src/optimiser/model/compile.ts';
import { greedy } from '../../../src/optimiser/search/greedy.ts';
import { propose, seatList } from '../../../src/optimiser/search/moves.ts';
import { Random } from '../../../src/optimiser/search/random.ts';
import { SearchState, type Weights } from '../../../src/optimiser/search/search-state.ts';
import { rosterFrom, verifyRoster } from '../../../src/optimiser/verify-roster.ts';
import { randomProblem } from '../../builders/random-problem.ts';

const WEIGHTS: Weights = {
  coverage: 100,
  changes: 10,
  vetoes: 5,
  fairnessMax: 0.5,
  maxThreshold: 200,
  fairnessBelow: 0.01,
  fairnessAbove: 0.1,
  sumLimit: 2000,
  wishes: 1,
};

describe('the state of the local search', () => {
  it('stays legal by the independent checker and prices every roster as the evaluation does', () => {
    let moves = 0;
    for (let seed = 1; seed <= 80; seed++) {
      const problem = randomProblem(1000 + seed, { doctors: 5, shifts: 14, days: 18 });
      if (preCheck(problem).some(({ severity }) => severity === 'error')) continue;
      const p = compile(problem);
      const random = new Random(seed);
      const state = new SearchState(p, WEIGHTS);
      greedy(state, random);
      const seats = seatList(state);
      for (let i = 0; i < 250; i++) {
        const before = state.cost();
        // Half of the bad moves are taken, so that the walk visits more than local optima.
        if (
          propose(state, seats, random, Infinity) &&
          state.keepsRules() &&
          (state.delta() < 0 || random.next() < 0.5)
        ) {
          const delta = state.delta();
          state.commit();
          moves++;
          expect(state.cost()).toBeCloseTo(before + delta, 6);
        } else {
          state.drop();
          expect(state.cost()).toBeCloseTo(before, 6);
          continue;
        }
        const verdict = verifyRoster(problem, rosterFrom(problem, state.snapshot()));
        const levels = state.levels();
        expect({ seed, i, verdict }).toEqual({
          seed,
          i,
          verdict: expect.objectContaining({ legal: true, levels }),
        });
      }
      const snapshot = state.snapshot();
      const again = new SearchState(p, WEIGHTS);
      again.restore(snapshot);
      expect(LEVELS.map((l) => again.levels()[l])).toEqual(LEVELS.map((l) => state.levels()[l]));
      expect(again.cost()).toBeCloseTo(state.cost(), 6);
    }
    expect(moves).toBeGreaterThan(1000);
  });
});
