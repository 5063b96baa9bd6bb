import { describe, expect, it } from '@jest/globals';
import type { ExemptionState } from '../../../src/domain/exemptions/exemption-lifecycle.ts';
import {
  effectiveExemptions,
  shareUnderExemptions,
} from '../../../src/domain/exemptions/effective-exemptions.ts';
import { allDuty, anEffect } from './effect-builder.ts';

const FROM = '2027-01-04';
const TO = '2027-07-05';
const decided = allDuty('2027-02-01', '2027-03-01');
const interim = allDuty('2027-04-01', '2027-05-01');

describe('effective exemptions', () => {
  it.each<[ExemptionState, 'decided' | 'interim' | 'nothing']>([
    ['draft', 'nothing'],
    ['submitted', 'interim'],
    ['granted', 'decided'],
    ['grantedInPart', 'decided'],
    ['rejected', 'nothing'],
    ['appealed', 'interim'],
    ['upheld', 'decided'],
    ['reversed', 'decided'],
    ['withdrawn', 'decided'],
    ['expired', 'decided'],
  ])('%s: %s', (state, what) => {
    const result = effectiveExemptions([anEffect({ state, decided, interim })], FROM, TO);
    const expected = { decided: ['2027-02-01'], interim: ['2027-04-01'], nothing: [] }[what];
    expect(result.exemptions.map(({ from }) => from)).toEqual(expected);
  });

  it('keep the part that was granted while more is appealed for', () => {
    const effect = anEffect({ state: 'appealed', decided });
    expect(effectiveExemptions([effect], FROM, TO).exemptions).toEqual([
      { from: '2027-02-01', to: '2027-03-01', categories: null },
    ]);
  });

  it('are never automatic: a request alone does nothing', () => {
    expect(effectiveExemptions([anEffect({ state: 'submitted' })], FROM, TO).exemptions).toEqual([]);
  });

  it('are cut to the interval, in order of start, and left out beyond it', () => {
    const granted = (from: string | null, to: string | null) =>
      anEffect({ state: 'granted', decided: { from, to, scope: { kind: 'allDuty' } } });
    const effects = [granted('2027-06-01', null), granted(null, '2027-02-01'), granted('2027-07-05', null)];
    expect(effectiveExemptions(effects, FROM, TO).exemptions).toEqual([
      { from: FROM, to: '2027-02-01', categories: null },
      { from: '2027-06-01', to: TO, categories: null },
    ]);
  });

  it('name the categories, and keep a reduced share apart', () => {
    const categories = ['weekdayNight', 'weekendNight'];
    const result = effectiveExemptions(
      [
        anEffect({
          state: 'granted',
          decided: { from: FROM, to: TO, scope: { kind: 'categories', categories } },
        }),
        anEffect({
          state: 'grantedInPart',
          decided: { from: '2027-03-01', to: null, scope: { kind: 'reducedShare', share: 0.5 } },
        }),
      ],
      FROM,
      TO,
    );
    expect(result.exemptions).toEqual([{ from: FROM, to: TO, categories }]);
    expect(result.reducedShares).toEqual([{ from: '2027-03-01', to: TO, share: 0.5 }]);
    expect(shareUnderExemptions(1, result.reducedShares, '2027-02-28')).toBe(1);
    expect(shareUnderExemptions(1, result.reducedShares, '2027-03-01')).toBe(0.5);
    expect(shareUnderExemptions(0.3, result.reducedShares, '2027-03-01')).toBe(0.3);
  });
});
