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
    .doctor('Bo', { targets: { weekdayEvening: 0.9 } })
    .doctor('Cleo', { targets: { weekdayEvening: 0.9 } })
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

  it('counts met wishes and kept vetoes', () => {
    expect(threeEvenings()('Ada')!.wishes).toEqual({
      asked: 3,
      met: 1,
      preferred: 2,
      preferredGiven: 1,
      unwantedGiven: 1,
      vetoes: 1,
      vetoesKept: 1,
    });
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
