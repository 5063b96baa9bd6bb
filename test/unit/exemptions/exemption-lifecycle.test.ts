import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadExemptionLaw } from '../../../config/law/load-law.ts';
import { appealDeadlines, appealTimeliness } from '../../../src/domain/exemptions/appeal-deadlines.ts';
import { checkDecision } from '../../../src/domain/exemptions/check-decision.ts';
import type { ExemptionStep } from '../../../src/domain/exemptions/apply-step.ts';
import { applyExemptionStep, interimFor } from '../../../src/domain/exemptions/apply-step.ts';
import type { ExemptionEffect, ExemptionTerms } from '../../../src/domain/exemptions/exemption-effect.ts';
import type { ExemptionEvent, ExemptionState } from '../../../src/domain/exemptions/exemption-lifecycle.ts';
import {
  EXEMPTION_EVENTS,
  EXEMPTION_STATES,
  transitionExemption,
} from '../../../src/domain/exemptions/exemption-lifecycle.ts';
import type { GroundStanding } from '../../../src/domain/exemptions/ground-standing.ts';
import { allDuty, anEffect } from './effect-builder.ts';

const LEGAL: [ExemptionState, ExemptionEvent, ExemptionState][] = [
  ['draft', 'submit', 'submitted'],
  ['draft', 'withdraw', 'withdrawn'],
  ['submitted', 'grant', 'granted'],
  ['submitted', 'grantInPart', 'grantedInPart'],
  ['submitted', 'reject', 'rejected'],
  ['submitted', 'withdraw', 'withdrawn'],
  ['granted', 'withdraw', 'withdrawn'],
  ['granted', 'expire', 'expired'],
  ['grantedInPart', 'appeal', 'appealed'],
  ['grantedInPart', 'withdraw', 'withdrawn'],
  ['grantedInPart', 'expire', 'expired'],
  ['rejected', 'appeal', 'appealed'],
  ['appealed', 'uphold', 'upheld'],
  ['appealed', 'reverse', 'reversed'],
  ['appealed', 'withdraw', 'withdrawn'],
  ['appealed', 'withdrawAppeal', 'upheld'],
  ['upheld', 'expire', 'expired'],
  ['upheld', 'withdraw', 'withdrawn'],
  ['reversed', 'expire', 'expired'],
  ['reversed', 'withdraw', 'withdrawn'],
];

function standing(value: GroundStanding['standing'], holds: GroundStanding['holds'] = null): GroundStanding {
  return { standing: value, paragraph: 'fastlegeforskriften § 33', holds, missing: [] };
}

describe('lifecycle of an exemption', () => {
  it.each(LEGAL)('%s, %s: %s', (from, event, to) => {
    expect(transitionExemption(from, event)).toEqual({ ok: true, state: to });
  });

  it('refuses every other step with what is allowed instead', () => {
    for (const state of EXEMPTION_STATES) {
      const allowed = LEGAL.filter(([from]) => from === state).map(([, event]) => event);
      for (const event of EXEMPTION_EVENTS.filter((other) => !allowed.includes(other))) {
        const refusal = transitionExemption(state, event);
        expect(refusal).toMatchObject({ ok: false, code: 'transition-illegal', state, event });
        expect(refusal.ok ? [] : [...refusal.allowed].sort()).toEqual([...allowed].sort());
      }
    }
  });
});

describe('steps of an exemption', () => {
  const run = (effect: ExemptionEffect, ...steps: ExemptionStep[]): ExemptionEffect =>
    steps.reduce((current, step) => {
      const result = applyExemptionStep(current, step);
      if (!result.ok) throw new Error(result.code);
      return result.effect;
    }, effect);
  const part = allDuty('2027-01-01', '2027-03-01');

  it('record the interim effect while pending and drop it with the decision', () => {
    const submitted = run(anEffect(), { event: 'submit', interim: part });
    expect(submitted).toMatchObject({ state: 'submitted', interim: part, decided: null });
    expect(run(submitted, { event: 'grant' })).toMatchObject({
      state: 'granted',
      interim: null,
      decided: submitted.requested,
    });
    expect(run(submitted, { event: 'reject', standing: standing('judgement') })).toMatchObject({
      interim: null,
      decided: null,
    });
    expect(
      run(submitted, { event: 'grantInPart', terms: part, standing: standing('judgement') }),
    ).toMatchObject({ decided: part });
  });

  it('leave the decision standing when the appeal is lost or withdrawn, and replace it when it is won', () => {
    const appealed = run(
      anEffect(),
      { event: 'submit', interim: null },
      { event: 'grantInPart', terms: part, standing: standing('judgement') },
      { event: 'appeal', interim: null },
    );
    expect(run(appealed, { event: 'uphold', standing: standing('judgement') })).toMatchObject({
      state: 'upheld',
      decided: part,
    });
    expect(run(appealed, { event: 'withdrawAppeal' })).toMatchObject({ state: 'upheld', decided: part });
    const whole = allDuty('2027-01-01', '2027-07-01');
    expect(run(appealed, { event: 'reverse', terms: whole, standing: standing('judgement') })).toMatchObject({
      decided: whole,
    });
  });

  it('end a granted exemption on the date of withdrawal, and keep what was before', () => {
    const granted = run(anEffect(), { event: 'submit', interim: null }, { event: 'grant' });
    expect(run(granted, { event: 'withdraw', on: '2027-02-01' }).decided).toEqual(
      allDuty('2027-01-01', '2027-02-01'),
    );
    expect(run(granted, { event: 'withdraw', on: '2026-12-01' }).decided).toBeNull();
  });

  it('refuse an illegal step and change nothing', () => {
    const effect = anEffect();
    expect(applyExemptionStep(effect, { event: 'grant' })).toMatchObject({
      ok: false,
      code: 'transition-illegal',
    });
    expect(effect).toEqual(anEffect());
  });

  it('never leave a state that the table does not lead to', () => {
    const steps = fc.constantFrom<ExemptionStep>(
      { event: 'submit', interim: part },
      { event: 'grant' },
      { event: 'grantInPart', terms: part, standing: standing('judgement') },
      { event: 'reject', standing: standing('judgement') },
      { event: 'appeal', interim: null },
      { event: 'uphold', standing: standing('judgement') },
      { event: 'reverse', terms: part, standing: standing('judgement') },
      { event: 'withdrawAppeal' },
      { event: 'withdraw', on: '2027-02-01' },
      { event: 'expire' },
    );
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 12 }), (walk) => {
        let effect = anEffect();
        for (const step of walk) {
          const lawful = LEGAL.find(([from, event]) => from === effect.state && event === step.event);
          const result = applyExemptionStep(effect, step);
          expect(result.ok).toBe(lawful !== undefined);
          if (result.ok) {
            expect(result.effect.state).toBe(lawful?.[2]);
            effect = result.effect;
          }
        }
      }),
    );
  });
});

describe('a right', () => {
  it('takes effect while pending; a judgement does not', () => {
    const terms = allDuty('2027-01-01', '2027-07-01');
    expect(interimFor(standing('right'), terms)).toEqual(terms);
    expect(interimFor(standing('judgement'), terms)).toBeNull();
    expect(interimFor(standing('none'), terms)).toBeNull();
  });

  const requested = allDuty('2027-01-01', '2027-07-01');
  const holds = { from: '2027-03-01', to: null };
  const categories = (...names: string[]): ExemptionTerms => ({
    ...requested,
    scope: { kind: 'categories', categories: names },
  });
  const share = (value: number): ExemptionTerms => ({
    ...requested,
    scope: { kind: 'reducedShare', share: value },
  });

  it.each<[string, ExemptionTerms, ExemptionTerms | null, boolean]>([
    ['nothing', requested, null, false],
    ['all that was asked for', requested, requested, true],
    ['exactly while the right holds', requested, allDuty('2027-03-01', '2027-07-01'), true],
    ['a day less at its start', requested, allDuty('2027-03-02', '2027-07-01'), false],
    ['a day less at its end', requested, allDuty('2027-03-01', '2027-06-30'), false],
    ['some duty where all was asked for', requested, categories('weekdayNight'), false],
    ['a share where all was asked for', requested, share(0.5), false],
    ['the categories asked for', categories('weekdayNight'), categories('weekendDay', 'weekdayNight'), true],
    ['fewer categories', categories('weekdayNight', 'weekendNight'), categories('weekdayNight'), false],
    ['more than the share asked for', share(0.5), share(0.2), true],
    ['less than the share asked for', share(0.5), share(0.6), false],
  ])('allows or refuses a decision that gives %s', (_, asked, terms, ok) => {
    const result = checkDecision(standing('right', holds), asked, terms);
    const least = { ...asked, from: '2027-03-01', to: '2027-07-01' };
    expect(result).toEqual(
      ok
        ? { ok: true }
        : { ok: false, code: 'right-must-be-granted', paragraph: 'fastlegeforskriften § 33', least },
    );
    expect(checkDecision(standing('judgement', holds), asked, terms)).toEqual({ ok: true });
  });

  it('asks for nothing outside the dates it holds for', () => {
    expect(checkDecision(standing('right', { from: '2027-08-01', to: null }), requested, null).ok).toBe(true);
  });

  it('is kept by every step that decides, in the first instance and on appeal', () => {
    const submitted = anEffect({ state: 'submitted' });
    const appealed = anEffect({ state: 'appealed' });
    const right = standing('right', holds);
    const terms = allDuty('2027-05-01', '2027-07-01');
    const refused: [ExemptionEffect, ExemptionStep][] = [
      [submitted, { event: 'reject', standing: right }],
      [submitted, { event: 'grantInPart', terms, standing: right }],
      [appealed, { event: 'reverse', terms, standing: right }],
      [appealed, { event: 'uphold', standing: right }],
    ];
    for (const [effect, step] of refused) {
      expect(applyExemptionStep(effect, step)).toMatchObject({ ok: false, code: 'right-must-be-granted' });
    }
    const enough = { ...terms, from: '2027-03-01' };
    expect(
      applyExemptionStep(submitted, { event: 'grantInPart', terms: enough, standing: right }),
    ).toMatchObject({
      ok: true,
      effect: { decided: enough },
    });
  });
});

describe('appeal', () => {
  const law = loadExemptionLaw();

  it('is in time for three weeks from the notice, and late for a year from the decision', () => {
    const result = appealDeadlines('2027-02-01', '2027-02-04', law);
    if (!result.ok) throw new Error(result.code);
    expect(result.deadlines).toMatchObject({ ordinary: '2027-02-25', late: '2028-02-01' });
    const timely = (date: string) => appealTimeliness(date, result.deadlines);
    expect(['2027-02-25', '2027-02-26', '2028-02-01', '2028-02-02'].map(timely)).toEqual([
      'inTime',
      'late',
      'late',
      'tooLate',
    ]);
  });

  it('follows the act in force on the day of the decision', () => {
    const [old] = law.appeals;
    const next = { ...old!, validFrom: '2027-03-01', deadlineWeeks: 4 };
    const changed = { ...law, appeals: [old!, next] };
    const ordinary = (decided: string) => {
      const result = appealDeadlines(decided, '2027-03-10', changed);
      return result.ok ? result.deadlines.ordinary : result.code;
    };
    expect(ordinary('2027-02-28')).toBe('2027-03-31');
    expect(ordinary('2027-03-01')).toBe('2027-04-07');
    expect(appealDeadlines('1950-01-01', '1950-01-01', law)).toMatchObject({ code: 'appeal-rule-missing' });
  });
});
