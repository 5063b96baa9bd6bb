import { describe, expect, it } from '@jest/globals';
import { certificateFault, certifiedBound } from '../../../bench/certify/certified-bound.ts';
import { dutyStates } from '../../../bench/certify/duty-states.ts';
import { priceDoctor } from '../../../bench/certify/price-doctor.ts';
import { generateStudy, STUDY_DEMAND } from '../../../bench/study/generate-study.ts';
import type { StudyInstance } from '../../../bench/study/study-instance.ts';
import { studyTargets } from '../../../bench/study/study-targets.ts';
import { type Random, randomFrom } from '../../../src/demo/random.ts';
import { legalSets, optimumOfTwo, unfairness } from '../../builders/enumerate-study.ts';
import { randomStudy } from '../../builders/random-study.ts';
import { studyDoctor, studyInstance, studySlot } from '../../builders/study-builder.ts';

/** Multipliers of every size, some of them where a bound is at its weakest or an end of its range. */
function randomMultipliers(random: Random, { slots }: StudyInstance) {
  return {
    seat: slots.map(() => random.pick([0, 5, 500, 1000, 1200, -30]) + random.int(-100, 100) / 10),
    skilled: slots.map(({ role }) =>
      role === 'S' ? random.pick([0, 500, random.int(0, 500), random.int(0, 5)]) : 0,
    ),
  };
}

describe('pricing of a doctor', () => {
  it('equals the cheapest of all legal rosters, on random instances of one to six weeks', () => {
    for (let seed = 1; seed <= 120; seed++) {
      const weeks = 1 + (seed % 6);
      const instance = randomStudy(seed, { doctors: 2, slots: 9, weeks });
      const random = randomFrom(seed);
      const targets = studyTargets(instance);
      const states = dutyStates(instance);
      for (const doctor of [0, 1]) {
        const reducedCost = instance.slots.map(() => random.int(-300, 100) / 10);
        const all = legalSets(instance, doctor).map(
          (set) => set.reduce((sum, slot) => sum + reducedCost[slot]!, 0) + unfairness(instance, doctor, set),
        );
        const priced = priceDoctor({ instance, states, doctor, target: targets[doctor]!, reducedCost });
        expect(priced).toBeCloseTo(Math.min(...all), 8);
      }
    }
  });

  it('refuses hours that no grid of minutes holds', () => {
    const instance = studyInstance(1, [studySlot(0, { hours: Math.PI })], [studyDoctor()]);
    expect(() => dutyStates(instance)).toThrow(/whole number of minutes/);
  });
});

describe('bound of a certificate', () => {
  it('never exceeds the optimum, whatever the multipliers', () => {
    let close = 0;
    for (let seed = 1; seed <= 80; seed++) {
      const instance = randomStudy(1000 + seed, { doctors: 2, slots: 7, weeks: 1 + (seed % 5) });
      const optimum = optimumOfTwo(instance);
      const random = randomFrom(seed);
      for (let round = 0; round < 10; round++) {
        const bound = certifiedBound(instance, randomMultipliers(random, instance));
        expect({ seed, round, holds: bound <= optimum + 1e-6 }).toEqual({ seed, round, holds: true });
      }
      // With the open seat's price on every seat and 500 on every colleague the bound has to be near.
      const dear = {
        seat: instance.slots.map(() => 1000),
        skilled: instance.slots.map(({ role }) => (role === 'S' ? 500 : 0)),
      };
      const dearest = certifiedBound(instance, dear);
      expect(dearest).toBeLessThanOrEqual(optimum + 1e-6);
      if (dearest > optimum - 0.5 * Math.abs(optimum)) close++;
    }
    expect(close).toBeGreaterThan(20);
  });

  it('is exact where rows tie nobody together: one doctor, one slot', () => {
    const instance = studyInstance(1, [studySlot(0)], [studyDoctor({ cost: [3] })]);
    // Taking it costs 3; leaving it 1000 + 500 + 7 hours below the target.
    expect(certifiedBound(instance, { seat: [500], skilled: [250] })).toBeCloseTo(3, 9);
    // Without prices the doctor still comes: 3 is less than 7 hours below the target.
    expect(certifiedBound(instance, { seat: [0], skilled: [0] })).toBeCloseTo(3, 9);
    // A price above the cost of leaving the seat open: the slot leaves it open, the doctor takes it.
    expect(certifiedBound(instance, { seat: [2000], skilled: [0] })).toBeCloseTo(1000 + 3 - 2000, 9);
  });

  it('is that of the study for seats without prices, far below its rosters', () => {
    const shape = { doctors: 40, weeks: 8, seed: 1, ...STUDY_DEMAND, stationEvening: 2, stationDay: 2 };
    const instance = generateStudy(shape);
    const none = instance.slots.map(() => 0);
    const bound = certifiedBound(instance, { seat: none, skilled: none });
    expect(bound).toBeLessThan(-138.47);
    expect(bound).toBeGreaterThan(-1000);
  });
});

describe('certificates that prove nothing', () => {
  const instance = studyInstance(1, [studySlot(0), studySlot(1, { role: 'A' })], [studyDoctor()]);
  const certificate = (seat: number[], skilled: number[]) =>
    ({ format: 'vaktsirkel/study-certificate', version: 1, seat, skilled }) as const;

  it('are told from those that do', () => {
    expect(certificateFault(instance, certificate([2000, -5], [500, 0]))).toBeNull();
    expect(certificateFault(instance, certificate([0], [0]))).toMatch(/2 slots.*1 "seat" and 1 "skilled"/);
    expect(certificateFault(instance, certificate([0, NaN], [0, 0]))).toMatch(/^seat\[1\] is not a finite/);
    expect(certificateFault(instance, certificate([0, 0], [501, 0]))).toMatch(/^skilled\[0\] is 501/);
    expect(certificateFault(instance, certificate([0, 0], [-1, 0]))).toMatch(/^skilled\[0\] is -1/);
    expect(certificateFault(instance, certificate([0, 0], [0, 1]))).toMatch(/slot 1 is mobile/);
  });
});
