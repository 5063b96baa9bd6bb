import { describe, expect, it } from '@jest/globals';
import { reportLevels, totalGap } from '../../../src/optimiser/level-reports.ts';
import { LEVELS, type LevelCosts, type LevelName } from '../../../src/optimiser/levels.ts';
import { randomProblem } from '../../builders/random-problem.ts';

const problem = randomProblem(1, { doctors: 3, shifts: 7, days: 20 });
const costs: LevelCosts = {
  coverage: 2,
  changes: 0,
  vetoes: 0,
  fairnessMax: 250,
  fairnessSum: 900,
  wishes: -4,
};
const exact = (level: LevelName): number => costs[level];
const report = (bounds: (level: LevelName) => number) =>
  reportLevels(problem, costs, bounds, { fairnessMax: 50, fairnessSum: 100 });

describe('the report of levels', () => {
  it('calls everything closed when every bound meets its cost', () => {
    const levels = report(exact);
    expect(levels.map(({ name, closed, gap }) => ({ name, closed, gap }))).toEqual(
      LEVELS.map((name) => ({ name, closed: true, gap: 0 })),
    );
    expect(totalGap(levels)).toBe(0);
  });

  it('counts deviations in shifts, and says what rests on a level that is not proven', () => {
    const levels = report((level) => (level === 'coverage' ? 1 : exact(level)));
    expect(levels[0]).toMatchObject({ closed: false, absoluteGap: 1, restsOnUnproven: false });
    expect(levels.slice(1).every(({ restsOnUnproven }) => restsOnUnproven)).toBe(true);
    expect(levels.find(({ name }) => name === 'fairnessMax')).toMatchObject({ cost: 0.25, bound: 0.25 });
    expect(totalGap(levels)).toBe(levels[0]!.gap);
  });

  it('calls a distance unknown, not 0, when the roster shows that the bound is none', () => {
    const levels = report((level) => (level === 'wishes' ? -3 : exact(level)));
    expect(levels.at(-1)).toMatchObject({ name: 'wishes', bound: null, gap: null, closed: false });
    expect(totalGap(levels)).toBeNull();
  });
});
