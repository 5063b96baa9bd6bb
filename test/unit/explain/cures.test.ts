import { describe, expect, it } from '@jest/globals';
import type { Lock, Mark, ProblemDoctor } from '../../../src/domain/problem/roster-problem.ts';
import type { Cure } from '../../../src/optimiser/explain/cures/cure.ts';
import { explainOpenSeat } from '../../../src/optimiser/explain/explain-open-seat.ts';
import { aProblem, aRoster, duty, type ProblemBuilder } from '../../builders/problem-builder.ts';
import { AWAY, BACK_UP, DEPENDENT, EVENING, backUpDistrict } from './back-up-district.ts';

const TUESDAY = '2027-01-05/16:00/station';
const MOBILE = '2027-01-04/16:00/mobile';
const UNTRAINED: Partial<ProblemDoctor> = { functions: [] };
const veto = (overAllowance = false): Mark => ({ kind: 'veto', overAllowance, shifts: [EVENING] });
const unwanted = (grade: 1 | 2 | 3): Mark => ({ kind: 'preferNot', grade, shifts: [EVENING] });

/** Monday's evening, with one seat unless said otherwise; only locums would help. */
function evening(seats = 1): ProblemBuilder {
  return aProblem().shift('2027-01-04', '16:00', '23:00', { seats }).rule('veto', {}).rule('absence', {});
}

/** Cures of Monday's evening, with these doctors on these shifts. */
function cures(builder: ProblemBuilder, ...on: [doctor: string, shift: string][]): Cure[] {
  const problem = builder.build();
  const roster = aRoster(problem, ...on.map(([doctor, shift]) => duty(doctor, shift)));
  return explainOpenSeat(problem, roster, EVENING)!.cures;
}

/** What the cures do, without the locum who always could. */
const actions = (builder: ProblemBuilder, ...on: [doctor: string, shift: string][]) =>
  cures(builder, ...on)
    .map(({ action }) => action)
    .filter(({ kind }) => kind !== 'locum');

describe('an open seat', () => {
  it('groups everybody by the first rule against, the commonest first', () => {
    const problem = evening()
      .doctor('Ada', UNTRAINED)
      .doctor('Bo', { ...AWAY, marks: [veto()] })
      .doctor('Cleo', { exemptions: [{ from: null, to: null, categories: null }] })
      .doctor('Dag', { marks: [veto()] })
      .doctor('Eva')
      .build();
    const told = explainOpenSeat(problem, aRoster(problem), EVENING)!;
    expect(told.groups.map(({ rule, doctors }) => [rule, ...doctors.map(({ doctor }) => doctor)])).toEqual([
      ['not-available', 'Bo', 'Cleo'],
      ['competence', 'Ada'],
      ['none', 'Eva'],
      ['veto', 'Dag'],
    ]);
    expect(told).toMatchObject({ openSeats: 1, holders: [], withoutMemory: true });
  });

  it('is none of a full shift, of a back-up seat that exists only when needed, of an unknown shift', () => {
    const problem = backUpDistrict().doctor('Ada').build();
    const roster = aRoster(problem, duty('Ada', EVENING));
    for (const shift of [EVENING, BACK_UP]) {
      expect(explainOpenSeat(problem, roster, shift)).toMatchObject({ openSeats: 0, groups: [], cures: [] });
    }
    expect(explainOpenSeat(problem, roster, 'nowhere')).toBeNull();
  });

  it('may have no cure at all', () => {
    const closed = aProblem().shift('2027-01-04', '16:00', '23:00', { engagements: [] }).doctor('Ada');
    expect(cures(closed)).toEqual([]);
  });
});

describe('somebody to ask', () => {
  it('is who has nothing against it, then who has a wish, then who has a veto', () => {
    const problem = evening()
      .doctor('Ada', { marks: [veto()] })
      .doctor('Bo', { marks: [veto(true)] })
      .doctor('Cleo', { marks: [unwanted(3)] })
      .doctor('Dag', { marks: [unwanted(1)] })
      .doctor('Eva');
    const found = cures(problem);
    expect(found.map(({ action, cost }) => [cost, action])).toEqual([
      [0, { kind: 'assign', doctor: 'Eva' }],
      [1, { kind: 'ask-wish', doctor: 'Dag', grade: 1 }],
      [3, { kind: 'ask-wish', doctor: 'Cleo', grade: 3 }],
      [5, { kind: 'ask-veto', doctor: 'Bo', overAllowance: true }],
      [8, { kind: 'ask-veto', doctor: 'Ada', overAllowance: false }],
      [20, { kind: 'locum', doctor: 'locum', engagement: 'locum', competence: 'alone' }],
    ]);
    // Whoever agrees is not dissatisfied: what was asked for is withdrawn.
    const filled = { level: 'coverage', by: -3, openSeats: -1, emptyShifts: -1 };
    expect(found.map(({ changes }) => changes)).toEqual(found.map(() => [filled]));
  });

  it('is nobody whom another rule keeps away besides the veto', () => {
    expect(actions(evening().doctor('Ada', { ...AWAY, marks: [veto()] }))).toEqual([]);
    expect(actions(evening().doctor('Ada', { ...UNTRAINED, marks: [veto()] }))).toEqual([]);
    const barred: Lock = { kind: 'forbid', doctor: 'Ada', shift: EVENING };
    expect(actions(evening().doctor('Ada').lock(barred))).toEqual([]);
  });

  it('is three of a kind at most, those with whom the roster fares best', () => {
    const problem = evening().measure('weekdayEvening', ['weekdayEvening']);
    for (const [at, name] of ['Ada', 'Bo', 'Cleo', 'Dag', 'Eva'].entries()) {
      problem.doctor(name, { marks: [veto()], targets: { weekdayEvening: at / 5 } });
    }
    expect(actions(problem).map((action) => 'doctor' in action && action.doctor)).toEqual([
      'Eva',
      'Dag',
      'Cleo',
    ]);
  });

  it('brings a back-up along who has to be called in', () => {
    const problem = backUpDistrict()
      .doctor('Ada', { ...DEPENDENT, marks: [veto()] })
      .doctor('Bo', { functions: [{ from: null, to: null, function: 'backUp' }] })
      .rule('veto', {});
    expect(cures(problem).filter(({ action }) => action.kind === 'ask-veto')).toMatchObject([
      {
        action: { doctor: 'Ada' },
        calledIn: [{ doctor: 'Bo', shift: BACK_UP }],
        change: { removed: [], added: [{ doctor: 'Ada' }, { doctor: 'Bo', shift: BACK_UP }] },
        parts: [
          { part: 'veto', points: 8 },
          { part: 'backUp', points: 2 },
        ],
        cost: 10,
      },
    ]);
    // With nobody to call in, asking does not help.
    const alone = backUpDistrict()
      .doctor('Ada', { ...DEPENDENT, marks: [veto()] })
      .rule('veto', {});
    expect(actions(alone)).toEqual([]);
  });
});

describe('a written reason', () => {
  const weekly = (strength: 'never' | 'reason' | 'warning', role?: 'coordinator' | 'districtAdministrator') =>
    evening()
      .shift('2027-01-05', '16:00', '23:00')
      .doctor('Ada')
      .rule('max-per-week', { count: 1, days: 7 }, { strength, ...(role ? { reasonRole: role } : {}) });

  it.each([
    ['coordinator', undefined, 6],
    ['coordinator', 'coordinator', 6],
    ['districtAdministrator', 'districtAdministrator', 8],
  ] as const)('comes from the %s where the rule says %s', (role, reasonRole, cost) => {
    const found = cures(weekly('reason', reasonRole), ['Ada', TUESDAY]);
    expect(found.filter(({ action }) => action.kind === 'reason')).toMatchObject([
      {
        action: { doctor: 'Ada', role, breaches: [{ code: 'too-many-in-days', values: { count: 2 } }] },
        cost,
      },
    ]);
  });

  it('is not given for what is never broken, and not needed for what only warns', () => {
    expect(actions(weekly('never'), ['Ada', TUESDAY])).toEqual([]);
    expect(actions(weekly('warning'), ['Ada', TUESDAY])).toEqual([{ kind: 'assign', doctor: 'Ada' }]);
  });

  it('costs by the rule, and is given for nobody who is away or has a veto', () => {
    const two = weekly('reason').rule('rest', { hours: 24 }, { strength: 'reason' });
    expect(cures(two, ['Ada', TUESDAY])[0]).toMatchObject({ action: { kind: 'reason' }, cost: 12 });
    const problem = aProblem()
      .shift('2027-01-04', '16:00', '23:00')
      .rule('veto', {}, { strength: 'reason' })
      .rule('absence', {}, { strength: 'reason' })
      .doctor('Ada', { marks: [veto()] })
      .doctor('Bo', AWAY);
    expect(actions(problem)).toEqual([{ kind: 'ask-veto', doctor: 'Ada', overAllowance: false }]);
  });
});

describe('another shift that moves', () => {
  const weekly = () =>
    evening().shift('2027-01-05', '16:00', '23:00').doctor('Ada').rule('max-per-week', { count: 1, days: 7 });
  const move = { kind: 'move', doctor: 'Ada', from: TUESDAY, to: 'Bo' };

  it('goes to somebody who can have it', () => {
    const found = cures(weekly().doctor('Bo', { marks: [veto()], countWishes: [] }), ['Ada', TUESDAY]);
    const [cure] = found.filter(({ action }) => action.kind === 'move');
    expect(cure).toMatchObject({
      action: move,
      change: {
        removed: [{ doctor: 'Ada', shift: TUESDAY }],
        added: [
          { doctor: 'Ada', shift: EVENING },
          { doctor: 'Bo', shift: TUESDAY },
        ],
      },
      cost: 4,
    });
  });

  it('does not help when nobody can, or when it is locked', () => {
    expect(actions(weekly().doctor('Bo', UNTRAINED), ['Ada', TUESDAY])).toEqual([]);
    expect(actions(weekly().doctor('Bo', AWAY), ['Ada', TUESDAY])).toEqual([]);
    const locked: Lock = { kind: 'assign', doctor: 'Ada', shift: TUESDAY, role: 'duty' };
    const busy = weekly()
      .doctor('Bo', { marks: [veto()] })
      .lock(locked);
    expect(actions(busy, ['Ada', TUESDAY]).map(({ kind }) => kind)).toEqual(['ask-veto']);
  });

  it('is left alone when it is not what stands in the way', () => {
    const problem = weekly().doctor('Bo', { marks: [veto()] });
    expect(actions(problem, ['Bo', TUESDAY])[0]).toEqual({ kind: 'assign', doctor: 'Ada' });
    const untrained = evening()
      .shift('2027-01-05', '16:00', '23:00')
      .doctor('Ada', { functions: [{ from: '2027-01-05', to: null, function: 'station' }] })
      .doctor('Bo', { marks: [veto()] });
    expect(actions(untrained, ['Ada', TUESDAY]).map(({ kind }) => kind)).toEqual(['ask-veto']);
  });

  it('may be at the same time', () => {
    const problem = evening()
      .shift('2027-01-04', '16:00', '23:00', { function: 'mobile' })
      .doctor('Ada')
      .doctor('Bo', { functions: [{ from: null, to: null, function: 'mobile' }] });
    expect(actions(problem, ['Ada', MOBILE])[0]).toEqual({
      kind: 'move',
      doctor: 'Ada',
      from: MOBILE,
      to: 'Bo',
    });
  });
});

describe('a locum', () => {
  const locumOf = (builder: ProblemBuilder, ...on: [string, string][]) =>
    cures(builder, ...on).find(({ action }) => action.kind === 'locum');

  it('needs no more competence than the seat asks for', () => {
    expect(locumOf(evening())?.action).toMatchObject({ competence: 'alone', engagement: 'locum' });
    const backed = aProblem()
      .shift('2027-01-04', '16:00', '23:00', { seats: 2, backUpShifts: [EVENING] })
      .doctor('Ada');
    expect(locumOf(backed, ['Ada', EVENING])?.action).toMatchObject({ competence: 'withBackUp' });
    expect(locumOf(backed)?.action).toMatchObject({ competence: 'alone' });
  });

  it('is back-up where the seat is a back-up’s', () => {
    const problem = aProblem().shift('2027-01-04', '16:00', '23:00', { id: EVENING, function: 'backUp' });
    expect(locumOf(problem)?.action).toMatchObject({ competence: 'backUp' });
  });

  it('is engaged as the shift allows, under an id that nobody has', () => {
    const problem = aProblem()
      .shift('2027-01-04', '16:00', '23:00', { engagements: ['salaried', 'alis'] })
      .doctor('locum', UNTRAINED);
    expect(locumOf(problem)?.action).toEqual({
      kind: 'locum',
      doctor: 'locum-',
      engagement: 'salaried',
      competence: 'alone',
    });
    expect(locumOf(aProblem().shift('2027-01-04', '16:00', '23:00', { engagements: [] }))).toBeUndefined();
  });
});

describe('one seat less', () => {
  const fewer = (builder: ProblemBuilder, ...on: [string, string][]) =>
    cures(builder, ...on).filter(({ action }) => action.kind === 'fewer-seats');

  it('is a way out while a doctor stays on the shift, or on another through its hours', () => {
    expect(fewer(evening(2).doctor('Ada'), ['Ada', EVENING])).toMatchObject([
      {
        action: { seats: 1 },
        cost: 30,
        change: { removed: [], added: [] },
        changes: [{ level: 'coverage', by: -1, openSeats: -1, emptyShifts: 0 }],
      },
    ]);
    const beside = evening().shift('2027-01-04', '16:00', '23:00', { function: 'mobile' }).doctor('Ada');
    expect(fewer(beside, ['Ada', MOBILE])).toMatchObject([{ action: { seats: 0 } }]);
  });

  it('leaves nobody without a doctor', () => {
    expect(fewer(evening().doctor('Ada'))).toEqual([]);
    const short = evening().shift('2027-01-04', '16:00', '22:00', { function: 'mobile' }).doctor('Ada');
    expect(fewer(short, ['Ada', MOBILE])).toEqual([]);
    expect(fewer(backUpDistrict().doctor('Ada'), ['Ada', BACK_UP])).toEqual([]);
  });

  it('counts one of several open seats', () => {
    expect(fewer(evening(3).doctor('Ada'), ['Ada', EVENING])).toMatchObject([{ action: { seats: 2 } }]);
  });
});
