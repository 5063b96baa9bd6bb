import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PresetName } from '../../../config/load.ts';
import { PRESET_NAMES } from '../../../config/load.ts';
import type { DemoDistrict, DemoOptions } from '../../../src/demo/generate-district.ts';
import { generateDistrict } from '../../../src/demo/generate-district.ts';
import { addDays } from '../../../src/domain/calendar/civil-date.ts';
import { checkDoctor } from '../../../src/domain/doctors/check-doctor.ts';
import { buildProblem, buildProblemWithReport } from '../../../src/domain/problem/build-problem.ts';
import type { BuildNotice } from '../../../src/domain/problem/build-input.ts';
import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';

const short = (options: Partial<DemoOptions> = {}): DemoDistrict =>
  generateDistrict({ shape: 'larvik', seed: 1, weeks: 6, ...options });

describe('a demo district', () => {
  it('is the same for the same seed and another one for another seed', () => {
    expect(JSON.stringify(short())).toBe(JSON.stringify(short()));
    expect(JSON.stringify(short().doctors)).not.toBe(JSON.stringify(short({ seed: 2 }).doctors));
  });

  it('survives a round trip through JSON, to the same problem', () => {
    const district = short();
    const copy = JSON.parse(JSON.stringify(district)) as DemoDistrict;
    expect(buildProblem(copy)).toEqual(buildProblem(district));
  });

  it('has sound doctors with numbers of the reserved range and names of their own', () => {
    const { doctors } = generateDistrict({ shape: 'trondheim', seed: 1, weeks: 2, doctors: 400 });
    expect(doctors.flatMap(({ doctor }) => checkDoctor(doctor))).toEqual([]);
    expect(doctors.every(({ doctor }) => /^99\d{5}$/.test(doctor.hpr))).toBe(true);
    expect(new Set(doctors.map(({ doctor }) => doctor.name)).size).toBe(doctors.length);
    expect(doctors.every(({ doctor }) => doctor.name.startsWith('Lege '))).toBe(true);
  });

  it.each<Partial<DemoOptions>>([
    { doctors: 1, weeks: 1 },
    { shape: 'trondheim', doctors: 1, weeks: 1 },
    { shape: 'coastal', doctors: 6, weeks: 3 },
    { shape: 'alta', weeks: 4, from: '2026-12-07' },
  ])('can be made for %j', (options) => {
    const { period, ...district } = short(options);
    expect(addDays(period.from, 7 * options.weeks!)).toBe(period.to);
    expect(buildProblem({ period, ...district }).shifts.length).toBeGreaterThan(0);
  });

  it('keeps its demand at usual sizes and scales it at others', () => {
    const seats = (doctors?: number): number =>
      buildProblem(
        generateDistrict({ shape: 'trondheim', seed: 1, weeks: 1, ...(doctors ? { doctors } : {}) }),
      ).shifts.reduce((sum, shift) => sum + (shift.onlyWhenNeeded ? 0 : shift.seats), 0);
    expect([seats(80), seats(180)]).toEqual([seats(), seats()]);
    expect(seats(40)).toBeLessThan(seats());
    expect(seats(360)).toBe(3 * seats());
  });
});

describe.each<PresetName>([...PRESET_NAMES])('%s', (shape) => {
  const made: { district: DemoDistrict; problem: RosterProblem; notices: BuildNotice[] }[] = [];
  beforeAll(() => {
    for (const seed of [1, 2, 3]) {
      const district = generateDistrict({ shape, seed });
      made.push({ district, ...buildProblemWithReport(district) });
    }
  });

  it('has a past that keeps the rules', () => {
    for (const { district } of made) {
      const { from } = district.period;
      const period = { from: addDays(from, -28), to: from };
      const past = buildProblem({ ...district, period, history: [], locks: [] });
      // Functions with the same hours stand for each other here: timing is what the past decides.
      const shiftAt = new Map(past.shifts.map(({ id, start, end }) => [`${start} ${end}`, id]));
      const assignments = district.history.map(({ doctor, start, end }) => {
        return { doctor, shift: shiftAt.get(`${start} ${end}`) ?? '', role: 'duty' as const };
      });
      const timing = [
        'overlap',
        'rest',
        'surgery-rest',
        'max-per-week',
        'weekend-frequency',
        'consecutive-nights',
      ];
      const breaches = checkRoster(past, { assignments }).filter(
        (violation) => timing.includes(violation.rule) && isHardBreach(violation),
      );
      expect(assignments.length).toBeGreaterThan(20);
      expect(assignments.every(({ shift }) => shift !== '')).toBe(true);
      expect(breaches).toEqual([]);
    }
  });

  it('has locks that break no rule', () => {
    for (const { problem } of made) {
      const assignments = problem.locks.flatMap((lock) => (lock.kind === 'assign' ? [lock] : []));
      const breaches = checkRoster(problem, { assignments }).filter(isHardBreach);
      const others = breaches.filter(({ rule }) => rule !== 'seats' && rule !== 'minimum-pool');
      expect(others).toEqual([]);
    }
  });

  it('has doctors who may not stand alone, and doctors who may be their back-up', () => {
    for (const { problem } of made) {
      const verdicts = problem.doctors.map((doctor) => doctor.verdicts[0]!);
      expect(verdicts.filter(({ mayStandAlone }) => !mayStandAlone).length).toBeGreaterThan(0);
      expect(verdicts.filter(({ mayBeBackUp }) => mayBeBackUp).length).toBeGreaterThan(verdicts.length / 2);
    }
  });

  it('keeps vetoes within the allowance, but for those that are meant to exceed it', () => {
    for (const { notices } of made) {
      const over = notices.filter(({ code }) => code === 'veto-over-allowance');
      expect(over).toHaveLength(shape === 'trondheim' ? 2 : 0);
      expect(notices.filter(({ code }) => code === 'reference-unknown')).toEqual([]);
    }
  });
});

describe('the ledger', () => {
  it('sums to nothing in each category: one doctor’s more is the others’ less', () => {
    const { doctors, law } = generateDistrict({ shape: 'trondheim', seed: 1, weeks: 4 });
    for (const { id } of law.burden.categories) {
      const sum = doctors.reduce((total, { ledger }) => total + (ledger[id] ?? 0), 0);
      expect(Math.abs(sum)).toBeLessThan(1);
    }
    expect(doctors.some(({ ledger }) => (ledger['christmas'] ?? 0) > 0.5)).toBe(true);
  });
});
