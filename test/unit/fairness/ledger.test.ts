import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { balanceAfter, owedShares, targetFor } from '../../../src/domain/fairness/balance.ts';
import { type PeriodToClose, closePeriod } from '../../../src/domain/fairness/close-period.ts';
import { type LedgerPolicy, carriedOver } from '../../../src/domain/fairness/ledger-policy.ts';
import { type PeriodDuty, tallyDuties } from '../../../src/domain/fairness/tally-duties.ts';

const REMEMBER: LedgerPolicy = {
  keptPerYear: {},
  keptPerYearOtherwise: 1,
  handOverCountsFor: 'whoWorked',
};
const YEAR = { from: '2026-01-01', to: '2027-01-01' };

const DOCTORS = ['d1', 'd2', 'd3', 'd4'];
const CATEGORIES = ['weekdayEvening', 'christmas'];
const somebody = fc.option(fc.constantFrom(...DOCTORS), { nil: null });
const duties: fc.Arbitrary<PeriodDuty[]> = fc.array(
  fc.record({
    category: fc.constantFrom(...CATEGORIES),
    rostered: somebody,
    worked: somebody,
    cause: fc.constantFrom('handOver' as const, 'sickCall' as const),
  }),
  { maxLength: 40 },
);
const counted = fc.constantFrom('whoWorked' as const, 'whoWasRostered' as const);
const quarters = fc.integer({ min: -12, max: 12 }).map((n) => n / 4);
const perDoctor: fc.Arbitrary<Record<string, Record<string, number>>> = fc.record(
  Object.fromEntries(DOCTORS.map((d) => [d, fc.record({ weekdayEvening: quarters, christmas: quarters })])),
);

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function worked(category: string, doctor: string): PeriodDuty {
  return { category, rostered: doctor, worked: doctor, cause: 'handOver' };
}

describe('shares and balances', () => {
  it('owes a holiday block in fractions', () => {
    const shares = owedShares(1, { d1: 1, d2: 1, d3: 1, d4: 0.5, d5: 0.5 });
    expect(shares).toEqual({ d1: 0.25, d2: 0.25, d3: 0.25, d4: 0.125, d5: 0.125 });
  });

  it('owes nothing where nobody has a share, and refuses a negative one', () => {
    expect(owedShares(5, { d1: 0, d2: 0 })).toEqual({ d1: 0, d2: 0 });
    expect(() => owedShares(5, { d1: -1, d2: 2 })).toThrow(RangeError);
  });

  it('shares exactly the demand, in proportion to the weights', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 30 }),
        (demand, weights) => {
          const shares = owedShares(demand, Object.fromEntries(weights.map((w, at) => [`d${at}`, w])));
          expect(sum(Object.values(shares))).toBeCloseTo(demand, 9);
          weights.forEach((weight, at) => {
            expect(shares[`d${at}`]! * weights[0]!).toBeCloseTo(shares['d0']! * weight, 9);
          });
        },
      ),
    );
  });

  it('has the old balance in the target, so that done less target is the new one', () => {
    fc.assert(
      fc.property(fc.nat(20), quarters, quarters, (done, owed, before) => {
        expect(balanceAfter(done, targetFor(owed, before))).toBeCloseTo(before + done - owed, 9);
      }),
    );
    expect(targetFor(3, 1)).toBe(2);
  });
});

describe('duties of a period', () => {
  const handedOver: PeriodDuty = { category: 'easter', rostered: 'd1', worked: 'd2', cause: 'handOver' };
  const tallyOf = (duty: PeriodDuty, rule: LedgerPolicy['handOverCountsFor']) => {
    const tallies = tallyDuties([duty], rule);
    return Object.fromEntries([...tallies].map(([doctor, own]) => [doctor, own.get('easter')]));
  };

  it('count for who worked, or for who was rostered and found a taker', () => {
    expect(tallyOf(handedOver, 'whoWorked')).toEqual({
      d1: { did: 0, tookOver: 0, gaveAway: 1, done: 0 },
      d2: { did: 1, tookOver: 1, gaveAway: 0, done: 1 },
    });
    expect(tallyOf(handedOver, 'whoWasRostered')).toEqual({
      d1: { did: 0, tookOver: 0, gaveAway: 1, done: 1 },
      d2: { did: 1, tookOver: 1, gaveAway: 0, done: 0 },
    });
  });

  it('count for who stepped in for the sick, or into an open shift, by either rule', () => {
    const stepsIn = { d2: { did: 1, tookOver: 1, gaveAway: 0, done: 1 } };
    expect(tallyOf({ ...handedOver, cause: 'sickCall' }, 'whoWasRostered')).toEqual(stepsIn);
    expect(tallyOf({ ...handedOver, rostered: null }, 'whoWasRostered')).toEqual(stepsIn);
  });

  it('that nobody worked count for nobody', () => {
    expect(tallyOf({ ...handedOver, worked: null }, 'whoWasRostered')).toEqual({});
  });

  it('are each done by exactly one doctor, and what is given away is taken over', () => {
    fc.assert(
      fc.property(duties, counted, (list, rule) => {
        const all = [...tallyDuties(list, rule).values()].flatMap((own) => [...own.values()]);
        const workedOnes = list.filter(({ worked: by }) => by !== null);
        expect(sum(all.map(({ done }) => done))).toBe(workedOnes.length);
        expect(sum(all.map(({ did }) => did))).toBe(workedOnes.length);
        const stepIns = workedOnes.filter(
          ({ rostered, worked: by, cause }) => by !== rostered && (rostered === null || cause === 'sickCall'),
        );
        expect(sum(all.map(({ tookOver }) => tookOver))).toBe(
          sum(all.map(({ gaveAway }) => gaveAway)) + stepIns.length,
        );
        for (const { did, tookOver } of all) expect(tookOver).toBeLessThanOrEqual(did);
      }),
    );
  });
});

describe('closing a period', () => {
  it('writes one line per doctor and category, in order, with every figure', () => {
    const { entries, carried } = closePeriod(
      {
        period: YEAR,
        balances: { d2: { easter: 0.5 } },
        owed: { d1: { easter: 1.25 }, d2: { easter: 0.75 } },
        duties: [
          worked('easter', 'd2'),
          { category: 'easter', rostered: 'd1', worked: 'd2', cause: 'handOver' },
        ],
      },
      REMEMBER,
    );
    expect(entries).toEqual([
      {
        doctor: 'd1',
        category: 'easter',
        before: 0,
        owed: 1.25,
        did: 0,
        tookOver: 0,
        gaveAway: 1,
        done: 0,
        balance: -1.25,
      },
      {
        doctor: 'd2',
        category: 'easter',
        before: 0.5,
        owed: 0.75,
        did: 2,
        tookOver: 1,
        gaveAway: 0,
        done: 2,
        balance: 1.75,
      },
    ]);
    expect(carried).toEqual({ d1: { easter: -1.25 }, d2: { easter: 1.75 } });
  });

  it('evens out over eight years among eight doctors who take Christmas in turn by their balance', () => {
    const eight = Array.from({ length: 8 }, (_, at) => `d${at}`);
    const owed = Object.entries(owedShares(1, Object.fromEntries(eight.map((d) => [d, 1]))));
    let balances: Record<string, Record<string, number>> = {};
    const hadIt: string[] = [];
    for (let year = 2026; year < 2034; year += 1) {
      const known = balances;
      const balanceOf = (doctor: string) => known[doctor]?.['christmas'] ?? 0;
      const next = eight.reduce((least, d) => (balanceOf(d) < balanceOf(least) ? d : least));
      hadIt.push(next);
      const input: PeriodToClose = {
        period: { from: `${year}-01-01`, to: `${year + 1}-01-01` },
        balances,
        owed: Object.fromEntries(owed.map(([doctor, christmas]) => [doctor, { christmas }])),
        duties: [worked('christmas', next)],
      };
      balances = closePeriod(input, REMEMBER).carried;
    }
    expect(new Set(hadIt).size).toBe(8);
    // Everybody is even again, and even balances are not carried.
    expect(balances).toEqual(Object.fromEntries(eight.map((doctor) => [doctor, {}])));
  });

  it('remembers what the period did not touch', () => {
    const { carried } = closePeriod(
      { period: YEAR, balances: { d1: { christmas: 0.875 } }, owed: {}, duties: [] },
      REMEMBER,
    );
    expect(carried).toEqual({ d1: { christmas: 0.875 } });
  });

  it('keeps the sum: balances after are balances before, and what was done, less what was owed', () => {
    fc.assert(
      fc.property(perDoctor, perDoctor, duties, counted, (balances, owed, list, handOverCountsFor) => {
        const { entries, carried } = closePeriod(
          { period: YEAR, balances, owed, duties: list },
          { ...REMEMBER, handOverCountsFor },
        );
        const before = sum(entries.map((entry) => entry.before));
        const expected =
          before + list.filter((d) => d.worked !== null).length - sum(entries.map((e) => e.owed));
        expect(sum(entries.map(({ balance }) => balance))).toBeCloseTo(expected, 9);
        expect(sum(Object.values(carried).flatMap((own) => Object.values(own)))).toBeCloseTo(expected, 4);
        for (const entry of entries) {
          expect(entry.balance).toBeCloseTo(entry.before + entry.done - entry.owed, 9);
          expect(entry.owed).toBe(owed[entry.doctor]?.[entry.category]);
        }
      }),
    );
  });
});

describe('decay', () => {
  const policy: LedgerPolicy = {
    ...REMEMBER,
    keptPerYear: { christmas: 1, weekdayEvening: 0.25 },
    keptPerYearOtherwise: 0,
  };

  it('is set per category and counted by the year', () => {
    const balances = { christmas: 0.8, weekdayEvening: -2, backUp: 3 };
    expect(carriedOver(balances, policy, 365)).toEqual({ christmas: 0.8, weekdayEvening: -0.5 });
    expect(carriedOver({ weekdayEvening: -2 }, policy, 182.5)).toEqual({ weekdayEvening: -1 });
  });

  it('takes the period’s civil days when a period is closed', () => {
    const closed = closePeriod(
      { period: YEAR, balances: { d1: { weekdayEvening: 2 } }, owed: {}, duties: [] },
      policy,
    );
    expect(closed.entries[0]!.balance).toBe(2);
    expect(closed.carried).toEqual({ d1: { weekdayEvening: 0.5 } });
  });

  it('is the same in two halves as in one whole, and never turns or grows a balance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        quarters,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        (percent, balance, first, second) => {
          const own = { ...policy, keptPerYearOtherwise: percent / 100 };
          const whole = carriedOver({ x: balance }, own, first + second)['x'] ?? 0;
          const halves = carriedOver(carriedOver({ x: balance }, own, first), own, second)['x'] ?? 0;
          expect(halves).toBeCloseTo(whole, 5);
          expect(Math.abs(whole)).toBeLessThanOrEqual(Math.abs(balance));
          expect(whole * balance).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it.each([-0.1, 1.1, Number.NaN])('refuses to keep %d of a balance', (kept) => {
    expect(() => carriedOver({ x: 1 }, { ...policy, keptPerYearOtherwise: kept }, 10)).toThrow(RangeError);
  });
});
