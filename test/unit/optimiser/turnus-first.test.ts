import { describe, expect, it } from '@jest/globals';
import { generateProblem } from '../../../src/demo/generate-problem.ts';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import { optimise } from '../../../src/optimiser/optimise.ts';
import { optimiseTurnusFirst } from '../../../src/optimiser/turnus-first.ts';

const LIMITS = { seconds: 600, iterations: 400_000, seed: 1, threads: 1 };

/** A month of a district whose nights are the salaried doctors'. */
const month = () => generateProblem({ shape: 'larvik', seed: 1, weeks: 4 });

describe('the turnus of salaried doctors, first', () => {
  it('fills its seats by itself, keeps them, and the whole keeps every rule', async () => {
    const problem = month();
    const outcome = await optimiseTurnusFirst(problem, LIMITS);
    if (!('roster' in outcome)) throw new Error(outcome.status);
    expect(checkRoster(problem, outcome.roster).filter(isHardBreach)).toEqual([]);
    expect(outcome.openSeats).toEqual([]);
    const salaried = new Set(
      problem.doctors
        .filter(({ engagements }) => engagements.some(({ kind }) => kind === 'salaried'))
        .map(({ id }) => id),
    );
    const turnus = problem.shifts.filter(({ engagements }) =>
      engagements.every((kind) => kind === 'salaried'),
    );
    const nights = new Map(turnus.map(({ id, seats }) => [id, seats]));
    for (const { shift, doctor } of outcome.roster.assignments) {
      if (!nights.has(shift)) continue;
      expect(salaried.has(doctor)).toBe(true);
      nights.set(shift, nights.get(shift)! - 1);
    }
    expect([...nights.values()].every((open) => open === 0)).toBe(true);
  });

  it('is the same as everything together where no shift is for salaried doctors only', async () => {
    const problem = generateProblem({ shape: 'coastal', seed: 1, weeks: 2 });
    const limits = { ...LIMITS, iterations: 50_000 };
    const [apart, together] = [await optimiseTurnusFirst(problem, limits), await optimise(problem, limits)];
    if (!('roster' in apart) || !('roster' in together)) throw new Error(apart.status);
    expect(apart.roster.assignments).toEqual(together.roster.assignments);
  });
});
