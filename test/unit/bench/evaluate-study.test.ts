import { describe, expect, it } from '@jest/globals';
import { evaluateStudy } from '../../../bench/study/evaluate-study.ts';
import type { StudyInstance, StudyPair } from '../../../bench/study/study-instance.ts';
import { legalSets, unfairness } from '../../builders/enumerate-study.ts';
import { randomStudy } from '../../builders/random-study.ts';
import { studyDoctor, studyInstance, studySlot } from '../../builders/study-builder.ts';

function rulesOf(instance: StudyInstance, pairs: StudyPair[]): string[] {
  return evaluateStudy(instance, pairs).violations.map(({ rule }) => rule);
}

describe('hard rules of the study', () => {
  const evenings = (...days: number[]) => days.map((day) => studySlot(day));
  const saturdays = studyInstance(4, evenings(5, 12, 19, 26), [studyDoctor()]);

  it('keep a doctor off unavailable days', () => {
    const instance = studyInstance(1, evenings(1, 2), [studyDoctor({ unavailableDays: [2] })]);
    expect(rulesOf(instance, [[0, 0]])).toEqual([]);
    expect(evaluateStudy(instance, [[0, 1]]).violations).toEqual([
      {
        rule: 'unavailable-day',
        doctor: 0,
        slots: [1],
        message: 'doctor 0 is on slot 1 but is unavailable on day 2',
      },
    ]);
  });

  it('keep a weekday free', () => {
    const instance = studyInstance(2, evenings(1, 9), [studyDoctor({ weekdayOff: 2 })]);
    expect(rulesOf(instance, [[0, 0]])).toEqual([]);
    expect(rulesOf(instance, [[0, 1]])).toEqual(['weekday-off']);
  });

  it('want a mobile doctor on a mobile slot', () => {
    const slots = [studySlot(1, { role: 'A' }), studySlot(2)];
    const instance = studyInstance(1, slots, [studyDoctor({ mobile: false }), studyDoctor()]);
    expect(
      rulesOf(instance, [
        [0, 1],
        [1, 0],
      ]),
    ).toEqual([]);
    expect(
      rulesOf(instance, [
        [0, 0],
        [1, 1],
      ]),
    ).toEqual(['not-mobile']);
  });

  it('give a slot no more doctors than seats', () => {
    const instance = studyInstance(
      1,
      [studySlot(1, { required: 2 })],
      [1, 2, 3].map(() => studyDoctor()),
    );
    expect(
      rulesOf(instance, [
        [0, 0],
        [2, 0],
      ]),
    ).toEqual([]);
    expect(
      rulesOf(instance, [
        [0, 0],
        [1, 0],
        [2, 0],
      ]),
    ).toEqual(['over-full']);
  });

  it('allow one slot a day', () => {
    const slots = [studySlot(5, { kind: 'D' }), studySlot(5), studySlot(6)];
    const instance = studyInstance(1, slots, [studyDoctor()]);
    expect(
      rulesOf(instance, [
        [0, 0],
        [0, 2],
      ]),
    ).toEqual([]);
    expect(
      rulesOf(instance, [
        [0, 0],
        [0, 1],
      ]),
    ).toEqual(['two-on-a-day']);
  });

  it.each([
    ['Thursday', 3, []],
    ['Friday', 4, ['evening-before-day']],
    ['Saturday', 5, ['evening-before-day']],
    ['Sunday', 6, []],
  ])('keep the day after an evening: %s', (_, day, broken) => {
    const instance = studyInstance(2, [studySlot(day), studySlot(day + 1, { kind: 'D' })], [studyDoctor()]);
    expect(
      rulesOf(instance, [
        [0, 0],
        [0, 1],
      ]),
    ).toEqual(broken);
    const late = studyInstance(2, [studySlot(day), studySlot(day + 1)], [studyDoctor()]);
    expect(
      rulesOf(late, [
        [0, 0],
        [0, 1],
      ]),
    ).toEqual([]);
  });

  it('allow two slots in a calendar week', () => {
    const instance = studyInstance(2, evenings(1, 3, 4, 7, 8), [studyDoctor()]);
    expect(
      rulesOf(instance, [
        [0, 1],
        [0, 2],
        [0, 3],
        [0, 4],
      ]),
    ).toEqual([]);
    expect(
      rulesOf(instance, [
        [0, 0],
        [0, 1],
        [0, 2],
      ]),
    ).toEqual(['week-limit']);
  });

  it('allow two slots in a weekend', () => {
    const slots = [studySlot(5), studySlot(6, { kind: 'E' }), studySlot(6, { kind: 'D' })];
    const instance = studyInstance(1, slots, [studyDoctor()]);
    expect(
      rulesOf(instance, [
        [0, 0],
        [0, 1],
      ]),
    ).toEqual([]);
    const all = rulesOf(instance, [
      [0, 0],
      [0, 1],
      [0, 2],
    ]);
    expect(all).toContain('weekend-limit');
    expect(new Set(all)).toEqual(
      new Set(['two-on-a-day', 'evening-before-day', 'week-limit', 'weekend-limit']),
    );
  });

  it('allow one worked weekend of three in a row', () => {
    expect(
      rulesOf(saturdays, [
        [0, 0],
        [0, 3],
      ]),
    ).toEqual([]);
    expect(
      rulesOf(saturdays, [
        [0, 0],
        [0, 2],
      ]),
    ).toEqual(['weekends-apart']);
    // Weeks 1 and 2 lie together in two runs of three.
    expect(
      rulesOf(saturdays, [
        [0, 1],
        [0, 2],
      ]),
    ).toEqual(['weekends-apart', 'weekends-apart']);
    const two = studyInstance(2, evenings(5, 12), [studyDoctor()]);
    expect(
      rulesOf(two, [
        [0, 0],
        [0, 1],
      ]),
    ).toEqual([]);
  });

  it('know no doctor or slot outside the instance, and no pair twice', () => {
    expect(
      rulesOf(saturdays, [
        [1, 0],
        [0, 4],
        [-1, 0],
      ]),
    ).toEqual(['unknown', 'unknown', 'unknown']);
    const twice = evaluateStudy(saturdays, [
      [0, 0],
      [0, 0],
    ]);
    expect(twice.violations.map(({ rule }) => rule)).toEqual(['taken-twice']);
    expect(twice.openSeats).toBe(3);
  });
});

describe('cost of a roster of the study', () => {
  const slots = [
    studySlot(0, { required: 2 }),
    studySlot(1, { role: 'A' }),
    studySlot(5, { kind: 'D', required: 2 }),
  ];
  const instance = studyInstance(1, slots, [
    studyDoctor({ cost: [3, -2, 0] }),
    studyDoctor({ qualified: false, share: 0.5, carryHours: 2 }),
  ]);

  it('is the sum of its parts, each by hand', () => {
    // Seat hours 14 + 7 + 15 = 36: targets 24 and 12 - 2 = 10. Weekend seats 2: targets 4/3 and 2/3.
    const evaluation = evaluateStudy(instance, [
      [0, 0],
      [0, 1],
      [1, 2],
    ]);
    expect(evaluation.violations).toEqual([]);
    expect(evaluation.openSeats).toBe(2);
    expect(evaluation.unqualifiedSlots).toBe(1);
    expect(evaluation.parts.missingSeats).toBe(2000);
    expect(evaluation.parts.unqualifiedSlots).toBe(500);
    expect(evaluation.parts.wishes).toBe(1);
    // 10 hours below: 4 + 3 * 6; 2.5 below: 2.5.
    expect(evaluation.parts.hours).toBeCloseTo(22 + 2.5, 9);
    // 4/3 below: 1 + 10 * 5/6; 1/3 above: 2/3.
    expect(evaluation.parts.weekends).toBeCloseTo(1 + 50 / 6 + 2 / 3, 9);
    expect(evaluation.cost).toBeCloseTo(2000 + 500 + 1 + 24.5 + 10, 9);
  });

  it('grows with the deviation, on both sides of the target', () => {
    const long = studyInstance(1, [studySlot(0, { hours: 40 })], [studyDoctor({ carryHours: 40 })]);
    const free = studyInstance(1, [studySlot(0, { hours: 40 })], [studyDoctor()]);
    // 40 off: 4 + 3 * 8 + 6 * 16 + 12 * 12.
    expect(evaluateStudy(long, [[0, 0]]).parts.hours).toBe(268);
    expect(evaluateStudy(free, []).parts.hours).toBe(268);
  });

  it('agrees with the statement of the problem on random instances', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = randomStudy(seed, { doctors: 2, slots: 6, weeks: 4 });
      const other = legalSets(random, 1).at(-1)!;
      for (const set of legalSets(random, 0)) {
        const pairs: StudyPair[] = [
          ...set.map((slot): StudyPair => [0, slot]),
          ...other.map((slot): StudyPair => [1, slot]),
        ];
        const { parts, violations } = evaluateStudy(random, pairs);
        expect(violations.filter(({ rule }) => rule !== 'over-full')).toEqual([]);
        const fair = unfairness(random, 0, set) + unfairness(random, 1, other);
        expect(parts.hours + parts.weekends).toBeCloseTo(fair, 9);
      }
    }
  });

  it('finds a broken rule wherever the statement does', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = randomStudy(seed, { doctors: 2, slots: 7, weeks: 3 });
      const legal = new Set(legalSets(random, 0).map(String));
      let broken = 0;
      for (let bits = 0; bits < 2 ** 7; bits++) {
        const set = random.slots.flatMap((_, slot) => ((bits >> slot) & 1 ? [slot] : []));
        const { violations } = evaluateStudy(
          random,
          set.map((slot) => [0, slot]),
        );
        const own = violations.filter(({ doctor }) => doctor === 0);
        if (own.length > 0) broken++;
        expect({ seed, set, legal: own.length === 0 }).toEqual({ seed, set, legal: legal.has(String(set)) });
      }
      expect(broken).toBeGreaterThan(0);
    }
  });
});
