import { describe, expect, it } from '@jest/globals';
import type { DayLimit } from '../../../src/domain/problem/roster-problem.ts';
import { categoryCapacity } from '../../../src/domain/problem/capacity.ts';
import { preCheck } from '../../../src/domain/problem/pre-check.ts';
import { aProblem, duty, training } from '../../builders/problem-builder.ts';
import { violationsIn } from './found.ts';

const limit = (days: number, from = '2027-01-04', to = '2027-02-01'): DayLimit => ({
  from,
  to,
  days,
  basis: '§ 4',
});

/** Ada with day limits, an evening on each date, and a day shift on the first. */
function district(...dayLimits: DayLimit[]) {
  const problem = aProblem().doctor('Ada', { dayLimits }).doctor('Bo');
  problem.shift('2027-01-05', '08:00', '15:00');
  for (const date of ['2027-01-05', '2027-01-12', '2027-01-19']) problem.shift(date, '16:00', '23:00');
  return problem;
}

const DAY = '2027-01-05/08:00/station';
const [FIRST, SECOND, THIRD] = ['2027-01-05', '2027-01-12', '2027-01-19'].map(
  (date) => `${date}/16:00/station`,
) as [string, string, string];

describe('day-limit', () => {
  it('allows as many days as are left; two shifts on one date are one day', () => {
    const roster = [duty('Ada', DAY), duty('Ada', FIRST), duty('Ada', SECOND), duty('Bo', THIRD)];
    expect(violationsIn(district(limit(2)), ...roster)).toEqual([]);
  });

  it('refuses more, once, at the last, with what is left', () => {
    const roster = [DAY, FIRST, SECOND, THIRD].map((shift) => duty('Ada', shift));
    expect(violationsIn(district(limit(1)), ...roster)).toMatchObject([
      {
        rule: 'day-limit',
        strength: 'never',
        code: 'too-many-days-without-specialisation',
        shifts: [THIRD],
        values: { days: 3, allowed: 1, basis: '§ 4' },
      },
    ]);
  });

  it('counts what lies inside its dates, and every limit on its own', () => {
    const roster = [FIRST, SECOND, THIRD].map((shift) => duty('Ada', shift));
    const early = limit(1, '2027-01-04', '2027-01-12');
    expect(violationsIn(district(early), ...roster)).toEqual([]);
    const found = violationsIn(district(early, limit(1, '2027-01-12')), ...roster);
    expect(found.map(({ shifts }) => shifts)).toEqual([[THIRD]]);
  });

  it('counts training, and not what was before the horizon', () => {
    const problem = district(limit(1)).past('Ada', '2027-01-02', '16:00', '23:00');
    expect(violationsIn(problem, duty('Ada', FIRST))).toEqual([]);
    const roster = [training('Ada', FIRST, 'Bo'), duty('Bo', FIRST), duty('Ada', SECOND)];
    expect(violationsIn(problem, ...roster).map(({ rule }) => rule)).toEqual(['day-limit']);
  });
});

describe('days left', () => {
  it('bound what a doctor can hold', () => {
    const capacity = (...limits: DayLimit[]) => {
      const problem = district(...limits).build();
      return categoryCapacity(problem, problem.doctors[0]!).total;
    };
    expect([capacity(), capacity(limit(2)), capacity(limit(1)), capacity(limit(0))]).toEqual([4, 3, 2, 0]);
    expect(capacity(limit(0, '2027-01-04', '2027-01-12'))).toBe(2);
  });

  it('that are fewer than the target are warned of', () => {
    const warned = (target: number, days: number) => {
      const problem = district(limit(days)).measure('total', ['weekdayEvening']).build();
      problem.doctors[0]!.targets = { total: target };
      return preCheck(problem).filter(({ code }) => code === 'days-left-below-target');
    };
    expect(warned(2, 2)).toEqual([]);
    expect(warned(2.5, 2)).toMatchObject([
      { severity: 'warning', doctor: 'Ada', values: { days: 2, target: 2.5, basis: '§ 4' } },
    ]);
  });
});
