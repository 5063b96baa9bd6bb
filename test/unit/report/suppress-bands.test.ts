import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BandCounts, suppressBands } from '../../../src/features/reports/suppress-bands.ts';

const band = (right: number, judgement: number, unrecorded = 0): BandCounts => ({
  right,
  judgement,
  unrecorded,
});

/** Every way in which up to so many doctors may be divided between right and judgement. */
function everyBand(most: number): BandCounts[] {
  return Array.from({ length: most + 1 }, (_, exempt) => exempt).flatMap((exempt) =>
    Array.from({ length: exempt + 1 }, (_, right) => band(right, exempt - right)),
  );
}

describe('counts of exemptions', () => {
  it('are told where there are five of each', () => {
    const { bands, sums } = suppressBands([band(5, 6), band(9, 5, 2)]);
    expect(bands).toEqual([
      { exempt: 11, right: 5, judgement: 6, unrecorded: 0 },
      { exempt: 16, right: 9, judgement: 5, unrecorded: 2 },
    ]);
    expect(sums).toEqual({ exempt: 27, right: 14, judgement: 11, unrecorded: 2 });
  });

  it('do not tell what all of a band rest on, nor few of them by what is left', () => {
    const { bands } = suppressBands([band(30, 0), band(4, 20), band(2, 1)]);
    const hidden = { right: null, judgement: null };
    expect(bands).toEqual([
      { exempt: 30, ...hidden, unrecorded: 0 },
      { exempt: 24, ...hidden, unrecorded: 0 },
      { exempt: null, ...hidden, unrecorded: null },
    ]);
  });

  it('have no sums where one band is hidden and the others are not', () => {
    expect(suppressBands([band(8, 8), band(3, 9)]).sums).toEqual({
      exempt: null,
      right: null,
      judgement: null,
      unrecorded: null,
    });
  });

  it('leave at least two answers for every hidden cell, to whoever knows how they are hidden', () => {
    const bySeen = new Map<string, BandCounts[][]>();
    const all = everyBand(12);
    for (const one of all) {
      for (const other of all) {
        const seen = JSON.stringify(suppressBands([one, other]));
        bySeen.set(seen, [...(bySeen.get(seen) ?? []), [one, other]]);
      }
    }
    for (const [seen, tables] of bySeen) {
      const { bands } = JSON.parse(seen) as ReturnType<typeof suppressBands>;
      bands.forEach(({ exempt, right, unrecorded }, at) => {
        if (right !== null || exempt === unrecorded) return;
        const answers = (valueOf: (counts: BandCounts) => number) =>
          new Set(tables.map((table) => valueOf(table[at]!))).size;
        const exempts = exempt === null ? answers((one) => one.right + one.judgement) : 2;
        const fewest = Math.min(
          exempts,
          answers((one) => one.right),
          answers((one) => one.judgement),
        );
        expect([seen, at, fewest > 1]).toEqual([seen, at, true]);
      });
    }
  });

  it('never tell a count under five, and add up where they are told', () => {
    const counts = fc.record({ right: fc.nat(12), judgement: fc.nat(12), unrecorded: fc.nat(6) });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 3, maxLength: 3 }), (bands) => {
        const told = suppressBands(bands);
        for (const { exempt, right, judgement } of [...told.bands, told.sums]) {
          for (const count of [exempt, right, judgement]) {
            if (count !== null) expect(count).toBeGreaterThanOrEqual(5);
          }
        }
        if (told.sums.right !== null) {
          expect(told.sums.right).toBe(bands.reduce((sum, { right }) => sum + right, 0));
        }
      }),
    );
  });
});
