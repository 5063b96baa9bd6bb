import { describe, expect, it } from '@jest/globals';
import type { Lock, ProblemDoctor } from '../../../src/domain/problem/roster-problem.ts';
import { aProblem, type ProblemBuilder } from '../../builders/problem-builder.ts';
import { codesOf, found, told } from './issues.ts';

const ALWAYS = { from: null, to: null };
const EVENING = '2027-01-06/16:00/station';
const MOBILE = '2027-01-06/16:00/mobile';
const BACK_UP = '2027-01-06/16:00/backUp';
const DEPENDENT: Partial<ProblemDoctor> = {
  verdicts: [{ ...ALWAYS, mayBeEngaged: true, mayStandAlone: false, mayBeBackUp: false }],
};
const locked = (doctor: string, shift = EVENING): Lock => ({ kind: 'assign', shift, doctor, role: 'duty' });

/** An evening whose colleagues back each other up, and doctors who are remembered. */
function evening(seats: number, doctors: Record<string, Partial<ProblemDoctor>>): ProblemBuilder {
  const problem = aProblem().shift('2027-01-06', '16:00', '23:00', { seats, backUpShifts: [EVENING] });
  for (const [id, own] of Object.entries(doctors)) {
    problem.doctor(id, { targets: { total: 0 }, ledger: { any: 0 }, ...own });
  }
  return problem.measure('total', ['weekdayEvening']);
}

const errors = (problem: ProblemBuilder) => codesOf(problem).filter((code) => code.startsWith('error'));

describe('a locked doctor who needs back-up', () => {
  it('has none on a shift with one seat, whoever else there is', () => {
    const problem = evening(1, { Ada: DEPENDENT, Bo: {} }).lock(locked('Ada'));
    expect(errors(problem)).toEqual(['error locked-without-back-up']);
    expect(found(problem, 'locked-without-back-up')[0]).toMatchObject({
      doctor: 'Ada',
      shift: EVENING,
      date: '2027-01-06',
      values: { dependents: 1, backUps: 0, needed: 1 },
    });
    expect(told(problem, 'locked-without-back-up')).toEqual([
      'Ada er låst til ons 6. jan 16–23 (stasjonær) og kan ikke være på vakt uten bakvakt, ' +
        'men låsene gir ikke plass til noen bakvakt, og det trengs 1. ' +
        'Fjern en av låsene, eller gjør plass til en lege som kan være bakvakt.',
    ]);
  });

  it('is no contradiction while a colleague can stand there too', () => {
    expect(errors(evening(2, { Ada: DEPENDENT, Bo: {} }).lock(locked('Ada')))).toEqual([]);
    expect(errors(evening(2, { Ada: DEPENDENT, Bo: DEPENDENT }).lock(locked('Ada')))).toEqual([
      'error locked-without-back-up',
    ]);
  });

  it('counts how many one back-up covers, and the seats that locks take', () => {
    const three = (...locks: Lock[]) =>
      locks.reduce(
        (problem, lock) => problem.lock(lock),
        evening(3, { Ada: DEPENDENT, Bo: DEPENDENT, Cia: {}, Dag: {} }),
      );
    expect(errors(three(locked('Ada')))).toEqual([]);
    // One seat is left, but two back-ups are needed: each covers one.
    expect(errors(three(locked('Ada'), locked('Bo')))).toEqual(['error locked-without-back-up']);
    const problem = three(locked('Ada'), locked('Bo')).build();
    problem.shifts[0]!.dependentsPerBackUp = 2;
    expect(codesOf(problem)).toEqual([]);
  });

  it('cannot have as back-up who is locked elsewhere then, or too close to it', () => {
    const withMobile = (lock: Lock) =>
      evening(2, { Ada: DEPENDENT, Bo: {} })
        .shift('2027-01-06', '16:00', '23:00', { function: 'mobile' })
        .shift('2027-01-07', '00:00', '08:00')
        .shift('2027-01-08', '16:00', '23:00')
        .rule('rest', { hours: 8 })
        .lock(locked('Ada'))
        .lock(lock);
    expect(errors(withMobile(locked('Bo', MOBILE)))).toEqual(['error locked-without-back-up']);
    expect(errors(withMobile(locked('Bo', '2027-01-07/00:00/station')))).toEqual([
      'error locked-without-back-up',
    ]);
    expect(errors(withMobile(locked('Bo', '2027-01-08/16:00/station')))).toEqual([]);
  });

  it('counts a doctor once who could be back-up on two shifts', () => {
    const twice = (doctors: Record<string, Partial<ProblemDoctor>>) => {
      const problem = evening(2, { Ada: DEPENDENT, Bo: DEPENDENT, ...doctors })
        .shift('2027-01-06', '16:00', '23:00', { function: 'backUp', onlyWhenNeeded: true })
        .shift('2027-01-06', '15:00', '23:30', { id: 'long', function: 'standby', onlyWhenNeeded: true })
        .lock(locked('Ada'))
        .lock(locked('Bo'))
        .build();
      for (const shift of problem.shifts) if (shift.id === EVENING) shift.backUpShifts = [BACK_UP, 'long'];
      return codesOf(problem).filter((code) => code.startsWith('error'));
    };
    expect(twice({ Cia: {} })).toEqual(['error locked-without-back-up']);
    expect(twice({ Cia: {}, Dag: {} })).toEqual([]);
  });
});

describe('a locked back-up', () => {
  const withBackUp = (doctors: Record<string, Partial<ProblemDoctor>>) => {
    const problem = evening(1, doctors)
      .shift('2027-01-06', '16:00', '23:00', { function: 'backUp', onlyWhenNeeded: true })
      .lock(locked('Bo', BACK_UP))
      .build();
    for (const shift of problem.shifts) if (shift.id === EVENING) shift.backUpShifts = [BACK_UP];
    return problem;
  };

  it('is a contradiction where nobody can need it', () => {
    const problem = withBackUp({ Ada: {}, Bo: {} });
    expect(codesOf(problem)).toEqual(['error locked-back-up-idle']);
    expect(found(problem, 'locked-back-up-idle')[0]).toMatchObject({
      shift: BACK_UP,
      values: { holders: 1, needed: 0 },
    });
  });

  it('is none while somebody may', () => {
    expect(codesOf(withBackUp({ Ada: DEPENDENT, Bo: {} }))).toEqual([]);
  });

  it('is one when a lock gives the seat to somebody who does not', () => {
    const problem = withBackUp({ Ada: DEPENDENT, Bo: {}, Cia: {} });
    problem.locks.push(locked('Cia'));
    expect(codesOf(problem)).toEqual(['error locked-back-up-idle']);
  });
});

describe('back-ups that are too few', () => {
  const seats = (count: number, doctors: Record<string, Partial<ProblemDoctor>>) =>
    codesOf(evening(count, doctors)).filter((code) => code.includes('back-up'));
  const dependents = { Ada: DEPENDENT, Bo: DEPENDENT, Cia: DEPENDENT };

  it('leave seats open however many there are to choose from', () => {
    const problem = evening(3, { ...dependents, Dag: {} });
    expect(codesOf(problem)).toEqual(['warning too-few-back-ups']);
    expect(found(problem, 'too-few-back-ups')[0]?.values).toEqual({
      seats: 3,
      alone: 1,
      dependents: 3,
      open: 1,
    });
    expect(told(problem, 'too-few-back-ups')[0]).toMatch(
      /men bare 1 kan stå alene, og det er for få bakvakter for de andre 3\. .* blir én plass ledig\.$/,
    );
  });

  it('are enough when each covers somebody, or more stand alone', () => {
    expect(seats(2, { ...dependents, Dag: {} })).toEqual([]);
    expect(seats(3, { ...dependents, Dag: {}, Eli: {} })).toEqual([]);
  });

  it('are not counted where they stand themselves', () => {
    const apart = (count: number) => {
      const problem = evening(count, { ...dependents, Dag: {} })
        .shift('2027-01-06', '16:00', '23:00', { function: 'backUp', onlyWhenNeeded: true })
        .build();
      for (const shift of problem.shifts) if (shift.id === EVENING) shift.backUpShifts = [BACK_UP];
      return codesOf(problem);
    };
    expect(apart(1)).toEqual([]);
    // Dag has either a seat, or is back-up for one other.
    expect(apart(2)).toEqual(['warning too-few-back-ups']);
  });
});
