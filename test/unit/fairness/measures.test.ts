import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Standing,
  deviationSpread,
  jainIndex,
  largestDeviation,
  partWithin,
  totalDeviation,
} from '../../../src/domain/fairness/measures.ts';
import { rosterLedger } from '../../../src/domain/fairness/roster-ledger.ts';
import { summariseFairness } from '../../../src/domain/fairness/summarise-fairness.ts';
import { evaluateRoster } from '../../../src/domain/roster/evaluate.ts';
import { explainDoctor } from '../../../src/optimiser/explain/explain-doctor.ts';
import { aProblem, aRoster, duty } from '../../builders/problem-builder.ts';

const standing: fc.Arbitrary<Standing> = fc.record({
  assigned: fc.nat(20),
  target: fc.integer({ min: 1, max: 80 }).map((n) => n / 4),
});
const standings = fc.array(standing, { minLength: 1, maxLength: 30 });
const of = (...pairs: [assigned: number, target: number][]): Standing[] =>
  pairs.map(([assigned, target]) => ({ assigned, target }));

describe('measures', () => {
  it('count what lies beyond the dead band, on both sides, by weight', () => {
    const some = of([9, 8], [6, 8], [8, 8.25]);
    expect(largestDeviation(some)).toBe(2);
    expect(largestDeviation(some, 0.5, 0.5)).toBe(0.75);
    expect(totalDeviation(some)).toBe(3.25);
    expect(totalDeviation(some, 2, 0.5)).toBe(4);
  });

  it('say where the doctors stand', () => {
    const some = of([9, 8], [6, 8], [8, 8.25], [5, 5]);
    expect(deviationSpread(some)).toEqual({ least: -2, median: 0, largest: 1 });
    expect(partWithin(some, 1)).toBe(0.75);
  });

  it('of nobody are even', () => {
    expect([largestDeviation([]), totalDeviation([]), jainIndex([]), partWithin([], 1)]).toEqual([
      0, 0, 1, 1,
    ]);
    expect(deviationSpread([])).toBeNull();
    expect(jainIndex(of([0, 3], [0, 4]))).toBe(1);
  });

  it('call it even when everybody has the same part of a share, and 1/n when one has all', () => {
    expect(jainIndex(of([4, 8], [2, 4], [1, 2]))).toBeCloseTo(1, 12);
    expect(jainIndex(of([9, 3], [0, 3], [0, 3]))).toBeCloseTo(1 / 3, 12);
    expect(jainIndex(of([3, 3], [3, 3], [7, 0]))).toBeCloseTo(1, 12);
  });

  it('keep Jain’s index between 1/n and 1, whatever the unit', () => {
    fc.assert(
      fc.property(standings, fc.integer({ min: 1, max: 9 }), (some, factor) => {
        const index = jainIndex(some);
        expect(index).toBeGreaterThanOrEqual(1 / some.length - 1e-12);
        expect(index).toBeLessThanOrEqual(1 + 1e-12);
        const scaled = some.map(({ assigned, target }) => ({ assigned: assigned * factor, target }));
        expect(jainIndex(scaled)).toBeCloseTo(index, 9);
      }),
    );
  });

  it('grow more even when a shift goes from a doctor above to a doctor below the share', () => {
    fc.assert(
      fc.property(standings, standing, standing, (others, a, b) => {
        const above = { assigned: Math.ceil(a.target) + 1 + (a.assigned % 5), target: a.target };
        const below = {
          assigned: Math.max(0, Math.floor(b.target) - 1 - (b.assigned % 5)),
          target: b.target,
        };
        // With less than a shift below the share, taking one would only change sides.
        fc.pre(below.target - below.assigned >= 1);
        const before = [...others, above, below];
        const after = [
          ...others,
          { ...above, assigned: above.assigned - 1 },
          { ...below, assigned: below.assigned + 1 },
        ];
        expect(totalDeviation(after)).toBeCloseTo(totalDeviation(before) - 2, 9);
        expect(largestDeviation(after)).toBeLessThanOrEqual(largestDeviation(before));
      }),
    );
  });

  it('agree with each other: largest ≤ total ≤ n · largest, and the spread holds the largest', () => {
    fc.assert(
      fc.property(standings, fc.integer({ min: 0, max: 4 }), (some, eighths) => {
        const band = eighths / 8;
        const [largest, total] = [largestDeviation(some, 1, band), totalDeviation(some, 1, band)];
        expect(largest).toBeLessThanOrEqual(total + 1e-9);
        expect(total).toBeLessThanOrEqual(some.length * largest + 1e-9);
        const spread = deviationSpread(some)!;
        expect(Math.max(Math.abs(spread.least), Math.abs(spread.largest))).toBe(largestDeviation(some));
        expect(spread.least <= spread.median && spread.median <= spread.largest).toBe(true);
      }),
    );
  });
});

describe('a roster', () => {
  const built = aProblem('2027-01-04', 14);
  for (const date of ['2027-01-04', '2027-01-07', '2027-01-12']) built.shift(date, '16:00', '23:00');
  built.shift('2027-01-09', '08:00', '15:30', { category: 'weekendDay' });
  built
    .doctor('Prøve', { targets: { weekdayEvening: 1.5, all: 2 }, ledger: { weekdayEvening: 0.5 } })
    .doctor('Eksempel', { targets: { weekdayEvening: 1.5, all: 2 } })
    .doctor('Utlånt')
    .measure('weekdayEvening', ['weekdayEvening'], 0.5)
    .measure('all', ['weekdayEvening', 'weekendDay']);
  const problem = built.build();
  const ids = problem.shifts.map(({ id }) => id);
  const roster = aRoster(
    problem,
    ...ids.map((id) => duty(id.startsWith('2027-01-12') ? 'Eksempel' : 'Prøve', id)),
  );

  it('is summed up per measure, as the evaluation prices it', () => {
    const { doctors, levels } = evaluateRoster(problem, roster);
    const counts = Object.fromEntries(doctors.map((d) => [d.doctor, d.counts]));
    const summary = summariseFairness(problem, counts);
    expect(summary).toEqual([
      {
        measure: 'weekdayEvening',
        doctors: 2,
        largest: 0,
        total: 0,
        jain: expect.closeTo(0.9, 9),
        spread: { least: -0.5, median: 0.5, largest: 0.5 },
        withinOneShift: 1,
      },
      {
        measure: 'all',
        doctors: 2,
        largest: 0.5,
        total: 1,
        jain: expect.closeTo(0.8, 9),
        spread: { least: -1, median: 1, largest: 1 },
        withinOneShift: 1,
      },
    ]);
    expect(Math.max(...summary.map(({ largest }) => largest)) * 1000).toBe(levels.fairnessMax);
    expect(summary.reduce((sum, { total }) => sum + total, 0) * 1000).toBe(levels.fairnessSum);
  });

  it('leaves a balance per single category: what was done less the target', () => {
    const [first, , third] = problem.doctors;
    const held = new Set(ids.filter((id) => !id.startsWith('2027-01-12')));
    expect(rosterLedger(problem, first!, held)).toEqual([
      { category: 'weekdayEvening', before: 0.5, after: 0.5 },
    ]);
    expect(rosterLedger(problem, third!, new Set())).toEqual([]);
    expect(explainDoctor(problem, roster, 'Prøve')!.ledger).toEqual(rosterLedger(problem, first!, held));
  });
});
