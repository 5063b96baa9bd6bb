import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ProblemDoctor, RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { owedInPeriod } from '../../../src/optimiser/targets/owed-in-period.ts';
import { aProblem, daysAfter } from '../../builders/problem-builder.ts';

const MONDAY = '2027-01-04';
const DAYS = 28;

/** Four weeks of one evening a day, shared by doctors A, B, C … with what is said of each. */
function evenings(...doctors: Partial<ProblemDoctor>[]): RosterProblem {
  const builder = aProblem(MONDAY, DAYS).measure('total', ['evening']);
  doctors.forEach((own, at) => builder.doctor(String.fromCharCode(65 + at), own));
  for (let day = 0; day < DAYS; day++) {
    builder.shift(daysAfter(MONDAY, day), '16:00', '23:00', { category: 'evening', seats: 1 });
  }
  return builder.build();
}

function owed(problem: RosterProblem, open = 0): Record<string, number> {
  const manned = new Map(problem.shifts.slice(open).map(({ id, seats }) => [id, seats]));
  const shares = Object.entries(owedInPeriod(problem, manned));
  return Object.fromEntries(shares.map(([doctor, own]) => [doctor, own['evening'] ?? 0]));
}

describe('what is owed', () => {
  it('follows the duty share, and not what the ledger says', () => {
    const debts = { ledger: { evening: -40 } };
    expect(owed(evenings({ dutyShare: 0.5 }, debts, {}))).toEqual({ A: 5.6, B: 11.2, C: 11.2 });
  });

  it('is shared of what was manned: nobody owes a seat that stayed open', () => {
    expect(owed(evenings({}, {}), 8)).toEqual({ A: 10, B: 10 });
  });

  it('leaves out the time before a newcomer comes, after a leaver has gone, of a long leave and an exemption', () => {
    const half = { A: 28 / 3, B: 56 / 3 };
    const cases: Partial<ProblemDoctor>[] = [
      { engagements: [{ kind: 'gpSelfEmployed', from: '2027-01-18', to: null }] },
      { engagements: [{ kind: 'gpSelfEmployed', from: null, to: '2027-01-18' }] },
      { exemptions: [{ from: '2027-01-18', to: null, categories: null }] },
      { dutyShare: 0.5 },
    ];
    for (const own of cases) {
      const shares = owed(evenings(own, {}));
      expect(shares['A']).toBeCloseTo(half.A, 9);
      expect(shares['B']).toBeCloseTo(half.B, 9);
    }
    const absence = { kind: 'absence' as const, from: '2027-01-04T00:00:00Z', to: '2027-02-01T00:00:00Z' };
    const away = { absences: [absence] };
    // Four weeks are everybody's holidays; it takes more to lower a share.
    expect(owed(evenings(away, {}))).toEqual({ A: 14, B: 14 });
  });

  it('is nothing for a borrowed doctor, and moves between who gives away and who takes extra', () => {
    expect(owed(evenings({ borrowedFrom: 'another district' }, {}))).toEqual({ B: 28 });
    expect(owed(evenings({ giveAway: 4 }, { takeExtra: 4 }, { dutyShare: 2 }))).toEqual({
      A: 3,
      B: 11,
      C: 14,
    });
  });

  it('sums to what was manned, whoever shares it', () => {
    const doctor = fc.record({
      dutyShare: fc.constantFrom(0.2, 0.5, 0.8, 1),
      giveAway: fc.nat(3),
      takeExtra: fc.nat(3),
      ledger: fc.record({ evening: fc.integer({ min: -9, max: 9 }) }),
    });
    fc.assert(
      fc.property(fc.array(doctor, { minLength: 1, maxLength: 8 }), fc.nat(DAYS), (doctors, open) => {
        const all = Object.values(owed(evenings(...doctors), open));
        expect(all.reduce((sum, share) => sum + share, 0)).toBeCloseTo(DAYS - open, 9);
        for (const share of all) expect(share).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
