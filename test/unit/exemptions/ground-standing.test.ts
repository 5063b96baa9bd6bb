import { describe, expect, it } from '@jest/globals';
import { loadExemptionLaw } from '../../../config/law/load-law.ts';
import type { ExemptionGround } from '../../../src/domain/exemptions/exemption-ground.ts';
import { groundStanding } from '../../../src/domain/exemptions/ground-standing.ts';

const law = loadExemptionLaw();
const BORN = '1967-03-10';

function aGround(changes: Partial<ExemptionGround>): ExemptionGround {
  return {
    id: 'ground-1',
    exemption: 'exemption-1',
    kind: 'health',
    stated: { from: '2027-01-01', to: '2027-07-01' },
    evidencedOn: '2026-12-01',
    ...changes,
  };
}

const standingOn = (changes: Partial<ExemptionGround>, date: string, birthDate = BORN) =>
  groundStanding(aGround(changes), birthDate, date, law).standing;

describe('grounds of exemption', () => {
  it('make age over 60 a right from the birthday, without further evidence', () => {
    expect(standingOn({ kind: 'over60', evidencedOn: null }, '2027-03-09')).toBe('none');
    expect(standingOn({ kind: 'over60', evidencedOn: null }, '2027-03-10')).toBe('right');
  });

  it('make age over 55 a judgement from the birthday', () => {
    expect(standingOn({ kind: 'over55' }, '2027-03-09', '1972-03-10')).toBe('none');
    expect(standingOn({ kind: 'over55' }, '2027-03-10', '1972-03-10')).toBe('judgement');
  });

  it.each([
    ['2027-02-14', 'none'],
    ['2027-02-15', 'right'],
    ['2027-05-14', 'right'],
    ['2027-05-15', 'none'],
  ])('make pregnancy a right in the last three months before the due date: %s', (date, standing) => {
    expect(standingOn({ kind: 'pregnancy', dueDate: '2027-05-15' }, date)).toBe(standing);
  });

  it('make pregnancy a right earlier when it hinders, and never later because of that', () => {
    const dueDate = '2027-05-15';
    expect(standingOn({ kind: 'pregnancy', dueDate, hinderedFrom: '2027-01-10' }, '2027-01-10')).toBe(
      'right',
    );
    expect(standingOn({ kind: 'pregnancy', dueDate, hinderedFrom: '2027-01-10' }, '2027-01-09')).toBe('none');
    expect(standingOn({ kind: 'pregnancy', dueDate, hinderedFrom: '2027-04-01' }, '2027-02-20')).toBe(
      'right',
    );
  });

  it('let a pregnancy last until the child is born', () => {
    const pregnancy = { kind: 'pregnancy', dueDate: '2027-05-15', childBorn: '2027-05-25' } as const;
    expect(standingOn(pregnancy, '2027-05-24')).toBe('right');
    expect(standingOn(pregnancy, '2027-05-25')).toBe('none');
  });

  it('make breastfeeding a right to the first birthday, and no longer than stated', () => {
    const stated = { from: null, to: null };
    const feeding = { kind: 'breastfeeding', childBorn: '2026-06-20', stated } as const;
    expect(standingOn(feeding, '2027-06-19')).toBe('right');
    expect(standingOn(feeding, '2027-06-20')).toBe('none');
    expect(standingOn({ ...feeding, stated: { from: null, to: '2027-03-01' } }, '2027-03-01')).toBe('none');
    expect(standingOn({ ...feeding, stated: { from: null, to: '2026-01-01' } }, '2026-06-20')).toBe('none');
  });

  it.each(['health', 'social'] as const)('make %s a judgement within what is stated', (kind) => {
    expect(standingOn({ kind }, '2027-01-01')).toBe('judgement');
    expect(standingOn({ kind }, '2027-07-01')).toBe('none');
  });

  it('make a promise at recruitment binding once it is shown', () => {
    expect(standingOn({ kind: 'promisedAtRecruitment' }, '2027-02-01')).toBe('right');
    expect(standingOn({ kind: 'promisedAtRecruitment', evidencedOn: null }, '2027-02-01')).toBe('none');
  });

  it('make nothing a right before its fact is evidenced, and say so', () => {
    const ground = aGround({ kind: 'pregnancy', dueDate: '2027-05-15', evidencedOn: '2027-03-01' });
    expect(groundStanding(ground, BORN, '2027-02-28', law)).toMatchObject({
      standing: 'none',
      missing: ['evidence'],
      holds: { from: '2027-02-15', to: '2027-05-15' },
    });
    expect(groundStanding(ground, BORN, '2027-03-01', law).standing).toBe('right');
  });

  it('name the fact that is unknown, and the rule set that is not there', () => {
    const missing = (kind: ExemptionGround['kind'], date: string) =>
      groundStanding(aGround({ kind }), BORN, date, law).missing;
    expect(missing('pregnancy', '2027-02-01')).toEqual(['due-date']);
    expect(missing('breastfeeding', '2027-02-01')).toEqual(['child-born']);
    expect(missing('over60', '2025-12-31')).toEqual(['rule-set']);
  });
});
