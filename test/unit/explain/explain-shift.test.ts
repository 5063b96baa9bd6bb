import { describe, expect, it } from '@jest/globals';
import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import type { Roster } from '../../../src/domain/roster/roster.ts';
import { explainShift } from '../../../src/optimiser/explain/explain-shift.ts';
import { aProblem, aRoster, duty } from '../../builders/problem-builder.ts';
import { AWAY, BACK_UP, DEPENDENT, EVENING, backUpDistrict } from './back-up-district.ts';

function explained(problem: RosterProblem, roster: Roster, shift = EVENING) {
  const told = explainShift(problem, roster, shift);
  if (!told) throw new Error(`no shift ${shift}`);
  return told;
}

/** Rule against, and who comes and goes as back-up, per other doctor. */
const others = (problem: RosterProblem, roster: Roster, shift = EVENING) =>
  explained(problem, roster, shift).others.map((o) => [
    o.doctor,
    o.against?.rule ?? null,
    ...o.calledIn.map(({ doctor }) => `+${doctor}`),
    ...o.released.map(({ doctor }) => `-${doctor}`),
  ]);

describe('explainShift', () => {
  it('knows no unknown shift', () => {
    const problem = aProblem().build();
    expect(explainShift(problem, aRoster(problem), 'nowhere')).toBeNull();
  });

  it('says what speaks for the holder: share, wish and ledger', () => {
    const problem = aProblem()
      .doctor('Ada', {
        targets: { weekdayEvening: 2.5 },
        ledger: { weekdayEvening: -1.25 },
        marks: [{ kind: 'prefer', grade: 2, shifts: [EVENING] }],
      })
      .doctor('Bo', { targets: { weekdayEvening: 0 } })
      .measure('weekdayEvening', ['weekdayEvening'])
      .shift('2027-01-04', '16:00', '23:00')
      .build();
    const told = explained(problem, aRoster(problem, duty('Ada', EVENING)));
    expect(told.holders).toEqual([
      {
        doctor: 'Ada',
        role: 'duty',
        reasons: [
          { code: 'others-worse', values: { could: 1, worse: 1 } },
          { code: 'preferred', values: { grade: 2 } },
          { code: 'within-share', values: { measure: 'weekdayEvening', assigned: 1, target: 2.5 } },
          { code: 'owes', values: { measure: 'weekdayEvening', shifts: 1.25 } },
        ],
      },
    ]);
    expect(told).toMatchObject({ openSeats: 0, notNeeded: false, withoutMemory: false });
    expect(told.instead).toBe('Ada');
    // Ada would lie 2.5 below her share instead of 1.5, and Bo one above; half a shift is the dead band.
    expect(told.others).toEqual([
      {
        doctor: 'Bo',
        against: null,
        inReturn: null,
        calledIn: [],
        released: [],
        changes: [
          { level: 'fairnessMax', by: 1 },
          { level: 'fairnessSum', by: 1.5 },
          // A wish of grade 2 was met, and now is not.
          { level: 'wishes', by: 2 },
        ],
      },
    ]);
  });

  it('says that nobody else can, and that the coordinator fixed it', () => {
    const problem = aProblem()
      .doctor('Ada')
      .doctor('Bo', AWAY)
      .shift('2027-01-04', '16:00', '23:00')
      .rule('absence', {})
      .lock({ kind: 'assign', shift: EVENING, doctor: 'Ada', role: 'duty' })
      .build();
    const told = explained(problem, aRoster(problem, duty('Ada', EVENING)));
    expect(told.holders[0]?.reasons.map(({ code }) => code)).toEqual(['locked', 'nobody-else']);
    expect(told.withoutMemory).toBe(true);
  });

  it('calls in a back-up doctor for one who may not stand alone', () => {
    const problem = backUpDistrict().doctor('Ada').doctor('Bo', DEPENDENT).doctor('Cleo').build();
    expect(others(problem, aRoster(problem, duty('Ada', EVENING)))).toEqual([
      ['Bo', null, '+Ada'],
      ['Cleo', null],
    ]);
  });

  it('names back-up when the one who could be it would take the shift', () => {
    const problem = backUpDistrict().doctor('Ada', AWAY).doctor('Bo', DEPENDENT).rule('absence', {}).build();
    expect(others(problem, aRoster(problem))).toEqual([
      ['Ada', 'absence'],
      ['Bo', 'back-up'],
    ]);
  });

  it('lets the back-up doctor go who would no longer be needed, and keeps the one who would', () => {
    const problem = backUpDistrict()
      .doctor('Ada', DEPENDENT)
      .doctor('Bo')
      .doctor('Cleo')
      .doctor('Dag', DEPENDENT)
      .build();
    const roster = aRoster(problem, duty('Ada', EVENING), duty('Cleo', BACK_UP));
    expect(others(problem, roster)).toEqual([
      ['Bo', null, '-Cleo'],
      ['Cleo', null, '-Cleo'],
      ['Dag', null],
    ]);
  });

  it('has nothing to explain about a back-up seat that nobody needs', () => {
    const problem = backUpDistrict().doctor('Ada').doctor('Bo').build();
    const told = explained(problem, aRoster(problem, duty('Ada', EVENING)), BACK_UP);
    expect(told).toMatchObject({ openSeats: 0, notNeeded: true, holders: [], others: [] });
  });

  it('explains a back-up seat that somebody needs', () => {
    const problem = backUpDistrict().doctor('Ada', DEPENDENT).doctor('Bo').doctor('Cleo').build();
    const roster = aRoster(problem, duty('Ada', EVENING), duty('Bo', BACK_UP));
    expect(explained(problem, roster, BACK_UP).notNeeded).toBe(false);
    expect(others(problem, roster, BACK_UP)).toEqual([
      ['Ada', 'overlap'],
      ['Cleo', null],
    ]);
  });
});
