import { describe, expect, it } from '@jest/globals';
import { generateProblem } from '../../../src/demo/generate-problem.ts';
import type { Lock, ProblemDoctor, RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { engagementOn, isTrainedOn, verdictOn } from '../../../src/domain/rules/doctor-on-date.ts';
import { codesOf } from './issues.ts';

const REFERENCE = generateProblem({ shape: 'trondheim', seed: 1 });
const DATE = '2027-02-09';
const WHIT_MONDAY = '2027-05-17';

/** The reference district with something wrong in it. */
function seeded(spoil: (problem: RosterProblem) => void): string[] {
  const problem = structuredClone(REFERENCE);
  spoil(problem);
  return codesOf(problem);
}

const shiftOn = ({ shifts }: RosterProblem, date: string, dutyFunction: string) =>
  shifts.find((shift) => shift.date === date && shift.function === dutyFunction)!;

/** Doctors who could stand on the evening's station shift, locks aside. */
function eveningDoctors(problem: RosterProblem, alone: boolean): ProblemDoctor[] {
  const { engagements } = shiftOn(problem, DATE, 'station');
  return problem.doctors.filter((doctor) => {
    const kind = engagementOn(doctor, DATE);
    const verdict = verdictOn(doctor, DATE);
    const isOpen = kind !== null && engagements.includes(kind) && isTrainedOn(doctor, 'station', DATE);
    return isOpen && verdict.mayBeEngaged && verdict.mayStandAlone === alone;
  });
}

const assign = (doctor: ProblemDoctor, shift: string): Lock => ({
  kind: 'assign',
  role: 'duty',
  doctor: doctor.id,
  shift,
});

describe('the reference district', () => {
  it('is sound as it is', () => {
    expect(codesOf(REFERENCE)).toEqual([]);
  });

  it('has nobody for a function on a date', () => {
    const codes = seeded(({ doctors }) => {
      for (const doctor of doctors) {
        doctor.functions = doctor.functions.flatMap((held) =>
          held.function === 'mobile'
            ? [
                { ...held, to: DATE },
                { ...held, from: '2027-02-10' },
              ]
            : [held],
        );
      }
    });
    expect(codes).toEqual(['warning too-few-candidates']);
  });

  it('has too few who are qualified', () => {
    const codes = seeded((problem) => {
      problem.locks = [];
      for (const [at, { verdicts }] of problem.doctors.entries()) {
        for (const verdict of verdicts) {
          verdict.mayStandAlone &&= at % 40 === 0;
          verdict.mayBeBackUp &&= at % 40 === 0;
        }
      }
    });
    expect(codes).toEqual(expect.arrayContaining(['warning nobody-can-back-up', 'warning too-few-back-ups']));
  });

  it('is short in a category that vetoes and exemptions empty', () => {
    const codes = seeded(({ doctors, shifts }) => {
      const holiday = shifts.filter(({ date }) => date === WHIT_MONDAY).map(({ id }) => id);
      for (const doctor of doctors) {
        doctor.exemptions.push({ from: null, to: null, categories: ['weekendNight'] });
        doctor.marks.push({ kind: 'veto', overAllowance: false, shifts: holiday });
      }
    });
    expect(codes).toEqual(expect.arrayContaining(['warning too-few-candidates', 'warning category-short']));
  });

  it('has locks that contradict each other or break a rule between them', () => {
    const codes = seeded((problem) => {
      const [first, second] = eveningDoctors(problem, true) as [ProblemDoctor, ProblemDoctor];
      const [station, mobile] = [shiftOn(problem, DATE, 'station'), shiftOn(problem, DATE, 'mobile')];
      problem.locks.push(
        assign(first, station.id),
        { kind: 'forbid', doctor: first.id, shift: station.id },
        assign(second, station.id),
        assign(second, mobile.id),
      );
    });
    expect(codes).toEqual(expect.arrayContaining(['error locks-contradict', 'error lock-breaks-rule']));
  });

  it('has a locked doctor for whom there is no room for a back-up', () => {
    const codes = seeded((problem) => {
      const [dependent] = eveningDoctors(problem, false) as [ProblemDoctor];
      const station = shiftOn(problem, DATE, 'station');
      problem.locks = [assign(dependent, station.id)];
      dependent.absences = [];
      dependent.marks = [];
      Object.assign(station, { seats: 1, backUpShifts: [station.id] });
    });
    expect(codes).toEqual(['error locked-without-back-up']);
  });
});
