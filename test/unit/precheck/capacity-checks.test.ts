import { describe, expect, it } from '@jest/globals';
import type { ProblemDoctor } from '../../../src/domain/problem/roster-problem.ts';
import { aProblem, type ProblemBuilder } from '../../builders/problem-builder.ts';
import { codesOf, found, soundProblem, told } from './issues.ts';

const ALWAYS = { from: null, to: null };
const EVENING = '2027-01-06/16:00/station';
const MOBILE = '2027-01-06/16:00/mobile';
const dependent = { verdicts: [{ ...ALWAYS, mayBeEngaged: true, mayStandAlone: false, mayBeBackUp: false }] };
const veto = (...shifts: string[]): Partial<ProblemDoctor> => ({
  marks: [{ kind: 'veto', overAllowance: false, shifts }],
});

/** Doctors whose target does not matter, and who are remembered. */
function withDoctors(
  problem: ProblemBuilder,
  doctors: Record<string, Partial<ProblemDoctor>>,
): ProblemBuilder {
  for (const [id, own] of Object.entries(doctors)) {
    problem.doctor(id, { targets: { total: 0 }, ledger: { any: 0 }, ...own });
  }
  return problem;
}

describe('candidates of a shift', () => {
  it('are counted against its seats, with the reasons of the others', () => {
    const problem = withDoctors(aProblem().rule('veto', {}), {
      Ada: {},
      Bo: veto(EVENING),
      Cia: { functions: [] },
      Dag: { exemptions: [{ ...ALWAYS, categories: null }] },
      Eli: { absences: [{ kind: 'absence', from: '2027-01-01T00:00:00Z', to: '2027-02-01T00:00:00Z' }] },
    }).shift('2027-01-06', '16:00', '23:00', { seats: 2 });
    expect(found(problem, 'too-few-candidates')).toMatchObject([
      {
        severity: 'warning',
        shift: EVENING,
        date: '2027-01-06',
        values: { seats: 2, candidates: 1, open: 1, veto: 1, untrained: 1, unavailable: 2 },
      },
    ]);
    expect(told(problem, 'too-few-candidates')).toEqual([
      'ons 6. jan 16–23 (stasjonær) trenger 2 leger, men bare 1 kan ta vakten: 2 er ikke tilgjengelig, 1 mangler opplæring i funksjonen og 1 har sperret vakten. ' +
        'Én plass blir ledig om ikke flere kan: åpne vakten for flere, spør dem som har sperret, eller lån en lege.',
    ]);
  });

  it('are enough when vetoes only warn, and are not asked for a back-up that nobody may need', () => {
    const problem = withDoctors(aProblem().rule('veto', {}, { strength: 'warning' }), {
      Ada: {},
      Bo: veto(EVENING),
    })
      .shift('2027-01-06', '16:00', '23:00', { seats: 2, backUpShifts: ['2027-01-06/16:00/backUp'] })
      .shift('2027-01-06', '16:00', '23:00', { function: 'backUp', onlyWhenNeeded: true, seats: 5 });
    expect(codesOf(problem)).toEqual([]);
  });

  it('need a back-up that somebody can be', () => {
    const evening = (backUp: Partial<ProblemDoctor>) =>
      withDoctors(aProblem(), { Ada: dependent, Bo: dependent, Cia: { functions: [], ...backUp } })
        .shift('2027-01-06', '16:00', '23:00', { backUpShifts: ['2027-01-06/16:00/backUp'] })
        .shift('2027-01-06', '16:00', '23:00', { function: 'backUp', onlyWhenNeeded: true });
    const nobody = evening({});
    expect(codesOf(nobody)).toEqual(['warning nobody-can-back-up']);
    expect(found(nobody, 'nobody-can-back-up')[0]?.values).toEqual({
      seats: 1,
      alone: 0,
      dependents: 2,
      open: 1,
    });
    expect(codesOf(evening({ functions: [{ ...ALWAYS, function: 'backUp' }] }))).toEqual([]);
  });
});

describe('a day and a week', () => {
  const twoShifts = (bo: Partial<ProblemDoctor>, ada: Partial<ProblemDoctor> = {}) =>
    withDoctors(aProblem().rule('veto', {}), { Ada: ada, Bo: bo })
      .shift('2027-01-06', '16:00', '23:00')
      .shift('2027-01-06', '16:00', '23:00', { function: 'mobile' });

  it('are short when the same doctor is the only one for two shifts', () => {
    expect(codesOf(twoShifts({ absences: [] }))).toEqual([]);
    const short = twoShifts({ functions: [] });
    expect(found(short, 'day-short')).toMatchObject([
      { severity: 'warning', date: '2027-01-06', values: { seats: 2, filled: 1, open: 1 } },
    ]);
  });

  it('name the vetoes where they make the difference', () => {
    const short = twoShifts(veto(EVENING, MOBILE));
    expect(found(short, 'day-short-by-vetoes')).toMatchObject([
      { values: { seats: 2, filled: 1, open: 1, vetoes: 1, gain: 1 } },
    ]);
    expect(told(short, 'day-short-by-vetoes')[0]).toMatch(/^Vaktene ons 6\. jan har 2 plasser/);
    // A veto on one of the two leaves the other.
    expect(codesOf(twoShifts(veto(EVENING)))).toEqual([]);
  });

  it('are not short because of one shift without candidates: that is said of the shift', () => {
    const problem = withDoctors(aProblem(), { Ada: {}, Bo: {} })
      .shift('2027-01-06', '16:00', '23:00')
      .shift('2027-01-06', '16:00', '23:00', { function: 'mobile', engagements: ['salaried'] });
    const codes = codesOf(problem);
    expect(codes).toContain('warning too-few-candidates');
    expect(codes.filter((code) => code.includes('day'))).toEqual([]);
  });

  it('lets a doctor take two shifts of a day when rest allows', () => {
    const problem = (hours: number) =>
      withDoctors(aProblem().rule('rest', { hours }), { Ada: {} })
        .shift('2027-01-06', '00:00', '06:00')
        .shift('2027-01-06', '16:00', '23:00');
    expect(codesOf(problem(8))).toEqual([]);
    expect(codesOf(problem(11))).toContain('warning day-short');
  });

  it('counts the limit per week over its days', () => {
    const week = (count: number) => {
      const problem = withDoctors(aProblem().rule('max-per-week', { count, days: 7 }), { Ada: {} });
      for (const date of ['2027-01-04', '2027-01-06', '2027-01-08']) problem.shift(date, '16:00', '23:00');
      return problem;
    };
    expect(codesOf(week(3))).toEqual([]);
    expect(found(week(2), 'week-short')).toMatchObject([
      { date: '2027-01-04', values: { seats: 3, filled: 2, open: 1 } },
    ]);
  });

  it('names the vetoes in a week', () => {
    const problem = withDoctors(aProblem().rule('veto', {}).rule('max-per-week', { count: 1, days: 7 }), {
      Ada: {},
      Bo: veto('2027-01-04/16:00/station', '2027-01-06/16:00/station'),
    });
    for (const date of ['2027-01-04', '2027-01-06']) problem.shift(date, '16:00', '23:00');
    expect(found(problem, 'week-short-by-vetoes')).toMatchObject([
      { values: { seats: 2, filled: 1, vetoes: 1, gain: 1 } },
    ]);
  });
});

describe('the period', () => {
  const evenings = (count: number) =>
    ['2027-01-04', '2027-01-12', '2027-01-20'].reduce(
      (problem, date) => problem.shift(date, '16:00', '23:00'),
      withDoctors(aProblem().rule('max-per-period', { count }), { Ada: {} }),
    );

  it('is short in all, and in a category, when the doctors can carry less than its seats', () => {
    expect(codesOf(evenings(3))).toEqual([]);
    expect(found(evenings(2), 'period-short')[0]?.values).toEqual({ seats: 3, capacity: 2, open: 1 });
    expect(found(evenings(2), 'category-short')).toMatchObject([{ category: 'weekdayEvening' }]);
    expect(told(evenings(2), 'category-short')[0]).toContain('kvelder på hverdager');
  });
});

describe('a minimum pool', () => {
  it('stops the run where it is never to be too small, and is warned of elsewhere', () => {
    const pool = (least: number, strength: 'never' | 'warning' = 'warning') =>
      soundProblem().rule('minimum-pool', {}, { strength }).minimumPool('station', least);
    expect(codesOf(pool(2, 'never'))).toEqual([]);
    expect(codesOf(pool(3))).toEqual(['warning pool-too-small']);
    expect(codesOf(pool(3, 'never'))).toEqual(['error pool-too-small']);
    expect(told(pool(3), 'pool-too-small')[0]).toMatch(
      /^Bare 2 leger kan være stasjonær lege, kravet er 3\./,
    );
  });
});

describe('a fair share', () => {
  const share = (target: number, ada: Partial<ProblemDoctor> = {}, limit = 9) => {
    const problem = aProblem().rule('veto', {}).rule('max-per-period', { count: limit });
    withDoctors(problem, { Ada: { targets: { total: target }, ...ada }, Bo: {} });
    for (const date of ['2027-01-04', '2027-01-12', '2027-01-20', '2027-01-26']) {
      problem.shift(date, '16:00', '23:00');
    }
    return problem.measure('total', ['weekdayEvening']);
  };
  const first = ['2027-01-04', '2027-01-12', '2027-01-20'].map((date) => `${date}/16:00/station`);

  it('is within reach to the shift', () => {
    expect(found(share(2, veto(...first)), 'target-out-of-reach')).toEqual([]);
    expect(found(share(2.1, veto(...first)), 'target-out-of-reach')).toHaveLength(1);
  });

  it.each<[string, Partial<ProblemDoctor>, number]>([
    ['veto', veto(...first), 9],
    ['unavailable', { exemptions: [{ from: null, to: '2027-01-25', categories: null }] }, 9],
    [
      'unavailable',
      { absences: [{ kind: 'absence', from: '2027-01-01T00:00:00Z', to: '2027-01-25T00:00:00Z' }] },
      9,
    ],
    ['limits', {}, 1],
  ])('says what keeps the doctor from it: %s (%#)', (cause, own, limit) => {
    expect(found(share(4, own, limit), 'target-out-of-reach')).toMatchObject([
      { doctor: 'Ada', values: { measure: 'total', target: 4, capacity: 1, short: 3, cause } },
    ]);
  });

  it('says it without a ground', () => {
    const exempt = share(4, { exemptions: [{ from: null, to: '2027-01-25', categories: null }] });
    expect(told(exempt, 'target-out-of-reach')).toEqual([
      'Ada har en andel på 4,0 (vakter i alt), men kan høyst få 1: legen er ikke tilgjengelig for resten. ' +
        'Avtal en mindre andel, eller la forskjellen stå i vaktregnskapet; ellers tar andre 3,0 vakter mer.',
    ]);
  });
});

describe('memory and shares', () => {
  it('are missed once each, as information', () => {
    const bare = aProblem().doctor('Ada').shift('2027-01-06', '16:00', '23:00');
    expect(codesOf(bare)).toEqual(['info no-memory', 'info targets-missing']);
    expect(codesOf(bare.past('Ada', '2027-01-02', '16:00', '23:00'))).toEqual(['info targets-missing']);
  });

  it('are not missed of a borrowed doctor', () => {
    expect(codesOf(soundProblem().doctor('Cia', { borrowedFrom: 'Nabovik' }))).toEqual([]);
  });
});
