import { describe, expect, it } from '@jest/globals';
import { loadCompetenceLaw } from '../../../config/law/load-law.ts';
import { addDays } from '../../../src/domain/calendar/civil-date.ts';
import { dayLimits } from '../../../src/domain/doctors/day-limits.ts';
import type { WorkedDays } from '../../../src/domain/doctors/section-4.ts';
import { aDoctor, BOTH_COURSES, evidence } from './doctor-builder.ts';

const law = loadCompetenceLaw();
const basis = 'kompetanseforskriften § 4';
const lis1 = aDoctor({ evidence: evidence('lis1GoalsReached', ...BOTH_COURSES) });
const SPRING = ['2027-01-04', '2027-07-05'] as const;

/** A duty of the district on each of the `count` dates from `first`. */
const duties = (first: string, count: number): WorkedDays[] =>
  Array.from({ length: count }, (_, n) => ({
    from: addDays(first, n),
    to: addDays(first, n + 1),
    days: 1,
    setting: 'legevakt',
    source: 'roster',
  }));

const declared = (from: string, to: string, days: number): WorkedDays => ({
  from,
  to,
  days,
  setting: 'legevakt',
  source: 'declared',
});

describe('days of duty under § 4 in a period', () => {
  it('are six months of days in a half-year for who has worked none', () => {
    expect(dayLimits(lis1, ...SPRING, law, [])).toEqual([
      { from: '2027-01-04', to: '2027-07-05', days: 126, basis },
    ]);
  });

  it('are not limited for specialists, nor in a period too short to reach a limit', () => {
    const specialist = aDoctor({ evidence: evidence('specialist', ...BOTH_COURSES) });
    expect(dayLimits(specialist, ...SPRING, law, [])).toEqual([]);
    expect(dayLimits(lis1, '2027-01-04', '2027-02-01', law, [])).toEqual([]);
  });

  it('are fewer by what was worked before in the year, and by the year in all', () => {
    const worked = [declared('2026-01-01', '2026-12-31', 200), ...duties('2027-01-01', 3)];
    expect(dayLimits(lis1, ...SPRING, law, worked)).toEqual([
      { from: '2027-01-04', to: '2027-07-05', days: 252 - 203, basis },
      { from: '2027-01-04', to: '2027-07-05', days: 126 - 3, basis },
    ]);
  });

  it('start anew with the calendar year, the year in all excepted', () => {
    const worked = [declared('2026-01-01', '2026-08-31', 120)];
    expect(dayLimits(lis1, '2026-12-01', '2027-06-01', law, worked)).toEqual([
      { from: '2026-12-01', to: '2027-06-01', days: 132, basis },
      { from: '2026-12-01', to: '2027-01-01', days: 6, basis },
      { from: '2027-01-01', to: '2027-06-01', days: 126, basis },
    ]);
  });

  it('end with the specialisation', () => {
    const soon = aDoctor({
      evidence: [
        ...evidence('lis1GoalsReached', ...BOTH_COURSES),
        { kind: 'specialist', date: '2027-02-01', expires: null },
      ],
    });
    const worked = [declared('2026-01-01', '2026-12-31', 245)];
    expect(dayLimits(soon, ...SPRING, law, worked)).toEqual([
      { from: '2027-01-04', to: '2027-02-01', days: 7, basis },
    ]);
  });

  it('take off what is declared for elsewhere in the period, and not its own roster', () => {
    const worked = [declared('2027-03-01', '2027-04-01', 20), ...duties('2027-02-01', 10)];
    expect(dayLimits(lis1, ...SPRING, law, worked)).toEqual([
      { from: '2027-01-04', to: '2027-07-05', days: 106, basis },
    ]);
  });

  it('are not given once they are spent: the verdict says no by then', () => {
    const worked = [declared('2026-01-01', '2026-12-31', 252)];
    expect(dayLimits(lis1, ...SPRING, law, worked)).toEqual([]);
  });
});
