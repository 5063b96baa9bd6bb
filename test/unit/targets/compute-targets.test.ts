import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DEMO_SHAPES, generateProblem } from '../../../src/demo/generate-problem.ts';
import type { ProblemDoctor, RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { categoryCapacity } from '../../../src/domain/problem/capacity.ts';
import { eligibilityOf } from '../../../src/domain/problem/eligibility.ts';
import { computeTargets } from '../../../src/optimiser/targets/compute-targets.ts';
import { idealShares, trade } from '../../../src/optimiser/targets/ideal-shares.ts';
import { aProblem, daysAfter } from '../../builders/problem-builder.ts';

const DAYS = 28;

/** Four weeks of one evening a day, shared by doctors A, B, C … with what is said of each. */
function evenings(...doctors: Partial<ProblemDoctor>[]): RosterProblem {
  const builder = aProblem('2027-01-04', DAYS).measure('evening', ['evening']).measure('total', ['evening']);
  doctors.forEach((own, i) => builder.doctor(String.fromCharCode(65 + i), own));
  for (let day = 0; day < DAYS; day++) {
    builder.shift(daysAfter('2027-01-04', day), '16:00', '23:00', { category: 'evening', seats: 1 });
  }
  return builder.build();
}

function targetsOf(problem: RosterProblem): Record<string, number> {
  const { targets } = computeTargets(problem);
  return Object.fromEntries([...targets].map(([doctor, own]) => [doctor, own['total'] ?? NaN]));
}

describe('fair shares', () => {
  it('are equal for equal doctors and follow the duty share', () => {
    expect(targetsOf(evenings({}, {}))).toEqual({ A: 14, B: 14 });
    expect(targetsOf(evenings({ dutyShare: 0.5 }, {}, {}))).toEqual({ A: 5.6, B: 11.2, C: 11.2 });
    expect(targetsOf(evenings({ dutyShare: 0 }, {}))).toEqual({ A: 0, B: 28 });
  });

  it('are lower by what was done before, and the others carry it', () => {
    expect(targetsOf(evenings({ ledger: { evening: 3 } }, {}, {}))).toEqual({
      A: 7.3333,
      B: 10.3333,
      C: 10.3333,
    });
    expect(targetsOf(evenings({ ledger: { evening: -2 } }, { ledger: { evening: 2 } }))).toEqual({
      A: 16,
      B: 12,
    });
  });

  it('never fall below zero, and still add up to the demand', () => {
    const targets = targetsOf(evenings({ ledger: { evening: 50 } }, {}, {}));
    expect(targets).toEqual({ A: 0, B: 14, C: 14 });
    // Everybody owes more than there is: the seats are shared, not the debts.
    const owed = targetsOf(evenings({ ledger: { evening: -40 } }, { ledger: { evening: -30 } }));
    expect(owed).toEqual({ A: 19, B: 9 });
  });

  it('leave out the time before a doctor comes and while exempt, but not a short absence', () => {
    const half = targetsOf(
      evenings({ engagements: [{ kind: 'gpSelfEmployed', from: '2027-01-18', to: null }] }, {}),
    );
    expect(half['A']).toBeCloseTo(28 / 3, 3);
    const exempt = targetsOf(
      evenings({ exemptions: [{ from: null, to: '2027-01-18', categories: null }] }, {}),
    );
    expect(exempt['A']).toBeCloseTo(28 / 3, 3);
    const week = [{ from: '2027-01-04T00:00:00Z', to: '2027-01-11T00:00:00Z', kind: 'absence' as const }];
    expect(targetsOf(evenings({ absences: week }, {}))).toEqual({ A: 14, B: 14 });
  });

  it('lay on others what a doctor cannot carry, by linear programming, evenly', () => {
    const problem = evenings({}, {}, {});
    problem.rules.push({
      rule: 'max-per-period',
      engagements: null,
      strength: 'never',
      params: { count: 30 },
    });
    problem.doctors[0]!.absences = [
      { from: '2027-01-04T00:00:00Z', to: '2027-01-28T00:00:00Z', kind: 'absence' },
    ];
    const result = computeTargets(problem);
    // Four evenings are left for A; 24 are shared by the two others.
    expect(result.targets.get('A')!['total']).toBeCloseTo(4, 3);
    expect(result.targets.get('B')!['total']).toBeCloseTo(12, 3);
    expect(result.targets.get('C')!['total']).toBeCloseTo(12, 3);
    expect(result.overload).toBeCloseTo(12 / (28 / 3) - 1, 3);
  });

  it('say how many seats nobody can carry', () => {
    const problem = evenings({});
    problem.rules.push({
      rule: 'max-per-week',
      engagements: null,
      strength: 'never',
      params: { count: 2, days: 7 },
    });
    expect(computeTargets(problem).shortages).toEqual([{ category: 'evening', seats: 20 }]);
  });

  it('are the same whoever is trained for mobile duty, and whoever LIS1 doctors may replace', () => {
    const builder = aProblem('2027-01-04', DAYS).measure('total', ['evening']);
    const station = [{ function: 'station' as const, from: null, to: null }];
    builder.doctor('A').doctor('B').doctor('C', { functions: station });
    for (let day = 0; day < DAYS; day++) {
      const date = daysAfter('2027-01-04', day);
      builder.shift(date, '16:00', '23:00', {
        category: 'evening',
        seats: 2,
        engagements: ['gpSelfEmployed', 'lis1'],
      });
      builder.shift(date, '16:00', '23:00', {
        category: 'evening',
        function: 'mobile',
        engagements: ['gpSelfEmployed'],
      });
    }
    const targets = targetsOf(builder.build());
    expect(targets).toEqual({ A: 28, B: 28, C: 28 });
  });

  it('expect back-up duty as often as somebody who needs it is expected on duty', () => {
    const builder = aProblem('2027-01-04', 10).measure('evening', ['evening']).measure('backUp', ['backUp']);
    builder.doctor('A').doctor('B');
    builder.doctor('C', {
      verdicts: [{ from: null, to: null, mayBeEngaged: true, mayStandAlone: false, mayBeBackUp: false }],
    });
    for (let day = 0; day < 9; day++) {
      const date = daysAfter('2027-01-04', day);
      builder.shift(date, '16:00', '23:00', {
        id: `${date}/duty`,
        category: 'evening',
        backUpShifts: [`${date}/back-up`],
      });
      builder.shift(date, '16:00', '23:00', {
        id: `${date}/back-up`,
        category: 'backUp',
        function: 'backUp',
        onlyWhenNeeded: true,
      });
    }
    const { targets } = computeTargets(builder.build());
    expect(targets.get('C')).toEqual({ evening: 3 });
    expect(targets.get('A')).toEqual({ evening: 3, backUp: 1.5 });
  });

  it('give borrowed doctors nothing: every shift of theirs is one too many', () => {
    expect(targetsOf(evenings({ borrowedFrom: 'Nabo' }, {}))).toEqual({ A: 0, B: 28 });
  });

  it('on every demo shape add up to the demand within what each doctor can carry', () => {
    for (const shape of DEMO_SHAPES) {
      const problem = generateProblem({ shape, seed: 2 });
      const { targets, shortages } = computeTargets(problem);
      for (const measure of problem.measures.filter((m) => m.categories.length === 1)) {
        const category = measure.categories[0]!;
        const shifts = problem.shifts.filter((s) => s.category === category && !s.onlyWhenNeeded);
        const demand = shifts.reduce((sum, s) => sum + s.seats, 0);
        const short = shortages.reduce((sum, s) => sum + (s.category === category ? s.seats : 0), 0);
        const sum = [...targets.values()].reduce((total, own) => total + (own[measure.id] ?? 0), 0);
        if (demand > 0)
          expect({ shape, category, off: Math.abs(sum + short - demand) < 0.05 }).toEqual({
            shape,
            category,
            off: true,
          });
      }
      const eligibility = eligibilityOf(problem);
      for (const doctor of problem.doctors.slice(0, 12)) {
        const own = targets.get(doctor.id)!;
        const capacity = categoryCapacity(problem, doctor, eligibility);
        for (const [category, most] of Object.entries(capacity.byCategory)) {
          // Conditional seats have no demand of their own to fit to.
          if (category === 'backUp') continue;
          expect(own[category] ?? 0).toBeLessThanOrEqual(most + 1e-3);
        }
      }
    }
  });
});

describe('the pieces', () => {
  const claims = fc.array(
    fc.record({
      weight: fc.double({ min: 0.1, max: 2, noNaN: true }),
      balance: fc.double({ min: -20, max: 20, noNaN: true }),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

  it('share every seat, whatever the balances, and nobody less than nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), claims, (seats, own) => {
        const shares = idealShares(seats, own);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        expect(shares.reduce((sum, x) => sum + x, 0)).toBeCloseTo(seats, 5);
      }),
    );
  });

  it('trade moves shifts from givers to takers and keeps each sum', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: 4 }),
            fc.integer({ min: 0, max: 4 }),
            fc.integer({ min: 0, max: 12 }),
          ),
          { minLength: 2, maxLength: 8 },
        ),
        (people) => {
          const shares = [people.map(([, , share]) => share), people.map(([, , share]) => share / 2)];
          const before = shares.map((demand) => [...demand]);
          trade(
            shares,
            people.map(([give, take]) => (take > 0 ? 0 : give)),
            people.map(([, take]) => take),
          );
          shares.forEach((demand, g) => {
            expect(demand.reduce((s, x) => s + x, 0)).toBeCloseTo(
              before[g]!.reduce((s, x) => s + x, 0),
              6,
            );
            expect(Math.min(...demand)).toBeGreaterThanOrEqual(-1e-9);
          });
          people.forEach(([give, take], d) => {
            const now = shares[0]![d]! + shares[1]![d]!;
            const then = before[0]![d]! + before[1]![d]!;
            expect(now).toBeLessThanOrEqual(then + take + 1e-9);
            expect(now).toBeGreaterThanOrEqual(then - (take > 0 ? 0 : give) - 1e-9);
          });
        },
      ),
    );
  });
});
