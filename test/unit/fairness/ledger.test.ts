import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { owedShares } from '../../../src/domain/fairness/balance.ts';
import {
  accountEntries,
  type AccountEntry,
  balancesOf,
  closePeriod,
  type PeriodAccounts,
} from '../../../src/domain/fairness/close-period.ts';
import type { DutyLine } from '../../../src/domain/fairness/duty-lines.ts';
import { type LedgerPolicy, carriedOver } from '../../../src/domain/fairness/ledger-policy.ts';
import { balancesIn, linesOf, perDoctor, quarters, someDuties, sum } from './some-duties.ts';

const REMEMBER: LedgerPolicy = {
  keptPerYear: {},
  keptPerYearOtherwise: 1,
  handOverCountsFor: 'whoWorked',
};
const YEAR = { from: '2026-01-01', to: '2027-01-01' };
const NOTHING: PeriodAccounts = { balances: {}, settlements: [], owed: {}, lines: [], corrections: [] };

function worked(category: string, doctor: string, shift = 's'): DutyLine {
  return { doctor, shift, category, kind: 'worked', counts: 1, colleague: null, excused: false };
}

/** What the entries come to, for those who are not even. */
function carriedBy(entries: readonly AccountEntry[]): Record<string, Record<string, number>> {
  return balancesIn(balancesOf(entries));
}

describe('shares', () => {
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
});

describe('closing a period', () => {
  it('writes every entry with what it is, in order', () => {
    const entries = closePeriod(
      {
        balances: { d2: { easter: 0.5 } },
        settlements: [{ doctor: 'd1', shift: 'old', category: 'easter', amount: 1 }],
        owed: { d1: { easter: 1.25 } },
        lines: [
          { ...worked('easter', 'd1'), kind: 'gaveAway', counts: 0, colleague: 'd2' },
          { ...worked('easter', 'd2'), kind: 'tookOver', colleague: 'd1' },
        ],
        corrections: [{ doctor: 'd2', category: 'easter', amount: -0.5 }],
      },
      { ...REMEMBER, keptPerYearOtherwise: 0.5 },
      YEAR,
    );
    const easter = { category: 'easter', shift: null, duty: null, colleague: null };
    expect(entries).toEqual([
      { ...easter, doctor: 'd2', kind: 'opening', amount: 0.5 },
      { ...easter, doctor: 'd1', kind: 'settlement', amount: 1, shift: 'old' },
      { ...easter, doctor: 'd1', kind: 'owed', amount: -1.25 },
      { ...easter, doctor: 'd1', kind: 'duty', amount: 0, shift: 's', duty: 'gaveAway', colleague: 'd2' },
      { ...easter, doctor: 'd2', kind: 'duty', amount: 1, shift: 's', duty: 'tookOver', colleague: 'd1' },
      { ...easter, doctor: 'd2', kind: 'correction', amount: -0.5 },
      { ...easter, doctor: 'd2', kind: 'decay', amount: -0.5 },
      { ...easter, doctor: 'd1', kind: 'decay', amount: 0.125 },
    ]);
    expect(carriedBy(entries)).toEqual({ d1: { easter: -0.125 }, d2: { easter: 0.5 } });
  });

  it('evens out over eight years among eight doctors who take Christmas in turn by their balance', () => {
    const eight = Array.from({ length: 8 }, (_, at) => `d${at}`);
    const shares = Object.entries(owedShares(1, Object.fromEntries(eight.map((d) => [d, 1]))));
    const owed = Object.fromEntries(shares.map(([doctor, christmas]) => [doctor, { christmas }]));
    let balances: Record<string, Record<string, number>> = {};
    const hadIt: string[] = [];
    for (let year = 2026; year < 2034; year += 1) {
      const known = balances;
      const balanceOf = (doctor: string) => known[doctor]?.['christmas'] ?? 0;
      const next = eight.reduce((least, d) => (balanceOf(d) < balanceOf(least) ? d : least));
      hadIt.push(next);
      const period = { from: `${year}-01-01`, to: `${year + 1}-01-01` };
      const accounts = { ...NOTHING, balances, owed, lines: [worked('christmas', next)] };
      balances = carriedBy(closePeriod(accounts, REMEMBER, period));
    }
    expect(new Set(hadIt).size).toBe(8);
    // Everybody is even again.
    expect(balances).toEqual({});
  });

  it('remembers what the period did not touch, also of somebody who took no part', () => {
    const entries = closePeriod({ ...NOTHING, balances: { d1: { christmas: 0.875 } } }, REMEMBER, YEAR);
    expect(carriedBy(entries)).toEqual({ d1: { christmas: 0.875 } });
  });

  it('is the replay of its entries: before, and done, less owed, settled and corrected', () => {
    fc.assert(
      fc.property(perDoctor, perDoctor, perDoctor, someDuties, (balances, owed, corrected, duties) => {
        const lines = linesOf(duties);
        const corrections = Object.entries(corrected).flatMap(([doctor, own]) =>
          Object.entries(own).map(([category, amount]) => ({ doctor, category, amount })),
        );
        const accounts = { ...NOTHING, balances, owed, lines, corrections };
        const carried = balancesOf(closePeriod(accounts, REMEMBER, YEAR));
        for (const [doctor, own] of balancesOf(accountEntries(accounts))) {
          for (const [category, balance] of own) {
            const done = lines.filter((line) => line.doctor === doctor && line.category === category);
            const of = (all: typeof balances) => all[doctor]?.[category] ?? 0;
            const expected = of(balances) + sum(done.map(({ counts }) => counts)) - of(owed) + of(corrected);
            expect(balance).toBeCloseTo(expected, 6);
            expect(carried.get(doctor)?.get(category)).toBeCloseTo(expected, 6);
          }
        }
      }),
    );
  });

  it('leaves the sum of everybody’s balances as it was, when what was manned is what is owed', () => {
    fc.assert(
      fc.property(perDoctor, someDuties, (balances, duties) => {
        const lines = linesOf(duties);
        const met = lines.filter(({ counts, excused }) => counts === 1 && !excused);
        const doctors = Object.keys(balances);
        const owed = Object.fromEntries(
          doctors.map((doctor) => [doctor, { [met[0]?.category ?? 'x']: met.length / doctors.length }]),
        );
        const entries = closePeriod({ ...NOTHING, balances, owed, lines }, REMEMBER, YEAR);
        const before = sum(Object.values(balances).flatMap((own) => Object.values(own)));
        // Sickness is forgiven: it counts for two, and nobody owes it.
        const lost = lines.filter(({ excused }) => excused).length;
        expect(sum(entries.map(({ amount }) => amount))).toBeCloseTo(before + lost, 4);
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
    const entries = closePeriod({ ...NOTHING, balances: { d1: { weekdayEvening: 2 } } }, policy, YEAR);
    expect(entries.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['opening', 2],
      ['decay', -1.5],
    ]);
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
