import { beforeAll, describe, expect, it } from '@jest/globals';
import * as highsModule from 'highs';
import type { Highs } from 'highs';
import { compactMip } from '../../../bench/peers/compact-mip.ts';
import { type CpModelFields, cpModel, PARTS } from '../../../bench/peers/cp-model.ts';
import { EligiblePairs } from '../../../bench/peers/eligible-pairs.ts';
import { mpsFile } from '../../../bench/peers/mps-file.ts';
import { evaluateStudy } from '../../../bench/study/evaluate-study.ts';
import { highsEngine } from '../../../src/optimiser/model/engines/highs-engine.ts';
import { type LinearEngine, LinearModel } from '../../../src/optimiser/model/linear-model.ts';
import { optimumOfTwo } from '../../builders/enumerate-study.ts';
import { randomStudy } from '../../builders/random-study.ts';

const SEEDS = Array.from({ length: 25 }, (_, i) => i + 1);
const instanceOf = (seed: number) => randomStudy(seed, { doctors: 2, slots: 7, weeks: 1 + (seed % 4) });

let highs: Highs;
let engine: LinearEngine;
beforeAll(async () => {
  highs = await (highsModule.default as unknown as typeof highsModule.default.default)();
  engine = await highsEngine();
});

/** CP-SAT's model as linear rows, so that an engine that is always there can solve it. */
function asLinear({ variables, constraints, objective }: CpModelFields): LinearModel {
  const model = new LinearModel();
  for (const { domain } of variables) model.column(0, domain[0], domain[1], true);
  objective.vars.forEach((variable, term) => {
    model.cost[variable] = objective.coeffs[term]! * objective.scalingFactor;
  });
  const clause = (literals: readonly number[], lower: number, upper: number) => {
    const negated = literals.filter((literal) => literal < 0).length;
    const columns = literals.map((literal) => (literal < 0 ? -literal - 1 : literal));
    model.row(
      lower - negated,
      upper - negated,
      columns,
      literals.map((literal) => (literal < 0 ? -1 : 1)),
    );
  };
  for (const constraint of constraints) {
    if ('linear' in constraint) {
      const { vars, coeffs, domain } = constraint.linear;
      model.row(domain[0], domain[1], vars, coeffs);
    } else if ('atMostOne' in constraint) clause(constraint.atMostOne.literals, -Infinity, 1);
    else clause(constraint.boolOr.literals, 1, Infinity);
  }
  return model;
}

describe("the peers' models against all rosters of small instances", () => {
  it('have the optimum as a mixed-integer programme, read from an MPS file', () => {
    for (const seed of SEEDS) {
      const instance = instanceOf(seed);
      const mip = compactMip(instance);
      const data = new TextEncoder().encode(mpsFile(mip));
      const { cost, taken } = highs.withModel({ format: 'mps', data }, (model) => {
        model.options.set({ output_flag: false, mip_rel_gap: 0 });
        model.run();
        return {
          cost: model.getObjectiveValue(),
          taken: mip.pairs.taken(model.getSolution().colValue),
        };
      });
      const optimum = optimumOfTwo(instance);
      expect({ seed, cost: cost.toFixed(4) }).toEqual({ seed, cost: optimum.toFixed(4) });
      const evaluation = evaluateStudy(instance, taken);
      expect(evaluation.violations).toEqual([]);
      expect(evaluation.cost).toBeCloseTo(optimum, 4);
    }
  });

  it('have an optimum just below it in whole numbers, never above', () => {
    for (const seed of SEEDS) {
      const instance = instanceOf(seed);
      const { model, pairs } = cpModel(instance);
      const whole = [
        ...model.objective.coeffs,
        ...model.constraints.flatMap((c) => ('linear' in c ? [...c.linear.coeffs, ...c.linear.domain] : [])),
      ];
      expect(whole.every(Number.isInteger)).toBe(true);
      const solved = engine.solve(asLinear(model), { seconds: 20 });
      if (solved.status !== 'optimal') throw new Error(`seed ${seed}: ${JSON.stringify(solved)}`);
      const optimum = optimumOfTwo(instance);
      expect(solved.objective).toBeLessThanOrEqual(optimum + 1e-6);
      // The steepest slopes, 12 and 40, times a part of rounding, for each of two doctors.
      expect(solved.objective).toBeGreaterThan(optimum - (2 * (12 + 40)) / PARTS - 1e-6);
      expect(evaluateStudy(instance, pairs.taken(solved.values)).violations).toEqual([]);
    }
  });

  it('know which columns a doctor has on which days', () => {
    const instance = instanceOf(3);
    const pairs = new EligiblePairs(instance);
    const days = instance.weeks * 7;
    for (const doctor of [0, 1]) {
      const all = pairs.columns(doctor, 0, days);
      expect(all).toEqual(pairs.ofDoctor(doctor).map(({ column }) => column));
      const kinds = (['E', 'D'] as const).flatMap((kind) => pairs.columns(doctor, 0, days, kind));
      expect(kinds.toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b));
      expect(all.every((column) => pairs.pairs[column]![0] === doctor)).toBe(true);
    }
    const values = pairs.pairs.map((_, column) => (column === 2 ? 1 : 1e-9));
    expect(pairs.taken(values)).toEqual([pairs.pairs[2]]);
  });
});
