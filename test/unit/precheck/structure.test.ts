import { describe, expect, it } from '@jest/globals';
import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import type { ProblemBuilder } from '../../builders/problem-builder.ts';
import { codesOf, found, soundProblem, told } from './issues.ts';

const EVENING = '2027-01-06/16:00/station';

it('has nothing to say about a sound problem', () => {
  expect(codesOf(soundProblem())).toEqual([]);
});

describe('structure', () => {
  it.each<[string, (problem: ProblemBuilder) => unknown]>([
    ['id-twice', (problem) => problem.doctor('Ada')],
    ['id-twice', (problem) => problem.shift('2027-01-06', '16:00', '23:00')],
    ['id-twice', (problem) => problem.measure('total', ['weekdayEvening'])],
    ['unknown-reference', (problem) => problem.lock({ kind: 'forbid', shift: 'gone', doctor: 'Ada' })],
    ['unknown-reference', (problem) => problem.lock({ kind: 'forbid', shift: EVENING, doctor: 'Gone' })],
    [
      'unknown-reference',
      (problem) =>
        problem
          .lock({ kind: 'assign', shift: EVENING, doctor: 'Ada', role: 'duty' })
          .lock({ kind: 'assign', shift: EVENING, doctor: 'Bo', role: 'training', supervisor: 'Gone' }),
    ],
    [
      'unknown-reference',
      (problem) =>
        problem.doctor('Cia', { marks: [{ kind: 'veto', overAllowance: false, shifts: ['gone'] }] }),
    ],
    [
      'unknown-reference',
      (problem) =>
        problem.doctor('Cia', { countWishes: [{ kind: 'atMost', count: 1, grade: 1, shifts: ['gone'] }] }),
    ],
    [
      'unknown-reference',
      (problem) => problem.shift('2027-01-07', '16:00', '23:00', { backUpShifts: ['gone'] }),
    ],
    ['unknown-reference', (problem) => problem.past('Gone', '2027-01-02', '16:00', '23:00')],
    [
      'unknown-reference',
      (problem) => problem.with({ previousRoster: [{ shift: 'gone', doctor: 'Ada', role: 'duty' }] }),
    ],
    ['shift-outside-horizon', (problem) => problem.shift('2027-02-01', '16:00', '23:00')],
    [
      'shift-without-length',
      (problem) => problem.shift('2027-01-07', '16:00', '23:00', { end: '2027-01-07T15:00:00Z' }),
    ],
    ['seats-impossible', (problem) => problem.shift('2027-01-07', '16:00', '23:00', { seats: -1 })],
    ['seats-impossible', (problem) => problem.shift('2027-01-07', '16:00', '23:00', { seats: 1.5 })],
    [
      'back-up-for-nobody',
      (problem) =>
        problem.shift('2027-01-07', '16:00', '23:00', { function: 'backUp', onlyWhenNeeded: true }),
    ],
    [
      'back-up-too-short',
      (problem) => problem.shift('2027-01-06', '15:00', '23:00', { backUpShifts: [EVENING] }),
    ],
  ])('%s, and nothing else (%#)', (code, spoil) => {
    const problem = soundProblem();
    spoil(problem);
    expect(codesOf(problem)).toEqual([`error ${code}`]);
  });

  it('takes a shift on the last day of the horizon, as long as a back-up that covers all of it', () => {
    const problem = soundProblem()
      .shift('2027-01-31', '16:00', '23:00', { backUpShifts: ['2027-01-31/08:00/backUp'] })
      .shift('2027-01-31', '08:00', '23:00', { function: 'backUp', onlyWhenNeeded: true });
    expect(codesOf(problem)).toEqual([]);
  });

  it('names the first of the missing days, and counts the week after the horizon', () => {
    const days = soundProblem().build().days;
    const without = (dates: string[]): RosterProblem => ({
      ...soundProblem().build(),
      days: days.filter(({ date }) => !dates.includes(date)),
    });
    expect(found(without(['2027-01-20', '2027-02-07']), 'days-missing')).toMatchObject([
      { severity: 'error', date: '2027-01-20', values: { days: 2 } },
    ]);
  });

  it('only warns of a category that nothing has', () => {
    const problem = soundProblem().measure('jul', ['christmas', 'weekdayEvening']);
    expect(codesOf(problem)).toEqual(['warning category-unknown']);
    const remembered = soundProblem().doctor('Cia', { targets: { total: 0 }, ledger: { christmas: 1 } });
    expect(codesOf(remembered.measure('jul', ['christmas']))).toEqual([]);
  });

  it('says where the unknown id is named', () => {
    const problem = soundProblem().lock({ kind: 'forbid', shift: EVENING, doctor: 'Gone' });
    expect(told(problem, 'unknown-reference')).toEqual([
      'Legen Gone finnes ikke i planen, men er nevnt i en lås. Rett id-en, eller fjern henvisningen.',
    ]);
  });

  it('looks no further when the structure is broken', () => {
    const problem = soundProblem().doctor('Ada').shift('2027-01-07', '16:00', '23:00', { seats: 9 });
    expect(codesOf(problem)).toEqual(['error id-twice']);
  });
});
