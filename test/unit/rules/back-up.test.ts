import { describe, expect, it } from '@jest/globals';
import type { Assignment, ProblemShift } from '../../../src/domain/problem/roster-problem.ts';
import { aProblem, duty, type ProblemBuilder } from '../../builders/problem-builder.ts';
import { codesIn, violationsIn } from './found.ts';

const VERDICT = { from: null, to: null, mayBeEngaged: true, mayStandAlone: true, mayBeBackUp: true };
const STATION = '2027-01-05/16:00/station';
const MOBILE = '2027-01-05/16:00/mobile';
const BACK_UP = '2027-01-05/16:00/backUp';

/** Nina and Ola need back-up, Ada and Bo may give it, Tor stands alone but may not back up others. */
function people(): ProblemBuilder {
  return aProblem()
    .doctor('Ada')
    .doctor('Bo')
    .doctor('Tor', { verdicts: [{ ...VERDICT, mayBeBackUp: false }] })
    .doctor('Nina', { verdicts: [{ ...VERDICT, mayStandAlone: false, mayBeBackUp: false }] })
    .doctor('Ola', { verdicts: [{ ...VERDICT, mayStandAlone: false }] });
}

function station(own: Partial<ProblemShift>): ProblemBuilder {
  return people().shift('2027-01-05', '16:00', '23:00', { seats: 3, ...own });
}

describe('back-up by a colleague on the shift', () => {
  const colleague = station({ backUpShifts: [STATION] });

  it.each<[string, ProblemBuilder, string[], string[]]>([
    ['nobody needs it', colleague, ['Tor'], []],
    ['one backs up one', colleague, ['Nina', 'Ada'], []],
    ['nobody there', colleague, ['Nina'], [`back-up-missing @ ${STATION}`]],
    ['who stands alone is not yet a back-up', colleague, ['Nina', 'Tor'], [`back-up-missing @ ${STATION}`]],
    ['who may be back-up but not stand alone', colleague, ['Nina', 'Ola'], [`back-up-missing @ ${STATION}`]],
    ['one for two', colleague, ['Nina', 'Ola', 'Ada'], [`back-up-missing @ ${STATION}`]],
    [
      'one for two where one covers two',
      station({ backUpShifts: [STATION], dependentsPerBackUp: 2 }),
      ['Nina', 'Ola', 'Ada'],
      [],
    ],
    ['a shift without back-up', station({}), ['Nina', 'Ada'], [`back-up-impossible @ ${STATION}`]],
    [
      'one who covers nobody',
      station({ backUpShifts: [STATION], dependentsPerBackUp: 0 }),
      ['Nina', 'Ada'],
      [`back-up-missing @ ${STATION}`],
    ],
  ])('%s', (_, problem, doctors, expected) => {
    expect(codesIn(problem, ...doctors.map((doctor) => duty(doctor, STATION)))).toEqual(expected);
  });

  it('does not count the same back-up doctor twice', () => {
    const problem = people()
      .shift('2027-01-05', '16:00', '23:00', { seats: 2, backUpShifts: [STATION, MOBILE] })
      .shift('2027-01-05', '16:00', '23:00', {
        seats: 2,
        function: 'mobile',
        backUpShifts: [MOBILE, STATION],
      });
    const found = codesIn(
      problem,
      ...[duty('Nina', STATION), duty('Ola', MOBILE), duty('Ada', STATION), duty('Ada', MOBILE)],
    );
    expect(found).toContain(`back-up-missing @ ${STATION}`);
  });
});

describe('back-up by a function of its own', () => {
  const both = ['2027-01-05/16:00/backUp'];
  const shared = () =>
    people()
      .shift('2027-01-05', '16:00', '23:00', { seats: 2, backUpShifts: both })
      .shift('2027-01-05', '16:00', '23:00', { seats: 2, function: 'mobile', backUpShifts: both })
      .shift('2027-01-05', '16:00', '23:00', { seats: 2, function: 'backUp', onlyWhenNeeded: true });

  it.each<[string, Assignment[], string[]]>([
    ['one each', [duty('Nina', STATION), duty('Ada', BACK_UP)], []],
    ['none', [duty('Nina', STATION)], [`back-up-missing @ ${STATION}`]],
    [
      'a qualified colleague who is not in the set',
      [duty('Nina', STATION), duty('Ada', STATION)],
      [`back-up-missing @ ${STATION}`],
    ],
    [
      'one for two on shifts that share it',
      [duty('Nina', STATION), duty('Ola', MOBILE), duty('Ada', BACK_UP)],
      [`back-up-missing @ ${STATION}`],
    ],
    [
      'two for two',
      [duty('Nina', STATION), duty('Ola', MOBILE), duty('Ada', BACK_UP), duty('Bo', BACK_UP)],
      [],
    ],
    ['one for nobody', [duty('Tor', STATION), duty('Ada', BACK_UP)], [`back-up-not-needed @ ${BACK_UP}`]],
    [
      'two for one',
      [duty('Nina', STATION), duty('Ada', BACK_UP), duty('Bo', BACK_UP)],
      [`back-up-not-needed @ ${BACK_UP}`],
    ],
  ])('%s', (_, assignments, expected) => {
    expect(codesIn(shared(), ...assignments)).toEqual(expected);
  });

  it('needs a whole back-up doctor for half of what one covers', () => {
    const problem = people()
      .shift('2027-01-05', '16:00', '23:00', { backUpShifts: both, dependentsPerBackUp: 2 })
      .shift('2027-01-05', '16:00', '23:00', { function: 'backUp', onlyWhenNeeded: true });
    expect(codesIn(problem, duty('Nina', STATION), duty('Ada', BACK_UP))).toEqual([]);
  });

  it('names the only doctor concerned, and nobody when there are several', () => {
    const [one] = violationsIn(shared(), duty('Nina', STATION));
    const [two] = violationsIn(shared(), duty('Nina', STATION), duty('Ola', MOBILE));
    expect(one).toMatchObject({ doctor: 'Nina', values: { dependents: 1, backUps: 0 } });
    expect(two).toMatchObject({ doctor: null, shifts: [MOBILE, STATION], values: { dependents: 2 } });
  });

  it('is not needed where a colleague in the set suffices', () => {
    const problem = people()
      .shift('2027-01-05', '16:00', '23:00', { seats: 2, backUpShifts: [STATION, BACK_UP] })
      .shift('2027-01-05', '16:00', '23:00', { function: 'backUp', onlyWhenNeeded: true });
    const young = duty('Nina', STATION);
    expect(codesIn(problem, young, duty('Ada', BACK_UP))).toEqual([]);
    expect(codesIn(problem, young, duty('Bo', STATION), duty('Ada', BACK_UP))).toEqual([
      `back-up-not-needed @ ${BACK_UP}`,
    ]);
  });

  it('covers the whole of a shift or nothing of it', () => {
    const late = '2027-01-05/17:00/backUp';
    const problem = people()
      .shift('2027-01-05', '16:00', '23:00', { backUpShifts: [late] })
      .shift('2027-01-05', '17:00', '23:00', { function: 'backUp' });
    expect(codesIn(problem, duty('Nina', STATION), duty('Ada', late))).toEqual([
      `back-up-impossible @ ${STATION}`,
    ]);
  });

  it('is shared by shifts at different hours', () => {
    const day = '2027-01-05/08:00/station';
    const all = '2027-01-05/08:00/backUp';
    const problem = people()
      .shift('2027-01-05', '08:00', '16:00', { backUpShifts: [all] })
      .shift('2027-01-05', '16:00', '23:00', { backUpShifts: [all, STATION], seats: 2 })
      .shift('2027-01-05', '08:00', '23:00', { function: 'backUp', onlyWhenNeeded: true, seats: 2 });
    const team = [duty('Nina', day), duty('Ola', STATION), duty('Ada', all)];
    expect(codesIn(problem, ...team)).toEqual([]);
    expect(codesIn(problem, ...team, duty('Bo', all))).toEqual([`back-up-not-needed @ ${all}`]);
  });
});
