import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoDistrict } from '../../../src/demo/generate-district.ts';
import { generateDistrict } from '../../../src/demo/generate-district.ts';
import { generateProblem } from '../../../src/demo/generate-problem.ts';
import { preCheck } from '../../../src/domain/problem/pre-check.ts';
import { PRESET_NAMES } from '../../../config/load.ts';
import { loadExemptionLaw } from '../../../config/law/load-law.ts';
import { isInDateRange } from '../../../src/domain/calendar/civil-date.ts';
import { groundStanding } from '../../../src/domain/exemptions/ground-standing.ts';
import type { ProblemShift, RosterProblem } from '../../../src/domain/problem/roster-problem.ts';

describe('the pre-check', () => {
  it.each([...PRESET_NAMES])('finds nothing wrong with %s', (shape) => {
    const issues = preCheck(generateProblem({ shape, seed: 2, weeks: 13 }));
    expect(issues.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('finds shortages when everybody wants the same dates free', () => {
    const issues = preCheck(generateProblem({ shape: 'coastal', seed: 1, tight: true }));
    expect(issues.filter(({ severity }) => severity !== 'info').length).toBeGreaterThan(0);
  });
});

describe('the reference district', () => {
  let district: DemoDistrict;
  let problem: RosterProblem;
  beforeAll(() => {
    district = generateDistrict({ shape: 'trondheim', seed: 1 });
    problem = generateProblem({ shape: 'trondheim', seed: 1 });
  });

  const kindOf = ({ engagements }: { engagements: { kind: string }[] }) => engagements[0]!.kind;
  const GPS = ['gpSelfEmployed', 'gpMunicipal', 'splitPost', 'alis'];

  it('has 169 GPs in 37 practices, 120 of them on the rota, and 17 salaried doctors', () => {
    const gps = district.doctors.filter(({ doctor }) => GPS.includes(kindOf(doctor)));
    expect(gps).toHaveLength(169);
    expect(district.practices).toHaveLength(37);
    expect(district.municipalities).toHaveLength(4);
    expect(problem.doctors.filter((doctor) => GPS.includes(kindOf(doctor)))).toHaveLength(120);
    const salaried = problem.doctors.filter((doctor) => kindOf(doctor) === 'salaried');
    expect(salaried).toHaveLength(17);
    expect(salaried.reduce((sum, { dutyShare }) => sum + dutyShare, 0)).toBeCloseTo(8, 0);
  });

  it('has 1,070 GP seats from 4 January to 4 July 2027', () => {
    expect(problem.horizon).toEqual({ from: '2027-01-04', to: '2027-07-05' });
    const open = problem.shifts.filter(
      ({ onlyWhenNeeded, engagements }) => !onlyWhenNeeded && engagements.includes('gpSelfEmployed'),
    );
    expect(open.reduce((sum, { seats }) => sum + seats, 0)).toBe(1070);
  });

  it('gives a GP with a full share about nine shifts', () => {
    const usual = problem.doctors.filter(
      (doctor) =>
        kindOf(doctor) === 'gpSelfEmployed' &&
        doctor.dutyShare === 1 &&
        doctor.exemptions.length === 0 &&
        doctor.engagements[0]?.from === problem.horizon.from &&
        doctor.engagements[0].to === problem.horizon.to &&
        doctor.takeExtra + doctor.giveAway === 0,
    );
    expect(usual.length).toBeGreaterThan(50);
    for (const { targets } of usual) {
      expect(targets['total']).toBeGreaterThan(6);
      expect(targets['total']).toBeLessThan(12);
    }
    const mean = usual.reduce((sum, { targets }) => sum + targets['total']!, 0) / usual.length;
    expect(mean).toBeGreaterThan(8);
    expect(mean).toBeLessThan(10);
  });

  it('has at least two doctors more than seats for every shift', () => {
    for (const shift of problem.shifts) {
      const able = problem.doctors.filter((doctor) => isPresent(doctor, shift)).length;
      expect([shift.id, able >= shift.seats + 2]).toEqual([shift.id, true]);
    }
  });

  it('says for every GP off the rota why, in a standing that the law gives the ground', () => {
    const present = new Set(problem.doctors.map(({ id }) => id));
    const law = loadExemptionLaw();
    const off = district.doctors.filter(
      ({ doctor }) => GPS.includes(kindOf(doctor)) && !present.has(doctor.id),
    );
    const standings = off.map(({ doctor, exemptions }) => {
      if (doctor.dutyShares.some(({ share }) => share === 0)) return 'agreed';
      const ground = district.grounds.find(({ exemption }) => exemption === exemptions[0]?.id);
      return groundStanding(ground!, doctor.birthDate, district.period.from, law).standing;
    });
    expect(standings).toHaveLength(49);
    expect(standings).not.toContain('none');
    expect(new Set(standings)).toEqual(new Set(['agreed', 'right', 'judgement']));
  });

  it('has every engagement, § 5 doctors, and LIS1 doctors with a supervisor on the same shift', () => {
    const kinds = new Set(problem.doctors.map(kindOf));
    expect(kinds).toEqual(new Set([...GPS, 'salaried', 'locum', 'lis1']));
    const evidence = district.doctors.flatMap(({ doctor }) => doctor.evidence.map(({ kind }) => kind));
    expect(evidence).toContain('heldGpListMarch2017');
    expect(evidence).toContain('approvedAllmennlege');
    const training = problem.locks.filter((lock) => lock.kind === 'assign' && lock.role === 'training');
    expect(training.length).toBeGreaterThanOrEqual(8);
  });

  it('wants the contested dates free more than others', () => {
    const awayOn = (date: string): number =>
      problem.doctors.filter(
        ({ absences, marks }) =>
          absences.some(({ from, to }) => from <= `${date}T18:00:00Z` && to > `${date}T18:00:00Z`) ||
          marks.some(({ kind, shifts }) => kind === 'veto' && shifts.some((id) => id.startsWith(date))),
      ).length;
    const ordinary = awayOn('2027-04-21');
    for (const date of ['2027-02-24', '2027-03-27', '2027-05-17', '2027-06-23']) {
      expect(awayOn(date)).toBeGreaterThan(2 * ordinary);
    }
  });
});

/** Whether a doctor is in the district, trained and there; marks are vetoes within the allowance. */
function isPresent(doctor: RosterProblem['doctors'][number], shift: ProblemShift): boolean {
  const { date, id, start, end } = shift;
  return (
    doctor.engagements.some(
      (engagement) => shift.engagements.includes(engagement.kind) && isInDateRange(date, engagement),
    ) &&
    doctor.verdicts.some(
      (verdict) =>
        isInDateRange(date, verdict) &&
        (shift.function === 'backUp' ? verdict.mayBeBackUp : verdict.mayBeEngaged),
    ) &&
    doctor.functions.some((duty) => duty.function === shift.function && isInDateRange(date, duty)) &&
    !doctor.exemptions.some((exempt) => exempt.categories === null && isInDateRange(date, exempt)) &&
    !doctor.absences.some((absence) => absence.from < end && start < absence.to) &&
    !doctor.marks.some((mark) => mark.kind === 'veto' && !mark.overAllowance && mark.shifts.includes(id))
  );
}
