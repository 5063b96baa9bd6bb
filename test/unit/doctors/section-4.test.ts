import { describe, expect, it } from '@jest/globals';
import { loadCompetenceLaw } from '../../../config/law/load-law.ts';
import { addDays } from '../../../src/domain/calendar/civil-date.ts';
import type { Doctor } from '../../../src/domain/doctors/doctor.ts';
import type { Section4Track, WorkedDays } from '../../../src/domain/doctors/section-4.ts';
import { daysUnderSection4, section4Warnings } from '../../../src/domain/doctors/section-4.ts';
import { aDoctor, BOTH_COURSES, evidence } from './doctor-builder.ts';

const law = loadCompetenceLaw();
const unspecialised = aDoctor({ evidence: evidence('lis1GoalsReached', ...BOTH_COURSES) });

const duty = (date: string, setting: WorkedDays['setting'] = 'legevakt'): WorkedDays => ({
  from: date,
  to: addDays(date, 1),
  days: 1,
  setting,
  source: 'roster',
});

const declared = (from: string, to: string, days: number, setting: WorkedDays['setting'] = 'legevakt') =>
  ({ from, to, days, setting, source: 'declared' }) satisfies WorkedDays;

function used(doctor: Doctor, date: string, worked: WorkedDays[]): Record<string, number> {
  const tracks = daysUnderSection4(doctor, date, law, worked);
  return Object.fromEntries(tracks.map(({ track, used }): [string, number] => [track, used]));
}

describe('days under § 4', () => {
  it('has three tracks whose limits are months in days worked', () => {
    const tracks = daysUnderSection4(unspecialised, '2027-01-01', law, []);
    const perMonth = law.ruleSets[0]!.temporary.daysPerMonth;
    expect(tracks.map(({ track, limit }): [string, number] => [track, limit])).toEqual([
      ['yearInAll', 12 * perMonth],
      ['fourMonthsPerYear', 4 * perMonth],
      ['legevaktSixMonthsPerYear', 6 * perMonth],
    ]);
  });

  it('counts legevakt days in all and in the legevakt year, other days in all three', () => {
    const worked = [duty('2027-01-05'), duty('2027-01-12'), duty('2027-01-19', 'general')];
    expect(used(unspecialised, '2027-02-01', worked)).toEqual({
      yearInAll: 3,
      fourMonthsPerYear: 1,
      legevaktSixMonthsPerYear: 3,
    });
  });

  it('starts the calendar year anew and keeps the year in all', () => {
    const worked = [duty('2026-12-30'), duty('2027-01-05')];
    expect(used(unspecialised, '2027-02-01', worked)).toMatchObject({
      yearInAll: 2,
      legevaktSixMonthsPerYear: 1,
    });
  });

  it('counts from 31 December 2025, and only what lies before the date', () => {
    const worked = [duty('2025-12-30'), duty('2025-12-31'), duty('2026-01-02'), duty('2026-01-03')];
    expect(used(unspecialised, '2026-01-03', worked)).toMatchObject({
      yearInAll: 2,
      legevaktSixMonthsPerYear: 1,
    });
  });

  it('counts two shifts on one date as one day', () => {
    expect(used(unspecialised, '2027-02-01', [duty('2027-01-05'), duty('2027-01-05')])).toMatchObject({
      yearInAll: 1,
    });
  });

  it('adds days declared from other districts', () => {
    const worked = [duty('2027-01-05'), declared('2026-06-01', '2026-09-01', 40)];
    expect(used(unspecialised, '2027-02-01', worked)).toMatchObject({
      yearInAll: 41,
      legevaktSixMonthsPerYear: 1,
    });
  });

  it('counts as much of a declared sum as can lie inside when it reaches over a border', () => {
    const worked = [declared('2026-12-01', '2027-01-11', 20)];
    expect(used(unspecialised, '2027-02-01', worked)).toMatchObject({
      yearInAll: 20,
      legevaktSixMonthsPerYear: 10,
    });
  });

  it('spends no time of specialised or transitional doctors, nor after the specialisation began', () => {
    const worked = [duty('2027-01-05'), duty('2027-01-15')];
    const specialist = aDoctor({ evidence: evidence('specialist') });
    const transitional = aDoctor({ evidence: evidence('heldLegevaktPostMarch2017') });
    const midway = aDoctor({ evidence: [{ kind: 'alisPart2', date: '2027-01-10', expires: null }] });
    expect(used(specialist, '2027-02-01', worked)).toMatchObject({ yearInAll: 0 });
    expect(used(transitional, '2027-02-01', worked)).toMatchObject({ yearInAll: 0 });
    expect(used(midway, '2027-02-01', worked)).toMatchObject({ yearInAll: 1 });
  });

  it('is empty before the first rule set', () => {
    expect(daysUnderSection4(unspecialised, '2025-06-01', law, [])).toEqual([]);
  });
});

describe('warning before the limit of § 4', () => {
  const { daysPerMonth, warnWithinDays } = law.ruleSets[0]!.temporary;
  const limit = 6 * daysPerMonth;
  const legevaktYear = (days: number): Section4Track['level'] =>
    section4Warnings(unspecialised, '2027-12-01', law, [declared('2027-01-01', '2027-12-01', days)]).find(
      ({ track }) => track === 'legevaktSixMonthsPerYear',
    )?.level ?? 'free';

  it.each([
    [limit - warnWithinDays - 1, 'free'],
    [limit - warnWithinDays, 'near'],
    [limit - 1, 'near'],
    [limit, 'spent'],
    [limit + 5, 'spent'],
  ] as const)('%d days worked are %s', (days, level) => {
    expect(legevaktYear(days)).toBe(level);
  });
});
