import { describe, expect, it } from '@jest/globals';
import { preCheck } from '../../../src/domain/problem/pre-check.ts';
import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { keepParts } from '../../../src/domain/roster/keep-parts.ts';
import { LEVELS } from '../../../src/domain/roster/levels.ts';
import { partsOfShift } from '../../../src/domain/roster/split-shift.ts';
import { compile } from '../../../src/optimiser/model/compile.ts';
import { greedy } from '../../../src/optimiser/search/greedy.ts';
import { propose, seatList } from '../../../src/optimiser/search/moves.ts';
import { Random } from '../../../src/optimiser/search/random.ts';
import { SearchState, type Weights } from '../../../src/optimiser/search/search-state.ts';
import { rosterFrom, verifyRoster } from '../../../src/optimiser/verify-roster.ts';
import { duty } from '../../builders/problem-builder.ts';
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

/** A walk through rosters of a problem, each compared with what rules and evaluation say; returns its length. */
function walk(problem: RosterProblem, seed: number): number {
  let moves = 0;
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
  return moves;
}

const isSound = (problem: RosterProblem) => !preCheck(problem).some(({ severity }) => severity === 'error');

/** The problem with a shift that two doctors have split after publication. */
function withSplit(problem: RosterProblem, seed: number): RosterProblem {
  const shift = problem.shifts[seed % problem.shifts.length]!;
  const middle = (Date.parse(shift.start) + Date.parse(shift.end)) / 2;
  const parts = partsOfShift(shift, new Date(middle).toISOString().replace('.000Z', 'Z'))!;
  const [first, second] = [seed, seed + 1].map((at) => problem.doctors[at % problem.doctors.length]!.id);
  const previousRoster = [duty(first!, parts[0].id), duty(second!, parts[1].id)];
  return keepParts({ ...problem, previousRoster }, parts);
}

describe('the state of the local search', () => {
  it('stays legal by the independent checker and prices every roster as the evaluation does', () => {
    let moves = 0;
    for (let seed = 1; seed <= 80; seed++) {
      const problem = randomProblem(1000 + seed, { doctors: 5, shifts: 14, days: 18 });
      if (isSound(problem)) moves += walk(problem, seed);
    }
    expect(moves).toBeGreaterThan(1000);
  });

  it('does so where a shift is split, whose parts count by their share', () => {
    let moves = 0;
    for (let seed = 1; seed <= 80; seed++) {
      const problem = withSplit(randomProblem(1000 + seed, { doctors: 5, shifts: 14, days: 18 }), seed);
      if (isSound(problem)) moves += walk(problem, seed);
    }
    expect(moves).toBeGreaterThan(200);
  });
});
