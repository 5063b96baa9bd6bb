import { describe, expect, it } from '@jest/globals';
import { compileStudy } from '../../../bench/ours/compile-study.ts';
import { evaluateStudy } from '../../../bench/study/evaluate-study.ts';
import type { StudyInstance, StudyPair } from '../../../bench/study/study-instance.ts';
import { type Random, randomFrom } from '../../../src/demo/random.ts';
import { preCheck } from '../../../src/domain/problem/pre-check.ts';
import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { PriceAscent } from '../../../src/optimiser/bound/price-ascent.ts';
import { compile } from '../../../src/optimiser/model/compile.ts';
import type { CompiledProblem } from '../../../src/optimiser/model/compiled-problem.ts';
import { breachesWithin, HARD, ruleBreaches } from '../../../src/optimiser/model/doctor-rules.ts';
import { highsEngine } from '../../../src/optimiser/model/engines/highs-engine.ts';
import { solveWhole } from '../../../src/optimiser/model/solve-whole.ts';
import { ColumnPool } from '../../../src/optimiser/neighbourhood/column-pool.ts';
import { improveNeighbourhood } from '../../../src/optimiser/neighbourhood/improve-neighbourhood.ts';
import { RosterBook } from '../../../src/optimiser/neighbourhood/roster-book.ts';
import { buildPricers } from '../../../src/optimiser/pricing/build-pricers.ts';
import { EventBook, isSunday } from '../../../src/optimiser/pricing/doctor-events.ts';
import { PricedRoster } from '../../../src/optimiser/pricing/doctor-pricer.ts';
import { EventPricer } from '../../../src/optimiser/pricing/event-pricer.ts';
import {
  type LinearObjective,
  RosterCosts,
  SUM_OBJECTIVE,
} from '../../../src/optimiser/pricing/linear-objective.ts';
import { Prices } from '../../../src/optimiser/pricing/prices.ts';
import { FORBIDDEN } from '../../../src/optimiser/pricing/rule-automaton.ts';
import { wholeRows } from '../../../src/optimiser/pricing/shared-rows.ts';
import { Workspace } from '../../../src/optimiser/pricing/workspace.ts';
import { legalSets, optimumOfTwo, unfairness } from '../../builders/enumerate-study.ts';
import { randomProblem } from '../../builders/random-problem.ts';
import { randomStudy } from '../../builders/random-study.ts';

/** A made-up instance whose hours are whole and half ones, as the engines count them. */
function halfHourStudy(seed: number, size: { slots: number; weeks: number }): StudyInstance {
  const instance = randomStudy(seed, { doctors: 2, ...size });
  const slots = instance.slots.map((slot) => ({ ...slot, hours: Math.round(slot.hours * 2) / 2 }));
  return { ...instance, slots };
}

const pairsOf = (pairs: Int32Array): StudyPair[] =>
  Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i]!, pairs[2 * i + 1]!]);

/** Every set of the shifts a doctor may take, legal or not. */
function* subsets(p: CompiledProblem, d: number): Generator<number[]> {
  const shifts = [...p.eligibleShifts[d]!];
  for (let bits = 0; bits < 2 ** shifts.length; bits++) yield shifts.filter((_, i) => (bits >> i) & 1);
}

function solvable(
  seed: number,
  size: { doctors: number; shifts: number; days: number },
): RosterProblem | null {
  const problem = randomProblem(seed, size);
  return preCheck(problem).some(({ severity }) => severity === 'error') ? null : problem;
}

describe('the automaton of the rules', () => {
  it('forbids and warns as the rules do on any duties of a doctor', () => {
    let seen = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const problem = solvable(4000 + seed, { doctors: 3, shifts: 7, days: 20 });
      if (!problem) continue;
      const p = compile(problem);
      const book = new EventBook(p);
      for (let d = 0; d < p.D; d++) {
        const steady = new Set(p.limitClass.subarray(d * p.horizonDays, (d + 1) * p.horizonDays)).size === 1;
        if (!steady || p.lockedBreaches[d]! > 0) continue;
        const doctor = book.of(d);
        for (const held of subsets(p, d)) {
          const list = [...held, ...p.fixedDuties[d]!].sort((a, b) => p.start[a]! - p.start[b]! || a - b);
          const expected = breachesWithin(p, d, Int32Array.from(list), 0, list.length);
          const walked = walk(p, doctor, new Set(held));
          if (walked === null) continue;
          const hard = Math.floor(expected / HARD) > 0;
          expect({ seed, d, held, hard: walked === FORBIDDEN }).toEqual({ seed, d, held, hard });
          if (!hard)
            expect({ seed, d, held, warnings: walked }).toEqual({ seed, d, held, warnings: expected % HARD });
          seen++;
        }
      }
    }
    expect(seen).toBeGreaterThan(5000);
  });

  /** Warnings on the way of exactly these shifts, `FORBIDDEN`, or null when two of them are one event. */
  function walk(
    p: CompiledProblem,
    { automaton, initial, events, takeForced }: ReturnType<EventBook['of']>,
    held: ReadonlySet<number>,
  ): number | null {
    let state = initial;
    let day = p.firstDay;
    let warnings = 0;
    for (const event of events) {
      for (; day < event.day; day++) state = automaton.roll(state, isSunday(day));
      const mine = event.shifts.filter((s) => held.has(s)).length;
      if (mine > 1) return null;
      if (mine === 0 && !event.forced) continue;
      if (event.forced && mine === 0 && event.shifts.length > 0) return null;
      const next = event.forced ? takeForced(state, event.letter) : automaton.take(state, event.letter);
      if (next === FORBIDDEN) return FORBIDDEN;
      warnings += automaton.warnings(state, event.letter);
      state = next;
    }
    return warnings;
  }
});

describe('pricing by weeks', () => {
  it('finds the cheapest of all legal rosters, with what it counts, whatever it was asked before', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const instance = halfHourStudy(seed, { slots: 9, weeks: 1 + (seed % 6) });
      const p = compileStudy(instance);
      const pricers = buildPricers(p, SUM_OBJECTIVE);
      const random = randomFrom(seed);
      const roster = new PricedRoster(p.S);
      for (const d of [0, 1, 0, 1, 0, 1]) {
        const scale = random.pick([1, 10, 100]);
        const charge = Float64Array.from(instance.slots, () => random.int(-300, 100) / scale);
        const price = (set: readonly number[]) =>
          set.reduce((sum, slot) => sum + charge[slot]!, 0) + unfairness(instance, d, set);
        const least = Math.min(...legalSets(instance, d).map(price));
        expect(pricers[d]!.price(charge, roster)).toBeCloseTo(least, 8);
        expect(price([...roster.shifts.subarray(0, roster.length)])).toBeCloseTo(least, 8);
      }
    }
  });
});

describe('pricing by events', () => {
  const RULES_ONLY: LinearObjective = {
    coverage: 1,
    changes: 0,
    vetoes: 0,
    fairness: 0,
    wishes: 1,
    mostDeviation: null,
  };

  /** A doctor's legal sets of shifts with their cost at these prices. */
  function* legal(p: CompiledProblem, objective: LinearObjective, d: number, charge: Float64Array) {
    const costs = new RosterCosts(p, { ...objective });
    for (const set of subsets(p, d)) {
      const own = costs.cost(d, set);
      if (own === Infinity) continue;
      const inside = set.every((s) => p.eligible[d * p.S + s]);
      const locked = p.locked.subarray(d * p.S, (d + 1) * p.S).every((lock, s) => !lock || set.includes(s));
      if (inside && locked) yield { set, cost: set.reduce((sum, s) => sum + charge[s]!, own) };
    }
  }

  it.each([
    ['rules and warnings', RULES_ONLY],
    ['fairness and wishes', { ...RULES_ONLY, fairness: 0.01 }],
    ['a largest deviation', { ...RULES_ONLY, fairness: 0.002, mostDeviation: 2500 }],
  ])('is never above the cheapest legal roster: %s', (_, objective) => {
    let exact = 0;
    let seen = 0;
    for (let seed = 1; seed <= 90; seed++) {
      const problem = solvable(5000 + seed, { doctors: 3, shifts: 8, days: 20 });
      if (!problem) continue;
      const p = compile(problem);
      const book = new EventBook(p);
      const random = randomFrom(seed);
      for (let d = 0; d < p.D; d++) {
        const pricer = new EventPricer(p, objective, d, book.of(d), new Workspace());
        const extra = Float64Array.from({ length: p.S }, () => random.int(-120, 60) / 10);
        const charge = new Float64Array(p.S);
        new Prices(p).charge(p, objective, d, charge, pricer.wishSlope);
        for (let s = 0; s < p.S; s++) charge[s]! += extra[s]!;
        const all = [...legal(p, objective, d, extra)];
        if (all.length === 0) continue;
        const least = Math.min(...all.map(({ cost }) => cost));
        const roster = new PricedRoster(p.S);
        for (let round = 0; round < 12; round++) {
          const value = pricer.price(charge, roster);
          const where = { seed, d, round };
          expect({ ...where, holds: value <= least + 1e-6 }).toEqual({ ...where, holds: true });
          if (round === 11 && value > least - 1e-6) exact++;
          if (pricer.follow(0.5) > 0) pricer.move(0.2);
        }
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(100);
    expect(exact).toBeGreaterThan(seen / 20);
  });
});

describe('the bound by prices', () => {
  it('is never above the optimum, and gets close to it', () => {
    let close = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const instance = halfHourStudy(2000 + seed, { slots: 8, weeks: 1 + (seed % 5) });
      const optimum = optimumOfTwo(instance);
      const p = compileStudy(instance);
      const ascent = new PriceAscent(wholeRows(p, SUM_OBJECTIVE), buildPricers(p, SUM_OBJECTIVE), null);
      for (let round = 0; round < 150; round++) {
        const value = ascent.round(optimum);
        expect({ seed, round, holds: value <= optimum + 1e-6 }).toEqual({ seed, round, holds: true });
      }
      if (ascent.bound > optimum - 0.05 * Math.abs(optimum) - 5) close++;
    }
    expect(close).toBeGreaterThan(60);
  });
});

describe('a neighbourhood', () => {
  it('never makes a roster worse, costs what the evaluation says, and tells the truth about the best', async () => {
    const engine = await highsEngine();
    let proven = 0;
    let gained = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const instance = halfHourStudy(3000 + seed, { slots: 8, weeks: 1 + (seed % 5) });
      const optimum = optimumOfTwo(instance);
      const p = compileStudy(instance);
      const costs = new RosterCosts(p, SUM_OBJECTIVE);
      const book = new RosterBook(p);
      const begin = legalStart(instance, randomFrom(seed));
      book.load(begin, costs);
      const before = book.total(SUM_OBJECTIVE);
      expect(before).toBeCloseTo(evaluateStudy(instance, pairsOf(begin)).cost, 8);
      const result = improveNeighbourhood(book, [0, 1], new Prices(p), 30, {
        objective: SUM_OBJECTIVE,
        pricers: buildPricers(p, SUM_OBJECTIVE),
        costs,
        pool: new ColumnPool(p.D, 20),
        engine,
        stop: () => false,
        now: () => 0,
        thorough: seed % 2 === 0,
      });
      const after = book.total(SUM_OBJECTIVE);
      const judged = evaluateStudy(instance, pairsOf(book.pairs()));
      expect({ seed, violations: judged.violations }).toEqual({ seed, violations: [] });
      expect(judged.cost).toBeCloseTo(after, 8);
      expect(after).toBeLessThanOrEqual(before + 1e-6);
      expect({ seed, holds: result.bound <= optimum + 1e-6 }).toEqual({ seed, holds: true });
      if (result.proven) {
        expect(after).toBeCloseTo(optimum, 4);
        proven++;
      }
      if (result.gain > 0) gained++;
    }
    expect([proven > 0, gained > 10]).toEqual([true, true]);
  });

  /** Some legal roster: each slot to the first doctor in a random order who still fits. */
  function legalStart(instance: StudyInstance, random: Random): Int32Array {
    const sets = [0, 1].map((doctor) => legalSets(instance, doctor));
    const pairs: number[] = [];
    const held = instance.slots.map(() => 0);
    sets.forEach((all, doctor) => {
      const fitting = all.filter((set) => set.every((slot) => held[slot]! < instance.slots[slot]!.required));
      for (const slot of random.pick(fitting)) {
        held[slot]!++;
        pairs.push(doctor, slot);
      }
    });
    return Int32Array.from(pairs);
  }
});

describe('the whole MIP of one cost', () => {
  it('finds and proves the optimum', async () => {
    const engine = await highsEngine();
    for (let seed = 1; seed <= 60; seed++) {
      const instance = halfHourStudy(6000 + seed, { slots: 8, weeks: 1 + (seed % 5) });
      const optimum = optimumOfTwo(instance);
      let bound = -Infinity;
      let least = Infinity;
      solveWhole(compileStudy(instance), {
        engine,
        seconds: 30,
        stop: () => false,
        better: () => null,
        bound: (proven) => (bound = Math.max(bound, proven)),
        roster: (pairs) => {
          const { cost, violations } = evaluateStudy(instance, pairsOf(pairs));
          expect(violations).toEqual([]);
          least = Math.min(least, cost);
        },
      });
      expect(least).toBeCloseTo(optimum, 4);
      expect(bound).toBeLessThanOrEqual(optimum + 1e-4);
      expect(bound).toBeGreaterThan(optimum - 0.01);
    }
  });
});

describe('breaches around a change', () => {
  it('add up to the breaches of the whole list', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const problem = solvable(7000 + seed, { doctors: 2, shifts: 7, days: 20 });
      if (!problem) continue;
      const p = compile(problem);
      for (const held of subsets(p, 0)) {
        const list = [...held, ...p.fixedDuties[0]!].sort((a, b) => p.start[a]! - p.start[b]! || a - b);
        const whole = Int32Array.from(list);
        const within = breachesWithin(p, 0, whole, 0, whole.length);
        expect(ruleBreaches(p, 0, whole, whole.length)).toBeGreaterThanOrEqual(within);
      }
    }
  });
});
