import { describe, expect, it } from '@jest/globals';
import type { Lock } from '../../../src/domain/problem/roster-problem.ts';
import { codesOf, found, soundProblem, told } from './issues.ts';

const EVENING = '2027-01-06/16:00/station';
const ALWAYS = { from: null, to: null };
const dependent = { verdicts: [{ ...ALWAYS, mayBeEngaged: true, mayStandAlone: false, mayBeBackUp: false }] };
const assigned = (doctor: string, shift = EVENING): Lock => ({ kind: 'assign', shift, doctor, role: 'duty' });
const trained = (doctor: string, supervisor: string): Lock => ({
  kind: 'assign',
  shift: EVENING,
  doctor,
  role: 'training',
  supervisor,
});

describe('locks', () => {
  it('may be said twice, and hold without a word', () => {
    expect(codesOf(soundProblem().lock(assigned('Ada')).lock(assigned('Ada')))).toEqual([]);
    expect(codesOf(soundProblem().lock(assigned('Ada')).lock(trained('Bo', 'Ada')))).toEqual([]);
  });

  it('contradict each other when they assign and forbid', () => {
    const problem = soundProblem()
      .lock(assigned('Ada'))
      .lock({ kind: 'forbid', shift: EVENING, doctor: 'Ada' });
    expect(codesOf(problem)).toEqual(['error locks-contradict']);
    expect(told(problem, 'locks-contradict')).toEqual([
      'Ada er både låst til og sperret fra ons 6. jan 16–23 (stasjonær). Fjern en av låsene.',
    ]);
  });

  it('contradict each other in two roles, once', () => {
    const problem = soundProblem().lock(assigned('Ada')).lock(assigned('Bo')).lock(trained('Bo', 'Ada'));
    problem.shift('2027-01-07', '16:00', '23:00');
    expect(found(problem, 'locks-contradict')).toHaveLength(1);
    expect(found(problem, 'lock-breaks-rule').map(({ violation }) => violation?.code)).toEqual([
      'seats-exceeded',
    ]);
  });

  it('break a rule between them: overlap, seats, a supervisor who is not there', () => {
    const overlap = soundProblem()
      .shift('2027-01-06', '20:00', '23:30')
      .lock(assigned('Ada'))
      .lock(assigned('Ada', '2027-01-06/20:00/station'));
    expect(codesOf(overlap)).toEqual(['error lock-breaks-rule']);
    expect(codesOf(soundProblem().lock(assigned('Ada')).lock(assigned('Bo')))).toEqual([
      'error lock-breaks-rule',
    ]);
    expect(codesOf(soundProblem().lock(trained('Bo', 'Ada')))).toEqual(['error lock-breaks-rule']);
  });

  it('may break a rule that only warns, or with a written reason', () => {
    const tight = (waiver: object) =>
      soundProblem()
        .shift('2027-01-07', '00:00', '08:00')
        .rule('rest', { hours: 8 }, { strength: 'reason' })
        .lock(assigned('Ada'))
        .lock({ ...assigned('Ada', '2027-01-07/00:00/station'), ...waiver });
    expect(codesOf(tight({}))).toContain('error lock-breaks-rule');
    const waiver = { rules: ['rest'], reason: 'avtalt', role: 'coordinator' };
    expect(codesOf(tight({ waiver }))).not.toContain('error lock-breaks-rule');
  });

  it('tells an exemption and an absence alike: not available', () => {
    const exempt = soundProblem()
      .doctor('Cia', { exemptions: [{ ...ALWAYS, categories: null }], targets: { total: 0 } })
      .lock(assigned('Cia'));
    const away = soundProblem()
      .doctor('Cia', {
        absences: [{ kind: 'absence', from: '2027-01-06T00:00:00Z', to: '2027-01-07T00:00:00Z' }],
        targets: { total: 0 },
      })
      .lock(assigned('Cia'));
    const said = told(exempt, 'lock-unavailable');
    expect(said).toEqual([
      'Cia er låst til ons 6. jan 16–23 (stasjonær), men er ikke tilgjengelig da. Fjern låsen, og velg en annen lege.',
    ]);
    expect(told(away, 'lock-unavailable')).toEqual(said);
    expect(found(exempt, 'lock-unavailable')[0]?.violation).toBeNull();
  });

  it('leave a back-up that is still missing to the run, not one that cannot be', () => {
    const backUp = '2027-01-07/16:00/backUp';
    const open = soundProblem()
      .doctor('Cia', { ...dependent, targets: { total: 0 } })
      .shift('2027-01-07', '16:00', '23:00', { backUpShifts: [backUp] })
      .shift('2027-01-07', '16:00', '23:00', { function: 'backUp', onlyWhenNeeded: true });
    expect(codesOf(open.lock(assigned('Cia', '2027-01-07/16:00/station')))).toEqual([]);
    expect(codesOf(open.lock(assigned('Ada', backUp)))).toEqual([]);
    const never = soundProblem().doctor('Cia', { ...dependent, targets: { total: 0 } });
    expect(codesOf(never.lock(assigned('Cia')))).toEqual(['error lock-breaks-rule']);
  });
});
