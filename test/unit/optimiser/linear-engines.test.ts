import { beforeAll, describe, expect, it } from '@jest/globals';
import { breachOf, objectiveOf } from '../../../src/optimiser/model/check-linear.ts';
import { highsEngine } from '../../../src/optimiser/model/engines/highs-engine.ts';
import { javascriptLpEngine } from '../../../src/optimiser/model/engines/javascript-lp-engine.ts';
import {
  boundFromDuals,
  type LinearEngine,
  type LinearModel,
  type LinearOutcome,
  provesInfeasible,
} from '../../../src/optimiser/model/linear-model.ts';
import { KNOWN, row } from '../../builders/known-linear-models.ts';
import {
  leastByEnumeration,
  linearModel,
  randomLinearModel,
  seeded,
  VARIANTS,
} from '../../builders/linear-models.ts';

const INF = Infinity;
const same = (objective: number) => objective;

const ENGINES: Record<string, () => LinearEngine | Promise<LinearEngine>> = {
  HiGHS: highsEngine,
  'javascript-lp-solver': javascriptLpEngine,
};

describe.each(Object.keys(ENGINES))('%s', (name) => {
  let engine: LinearEngine;
  beforeAll(async () => {
    engine = await ENGINES[name]!();
  });
  const solve = (model: LinearModel, relax = false) => engine.solve(model, { seconds: 20, relax });

  it.each(Object.keys(KNOWN))('solves %s', (what) => {
    const { model, optimum, values } = KNOWN[what]!;
    const outcome = solve(model);
    if (optimum === null) {
      expect(outcome).toEqual({ status: 'infeasible' });
      return;
    }
    expectOptimum(model, outcome, optimum);
    if (values)
      expect([...valuesOf(outcome)].map((value) => Math.round(value * 1e6) / 1e6 + 0)).toEqual(values);
  });

  it('calls nothing optimal that has no lower limit', () => {
    for (const whole of [false, true]) {
      const model = linearModel(
        [
          [-1, 0, INF, whole],
          [0, 0, 5],
        ],
        [row(0, INF, 1, -1)],
      );
      expect(solve(model).status).toBe('failed');
    }
  });

  it('has a relaxation that is not above the MIP', () => {
    const outcome = solve(KNOWN['a MIP that its relaxation overrates']!.model, true);
    expect(outcome).toMatchObject({ status: 'optimal', objective: -1.5 });
  });

  it('finds what enumeration finds on small MIPs, however they are told', () => {
    let solvable = 0;
    for (let seed = 1; seed <= 250; seed++) {
      const model = randomLinearModel(seed, true);
      const least = leastByEnumeration(model);
      if (least < INF) solvable++;
      compare(`seed ${seed}`, model, solve(model), least);
      const relaxed = solve(model, true);
      if (relaxed.status === 'optimal') expect(relaxed.bound).toBeLessThanOrEqual(least + 1e-6);
      else
        expect({ seed, status: relaxed.status, least }).toEqual({ seed, status: 'infeasible', least: INF });
      for (const [variant, { of, objective = same }] of Object.entries(VARIANTS)) {
        const told = of(model, seed);
        compare(`seed ${seed}, ${variant}`, told, solve(told), least < INF ? objective(least) : INF);
      }
    }
    expect(solvable).toBeGreaterThan(100);
    expect(solvable).toBeLessThan(225);
  });

  it('finds the same optimum of small LPs however they are told, proven by duals', () => {
    let solvable = 0;
    for (let seed = 1001; seed <= 1250; seed++) {
      const model = randomLinearModel(seed, false);
      const outcome = solve(model);
      const optimum = outcome.status === 'optimal' ? outcome.objective : INF;
      if (outcome.status === 'optimal') solvable++;
      compare(`seed ${seed}`, model, outcome, optimum);
      // Whole solutions are solutions, too.
      expect(optimum).toBeLessThanOrEqual(leastByEnumeration(model) + 1e-6);
      for (const [variant, { of, objective = same }] of Object.entries(VARIANTS)) {
        const told = of(model, seed);
        compare(`seed ${seed}, ${variant}`, told, solve(told), optimum < INF ? objective(optimum) : INF);
      }
    }
    expect(solvable).toBeGreaterThan(100);
  });
});

describe('the engines together', () => {
  it('agree on LPs and on models of whole and continuous columns', async () => {
    const [highs, javascript] = [await highsEngine(), javascriptLpEngine()];
    for (let seed = 2001; seed <= 2300; seed++) {
      const { chance } = seeded(seed);
      const model = randomLinearModel(seed, false);
      model.integer.forEach((_, column) => {
        model.integer[column] = chance(0.5);
      });
      const [one, other] = [highs, javascript].map((engine) => engine.solve(model, { seconds: 20 }));
      const optimum = one!.status === 'optimal' ? one!.objective : INF;
      compare(`seed ${seed}`, model, one!, optimum);
      compare(`seed ${seed}`, model, other!, optimum);
    }
  });
});

describe('javascript-lp-solver', () => {
  it('does not begin when it is to stop', () => {
    const outcome = javascriptLpEngine().solve(KNOWN['a knapsack']!.model, { seconds: 5, stop: () => true });
    expect(outcome).toEqual({ status: 'stopped', objective: null, bound: null, values: null });
  });

  it('tells the bound of the relaxation before it turns to a tree', () => {
    const bounds: number[] = [];
    const { model } = KNOWN['a MIP that its relaxation overrates']!;
    javascriptLpEngine().solve(model, { seconds: 5, progress: (bound) => bounds.push(bound) });
    expect(bounds).toEqual([-1.5]);
  });
});

describe('weak duality', () => {
  it('gives a bound whatever the duals, and none above the optimum', () => {
    let finite = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const { from } = seeded(seed);
      const model = randomLinearModel(seed, true);
      const least = leastByEnumeration(model);
      const duals = Float64Array.from(model.rowLower, () => from(-40, 40) / 8);
      const bound = boundFromDuals(model, duals);
      expect(bound).toBeLessThanOrEqual(least + 1e-9);
      if (least < INF) {
        finite++;
        expect({ seed, proves: provesInfeasible(model, duals) }).toEqual({ seed, proves: false });
      }
    }
    expect(finite).toBeGreaterThan(150);
  });
});

describe('the check of a solution', () => {
  const model = linearModel(
    [
      [2, 0, 4, true],
      [-1, -100, 100],
    ],
    [row(-INF, 50, 1, 1)],
    3,
  );

  it('knows its cost and the largest breach', () => {
    expect(objectiveOf(model, [2, 5])).toBe(2);
    expect(breachOf(model, [2, 5])).toBe(0);
    expect(breachOf(model, [2.25, 5])).toBe(0.25);
    expect(breachOf(model, [2.25, 5], true)).toBe(0);
    expect(breachOf(model, [5, 5])).toBe(0.25);
    expect(breachOf(model, [0, 110])).toBeCloseTo(1.2, 9);
    expect(breachOf(model, [-1, 0])).toBe(1);
    expect(breachOf(model, [NaN, 0])).toBeNaN();
  });
});

function valuesOf(outcome: LinearOutcome): Float64Array {
  if (outcome.status !== 'optimal') throw new Error(JSON.stringify(outcome));
  return outcome.values;
}

/** The optimum, kept by the model itself, with a bound that is not above it. */
function expectOptimum(model: LinearModel, outcome: LinearOutcome, optimum: number, where = ''): void {
  if (outcome.status !== 'optimal') throw new Error(`${where}: ${JSON.stringify(outcome)}`);
  const { objective, bound, values, duals } = outcome;
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));
  const told = {
    where,
    optimum: near(objective, optimum),
    kept: breachOf(model, values) <= 1e-6,
    cost: near(objectiveOf(model, values), objective),
    boundHolds: bound <= optimum + 1e-6,
    // Of a whole model no duals are told; of an LP those that its bound comes from.
    duals: model.integer.includes(true) ? duals === null : boundFromDuals(model, duals!) === bound,
    // A column without a limit may leave the duals nothing to say.
    boundMeets:
      near(bound, optimum) ||
      (bound === -INF && [...model.lower, ...model.upper].some((x) => !Number.isFinite(x))),
  };
  expect(told).toEqual({
    where,
    optimum: true,
    kept: true,
    cost: true,
    boundHolds: true,
    duals: true,
    boundMeets: true,
  });
}

function compare(where: string, model: LinearModel, outcome: LinearOutcome, optimum: number): void {
  if (optimum < INF) expectOptimum(model, outcome, optimum, where);
  else expect({ where, outcome }).toEqual({ where, outcome: { status: 'infeasible' } });
}
