import { describe, expect, it } from '@jest/globals';
import type { Assignment, ProblemDoctor } from '../../../src/domain/problem/roster-problem.ts';
import { aProblem, duty, type ProblemBuilder, training } from '../../builders/problem-builder.ts';
import { codesIn, violationsIn } from './found.ts';

const EVENING = '2027-01-05/16:00/station';
const ALWAYS = { from: null, to: null };
const VERDICT = { ...ALWAYS, mayBeEngaged: true, mayStandAlone: true, mayBeBackUp: true };

function evening(ada: Partial<ProblemDoctor> = {}): ProblemBuilder {
  return aProblem().doctor('Ada', ada).doctor('Bo').shift('2027-01-05', '16:00', '23:00');
}

describe('seats', () => {
  it.each<[string, Assignment[], string[]]>([
    ['one doctor on one seat', [duty('Ada', EVENING)], []],
    ['two on one seat', [duty('Ada', EVENING), duty('Bo', EVENING)], [`seats-exceeded @ ${EVENING}`]],
    ['the same twice', [duty('Ada', EVENING), duty('Ada', EVENING)], [`doctor-twice @ ${EVENING}`]],
    [
      'duty and training on one shift',
      [duty('Bo', EVENING), training('Bo', EVENING)],
      [`doctor-twice @ ${EVENING}`],
    ],
    ['an unknown shift', [duty('Ada', 'gone')], ['shift-unknown @ gone']],
    ['an unknown doctor', [duty('Cleo', EVENING)], [`doctor-unknown @ ${EVENING}`]],
    ['a trainee besides', [duty('Ada', EVENING), training('Bo', EVENING, 'Ada')], []],
  ])('%s', (_, assignments, expected) => {
    expect(codesIn(evening(), ...assignments)).toEqual(expected);
  });
});

describe('lock', () => {
  const assign = { kind: 'assign', shift: EVENING, doctor: 'Ada', role: 'duty' } as const;
  const forbid = { kind: 'forbid', shift: EVENING, doctor: 'Ada' } as const;

  it.each<[string, ProblemBuilder, Assignment[], string[]]>([
    ['kept', evening().lock(assign), [duty('Ada', EVENING)], []],
    ['missing', evening().lock(assign), [], [`lock-missing @ ${EVENING}`]],
    [
      'kept in another role',
      evening().lock(assign),
      [duty('Bo', EVENING), training('Ada', EVENING, 'Bo')],
      [`lock-missing @ ${EVENING}`],
    ],
    ['off the shift', evening().lock(forbid), [duty('Bo', EVENING)], []],
    ['on it all the same', evening().lock(forbid), [duty('Ada', EVENING)], [`lock-forbidden @ ${EVENING}`]],
  ])('%s', (_, problem, assignments, expected) => {
    expect(codesIn(problem, ...assignments)).toEqual(expected);
  });
});

describe('competence', () => {
  it.each<[string, Partial<ProblemDoctor>, string[]]>([
    ['all in order', {}, []],
    [
      'an engagement that the shift is not open to',
      { engagements: [{ ...ALWAYS, kind: 'lis1' }] },
      ['engagement-excluded'],
    ],
    [
      'an engagement that ends on the day',
      { engagements: [{ from: null, to: '2027-01-05', kind: 'salaried' }] },
      ['engagement-excluded'],
    ],
    [
      'no training for the function',
      { functions: [{ ...ALWAYS, function: 'mobile' }] },
      ['function-untrained'],
    ],
    [
      'training from the next day',
      { functions: [{ from: '2027-01-06', to: null, function: 'station' }] },
      ['function-untrained'],
    ],
    ['may not be engaged', { verdicts: [{ ...VERDICT, mayBeEngaged: false }] }, ['competence-missing']],
    [
      'may not be back-up, which a station shift does not ask',
      { verdicts: [{ ...VERDICT, mayBeBackUp: false }] },
      [],
    ],
    ['a verdict from the day', { verdicts: [{ ...VERDICT, from: '2027-01-05' }] }, []],
    [
      'no verdict on the day, so no proof of standing alone either',
      { verdicts: [{ ...VERDICT, to: '2027-01-05' }] },
      ['competence-missing', 'back-up-impossible'],
    ],
  ])('%s', (_, own, expected) => {
    const problem = aProblem()
      .doctor('Ada', own)
      .shift('2027-01-05', '16:00', '23:00', { engagements: ['gpSelfEmployed', 'salaried'] });
    expect(violationsIn(problem, duty('Ada', EVENING)).map(({ code }) => code)).toEqual(expected);
  });

  it('asks a back-up function for a doctor who may be back-up', () => {
    const problem = aProblem()
      .doctor('Ada', { verdicts: [{ ...VERDICT, mayBeBackUp: false }] })
      .shift('2027-01-05', '16:00', '23:00', { function: 'backUp' });
    expect(codesIn(problem, duty('Ada', '2027-01-05/16:00/backUp'))).toEqual([
      'back-up-competence-missing @ 2027-01-05/16:00/backUp',
    ]);
  });

  it('asks nothing of a training seat', () => {
    const problem = evening({ functions: [], verdicts: [], engagements: [] });
    expect(codesIn(problem, duty('Bo', EVENING), training('Ada', EVENING, 'Bo'))).toEqual([]);
  });
});

describe('supervision', () => {
  const unqualified = { verdicts: [{ ...VERDICT, mayBeBackUp: false }] };

  it.each<[string, Partial<ProblemDoctor>, Assignment[], string[]]>([
    ['a qualified doctor on the shift', {}, [duty('Ada', EVENING), training('Bo', EVENING, 'Ada')], []],
    [
      'nobody named',
      {},
      [duty('Ada', EVENING), training('Bo', EVENING)],
      [`supervisor-missing @ ${EVENING}`],
    ],
    [
      'the trainee',
      {},
      [duty('Ada', EVENING), training('Bo', EVENING, 'Bo')],
      [`supervisor-missing @ ${EVENING}`],
    ],
    [
      'somebody off the shift',
      {},
      [training('Bo', EVENING, 'Ada')],
      [`supervisor-not-on-shift @ ${EVENING}`],
    ],
    [
      'somebody who may not be back-up',
      unqualified,
      [duty('Ada', EVENING), training('Bo', EVENING, 'Ada')],
      [`supervisor-not-qualified @ ${EVENING}`],
    ],
  ])('%s', (_, ada, assignments, expected) => {
    expect(codesIn(evening(ada), ...assignments)).toEqual(expected);
  });
});

describe('exemption', () => {
  it.each<[string, ProblemDoctor['exemptions'], string[]]>([
    ['from all duty', [{ ...ALWAYS, categories: null }], [`exempt @ ${EVENING}`]],
    ['from this category', [{ ...ALWAYS, categories: ['weekdayEvening'] }], [`exempt @ ${EVENING}`]],
    ['from another category', [{ ...ALWAYS, categories: ['weekdayNight'] }], []],
    ['until the day', [{ from: null, to: '2027-01-05', categories: null }], []],
    ['from the day', [{ from: '2027-01-05', to: null, categories: null }], [`exempt @ ${EVENING}`]],
  ])('%s', (_, exemptions, expected) => {
    expect(codesIn(evening({ exemptions }), duty('Ada', EVENING))).toEqual(expected);
  });
});

describe('absence', () => {
  // The evening lies at 15–22 UTC.
  it.each<[string, ProblemDoctor['absences'][number], string[]]>([
    [
      'until the shift starts',
      { from: '2027-01-05T10:00:00Z', to: '2027-01-05T15:00:00Z', kind: 'absence' },
      [],
    ],
    [
      'a minute into the shift',
      { from: '2027-01-05T10:00:00Z', to: '2027-01-05T15:01:00Z', kind: 'absence' },
      [`absent @ ${EVENING}`],
    ],
    [
      'from the end of the shift',
      { from: '2027-01-05T22:00:00Z', to: '2027-01-06T15:00:00Z', kind: 'absence' },
      [],
    ],
    [
      'on duty elsewhere',
      { from: '2027-01-05T18:00:00Z', to: '2027-01-05T19:00:00Z', kind: 'busyElsewhere' },
      [`busy-elsewhere @ ${EVENING}`],
    ],
  ])('%s', (_, absence, expected) => {
    const found = violationsIn(evening({ absences: [absence] }), duty('Ada', EVENING));
    expect(found.map(({ code, shifts }) => `${code} @ ${shifts.join()}`)).toEqual(expected);
    expect(found.every(({ strength }) => strength === 'never')).toBe(true);
  });

  it('is as firm as its setting says', () => {
    const away = { from: '2027-01-05T10:00:00Z', to: '2027-01-06T15:00:00Z', kind: 'absence' } as const;
    const problem = evening({ absences: [away] }).rule('absence', {}, { strength: 'warning' });
    expect(violationsIn(problem, duty('Ada', EVENING)).map(({ strength }) => strength)).toEqual(['warning']);
  });
});

describe('veto', () => {
  const veto = (overAllowance: boolean, shift = EVENING): Partial<ProblemDoctor> => ({
    marks: [{ kind: 'veto', overAllowance, shifts: [shift] }],
  });

  it.each<[string, Partial<ProblemDoctor>, string[]]>([
    ['within the allowance', veto(false), [`vetoed @ ${EVENING}`]],
    ['beyond the allowance', veto(true), []],
    ['of another shift', veto(false, 'another'), []],
  ])('%s', (_, ada, expected) => {
    expect(codesIn(evening(ada).rule('veto', {}), duty('Ada', EVENING))).toEqual(expected);
  });

  it('is off without a setting', () => {
    expect(codesIn(evening(veto(false)), duty('Ada', EVENING))).toEqual([]);
  });
});

describe('minimum-pool', () => {
  const station = { ...ALWAYS, function: 'station' } as const;

  it.each<[string, Partial<ProblemDoctor>, string[]]>([
    ['two who can', {}, []],
    ['one is borrowed', { borrowedFrom: 'Nabovik' }, ['pool-too-small']],
    ['one may not be engaged', { verdicts: [{ ...VERDICT, mayBeEngaged: false }] }, ['pool-too-small']],
    ['one can from the last day', { functions: [{ ...station, from: '2027-01-31' }] }, []],
    ['one can after the horizon', { functions: [{ ...station, from: '2027-02-01' }] }, ['pool-too-small']],
    [
      'one is trained when not yet engaged',
      {
        functions: [{ ...station, to: '2027-01-10' }],
        verdicts: [{ ...VERDICT, from: '2027-01-10' }],
      },
      ['pool-too-small'],
    ],
  ])('%s', (_, ada, expected) => {
    const problem = evening(ada).minimumPool('station', 2).minimumPool('mobile', 0).rule('minimum-pool', {});
    expect(violationsIn(problem).map(({ code }) => code)).toEqual(expected);
  });

  it('says how many there are', () => {
    const problem = evening().minimumPool('station', 3).rule('minimum-pool', {}, { strength: 'warning' });
    expect(violationsIn(problem)).toEqual([
      {
        rule: 'minimum-pool',
        code: 'pool-too-small',
        strength: 'warning',
        waived: false,
        doctor: null,
        shifts: [],
        date: null,
        values: { function: 'station', doctors: 2, required: 3 },
      },
    ]);
  });
});
