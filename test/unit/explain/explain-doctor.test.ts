import { describe, expect, it } from '@jest/globals';
import { doctorExplainer } from '../../../src/optimiser/explain/explain-doctor.ts';
import { aProblem, aRoster, duty, training } from '../../builders/problem-builder.ts';

const [FIRST, SECOND, THIRD] = [4, 5, 6].map((day) => `2027-01-0${String(day)}/16:00/station`) as [
  string,
  string,
  string,
];

/** Three evenings; Ada has two of them and wishes, Bo one, Cleo none. */
function threeEvenings() {
  const builder = aProblem()
    .doctor('Ada', {
      targets: { weekdayEvening: 1.2 },
      ledger: { weekdayEvening: 0.5 },
      marks: [
        { kind: 'prefer', grade: 1, shifts: [FIRST, THIRD] },
        { kind: 'preferNot', grade: 3, shifts: [SECOND] },
        { kind: 'veto', overAllowance: false, shifts: [THIRD] },
      ],
    })
    .doctor('Bo', {
      targets: { weekdayEvening: 0.9 },
      marks: [
        { kind: 'prefer', grade: 2, shifts: [THIRD] },
        { kind: 'prefer', grade: 2, shifts: [FIRST] },
      ],
      countWishes: [
        { kind: 'atMost', grade: 2, count: 1, shifts: [FIRST, SECOND, THIRD] },
        { kind: 'atLeast', grade: 2, count: 2, shifts: [FIRST, SECOND, THIRD] },
      ],
    })
    .doctor('Cleo', {
      targets: { weekdayEvening: 0.9 },
      marks: [{ kind: 'preferNot', grade: 1, shifts: [FIRST] }],
    })
    .doctor('Guest')
    .measure('weekdayEvening', ['weekdayEvening']);
  for (const date of ['2027-01-04', '2027-01-05', '2027-01-06']) builder.shift(date, '16:00', '23:00');
  const problem = builder.build();
  const roster = aRoster(
    problem,
    duty('Ada', FIRST),
    duty('Ada', SECOND),
    duty('Bo', THIRD),
    training('Cleo', THIRD, 'Bo'),
  );
  return doctorExplainer(problem, roster);
}

describe('doctorExplainer', () => {
  it('sets what was got against the share, and against the district without names', () => {
    const [measure] = threeEvenings()('Ada')!.measures;
    expect(measure).toMatchObject({ measure: 'weekdayEvening', target: 1.2, assigned: 2 });
    expect(measure!.deviation).toBeCloseTo(0.8);
    const { least, median, largest, below, above } = measure!.district;
    expect([least, median, largest].map((value) => value.toFixed(1))).toEqual(['-0.9', '0.1', '0.8']);
    expect([below, above]).toEqual([2, 0]);
    expect(JSON.stringify(measure)).not.toMatch(/Bo|Cleo/);
  });

  it('counts met wishes, by grade too, and kept vetoes', () => {
    expect(threeEvenings()('Ada')!.wishes).toEqual({
      asked: 3,
      met: 1,
      byGrade: [
        { grade: 3, asked: 1, met: 0, counts: 0, countsMet: 0 },
        { grade: 1, asked: 2, met: 1, counts: 0, countsMet: 0 },
      ],
      preferred: 2,
      preferredGiven: 1,
      unwantedGiven: 1,
      vetoes: 1,
      vetoesKept: 1,
      district: { least: 1 / 3, median: 1 / 2, largest: 1 },
    });
  });

  it('counts wishes for numbers of shifts by grade', () => {
    expect(threeEvenings()('Bo')!.wishes.byGrade).toEqual([
      { grade: 2, asked: 2, met: 1, counts: 2, countsMet: 1 },
    ]);
    expect(threeEvenings()('Cleo')!.wishes.byGrade).toEqual([
      { grade: 1, asked: 1, met: 1, counts: 0, countsMet: 0 },
    ]);
  });

  it('tells no wishes of a district that has none', () => {
    const problem = aProblem().doctor('Ada').build();
    const { wishes } = doctorExplainer(problem, aRoster(problem))('Ada')!;
    expect(wishes).toMatchObject({ asked: 0, byGrade: [], district: null });
  });

  it('carries the ledger on, and counts no training seat', () => {
    const explain = threeEvenings();
    const { before, after } = explain('Ada')!.ledger[0]!;
    expect([before, after.toFixed(1)]).toEqual([0.5, '0.8']);
    expect(explain('Cleo')).toMatchObject({
      shifts: [{ shift: THIRD, role: 'training' }],
      measures: [{ assigned: 0 }],
    });
  });

  it('knows guests without a share, and nobody else', () => {
    expect(threeEvenings()('Guest')).toMatchObject({ measures: [], ledger: [] });
    expect(threeEvenings()('Nobody')).toBeNull();
  });

  it('says when there is nothing to remember', () => {
    expect(threeEvenings()('Bo')!.withoutMemory).toBe(false);
    const problem = aProblem().doctor('Ada').build();
    expect(doctorExplainer(problem, aRoster(problem))('Ada')!.withoutMemory).toBe(true);
  });
});
