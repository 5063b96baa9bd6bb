import { describe, expect, it } from '@jest/globals';
import {
  type Lock,
  type RosterProblem,
  RULE_CODES,
  type RuleSetting,
  type Waiver,
} from '../../../src/domain/problem/roster-problem.ts';
import { checkRoster, isHardBreach } from '../../../src/domain/rules/check-roster.ts';
import { RULES } from '../../../src/domain/rules/registry.ts';
import { aProblem, aRoster, duty, type ProblemBuilder } from '../../builders/problem-builder.ts';
import { violationsIn } from './found.ts';

const EVENING = '2027-01-05/16:00/station';
const MORNING = '2027-01-06/06:00/station';
const BOTH = [duty('Ada', EVENING), duty('Ada', MORNING)];

/** Ada, salaried until 6 January and locum from then, with seven hours between two shifts. */
function sevenHours(): ProblemBuilder {
  return aProblem()
    .doctor('Ada', {
      engagements: [
        { from: null, to: '2027-01-06', kind: 'salaried' },
        { from: '2027-01-06', to: null, kind: 'locum' },
      ],
    })
    .shift('2027-01-05', '16:00', '23:00')
    .shift('2027-01-06', '06:00', '14:00');
}

describe('registry', () => {
  it('holds every rule, in order', () => {
    expect(RULES.map(({ code }) => code)).toEqual(RULE_CODES);
  });

  it('gives no two rules the same violation code', () => {
    const codes = RULES.flatMap(({ violationCodes }) => violationCodes);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('setting of a rule', () => {
  const rest = (hours: number, engagements: RuleSetting['engagements']): ProblemBuilder =>
    sevenHours().rule('rest', { hours }, { engagements });

  it.each<[string, ProblemBuilder, number | null]>([
    ['none: the rule is off', sevenHours(), null],
    ['for all', rest(8, null), 8],
    ['for the engagement on the later date', rest(8, ['locum']), 8],
    ['for the engagement on the earlier date', rest(8, ['salaried']), null],
    ['the first that holds', rest(11, ['salaried']).rule('rest', { hours: 9 }).rule('rest', { hours: 8 }), 9],
    ['the first that holds, though it asks for less', rest(7, ['locum']).rule('rest', { hours: 11 }), null],
  ])('%s', (_, problem, required) => {
    const found = violationsIn(problem, ...BOTH).map(({ values }) => values['required']);
    expect(found).toEqual(required === null ? [] : [required]);
  });

  it('does not weaken what is always never', () => {
    const problem = aProblem()
      .doctor('Ada', {
        verdicts: [],
        functions: [],
        engagements: [],
        exemptions: [{ from: null, to: null, categories: null }],
      })
      .shift('2027-01-05', '16:00', '23:00', { seats: 0 })
      .lock({ kind: 'forbid', shift: EVENING, doctor: 'Ada' });
    for (const { code, fixedStrength } of RULES) {
      if (fixedStrength === 'never') problem.rule(code, {}, { strength: 'warning' });
    }
    const found = violationsIn(problem, duty('Ada', EVENING));
    expect(new Set(found.map(({ rule }) => rule))).toEqual(
      new Set(['seats', 'lock', 'competence', 'back-up', 'exemption']),
    );
    expect(found.every(isHardBreach)).toBe(true);
  });

  it.each([
    ['never', true],
    ['reason', true],
    ['warning', false],
  ] as const)('of strength %s', (strength, hard) => {
    const [violation] = violationsIn(sevenHours().rule('rest', { hours: 8 }, { strength }), ...BOTH);
    expect(violation).toMatchObject({ strength, waived: false });
    expect(isHardBreach(violation!)).toBe(hard);
  });
});

describe('waiver', () => {
  const waiver: Waiver = { rules: ['rest'], reason: 'Agreed with Ada', role: 'coordinator' };
  const locked = (own: Partial<Waiver> = {}, place: Partial<Lock> = {}): Lock => ({
    kind: 'assign',
    shift: MORNING,
    doctor: 'Ada',
    role: 'duty',
    waiver: { ...waiver, ...own },
    ...place,
  });
  const check = (lock: Lock, options: Partial<RuleSetting>) => {
    const problem: RosterProblem = sevenHours()
      .doctor('Bo')
      .rule('rest', { hours: 8 }, { strength: 'reason', ...options })
      .lock({ kind: 'assign', shift: EVENING, doctor: 'Ada', role: 'duty' })
      .lock({ kind: 'assign', shift: MORNING, doctor: 'Ada', role: 'duty' })
      .lock(lock)
      .build();
    return checkRoster(problem, aRoster(problem, ...BOTH)).find(({ rule }) => rule === 'rest')!;
  };

  it.each<[string, Lock, Partial<RuleSetting>, boolean]>([
    ['by whoever, where no role is named', locked(), {}, true],
    ['by the named role', locked(), { reasonRole: 'coordinator' }, true],
    ['on the earlier shift', locked({}, { shift: EVENING }), { reasonRole: 'coordinator' }, true],
    ['by the administrator', locked({ role: 'districtAdministrator' }), { reasonRole: 'coordinator' }, true],
    ['by too low a role', locked(), { reasonRole: 'districtAdministrator' }, false],
    ['of another rule', locked({ rules: ['spacing'] }), { reasonRole: 'coordinator' }, false],
    ['on a shift of no concern', locked({}, { shift: 'later' }), { reasonRole: 'coordinator' }, false],
    ['for another doctor', locked({}, { doctor: 'Bo' }), { reasonRole: 'coordinator' }, false],
  ])('%s', (_, lock, options, waived) => {
    const violation = check(lock, options);
    expect(violation.waived).toBe(waived);
    expect(violation.reasonRole).toBe(options.reasonRole);
    expect(isHardBreach(violation)).toBe(!waived);
  });

  it('does not cover a shift that is put beside the decision later', () => {
    const problem = sevenHours().rule('rest', { hours: 8 }, { strength: 'reason' }).lock(locked()).build();
    const [violation] = checkRoster(problem, aRoster(problem, ...BOTH)).filter(({ rule }) => rule === 'rest');
    expect(violation).toMatchObject({ waived: false });
    expect(isHardBreach(violation!)).toBe(true);
  });

  it('does not help where the rule is never broken', () => {
    const violation = check(locked(), { strength: 'never' });
    expect(violation.waived).toBe(false);
    expect(isHardBreach(violation)).toBe(true);
  });
});
