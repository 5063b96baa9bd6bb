import { describe, expect, it } from '@jest/globals';
import { DUTY_FUNCTIONS, ENGAGEMENT_KINDS } from '../../../src/domain/problem/roster-problem.ts';
import { RULES } from '../../../src/domain/rules/registry.ts';
import { CATALOGUE } from '../../../src/messages/catalogue.ts';
import { describeDate, describeTime } from '../../../src/messages/describe-shift.ts';
import { formatMessage } from '../../../src/messages/format-message.ts';
import { LOCALES } from '../../../src/messages/locales.ts';
import { argumentsOf } from './arguments-of.ts';

const keys = Object.keys(CATALOGUE.nb);

describe('catalogues', () => {
  it.each(LOCALES)('have the same keys in %s', (locale) => {
    expect(Object.keys(CATALOGUE[locale]).sort()).toEqual([...keys].sort());
  });

  it.each(LOCALES)('take the same values in %s', (locale) => {
    const taken = Object.fromEntries(keys.map((key) => [key, argumentsOf(CATALOGUE[locale][key]!)]));
    expect(taken).toEqual(Object.fromEntries(keys.map((key) => [key, argumentsOf(CATALOGUE.nb[key]!)])));
  });

  const codes = RULES.flatMap(({ violationCodes }) => violationCodes);
  it.each(codes)('say what %s is and what may cure it', (code) => {
    for (const locale of LOCALES) {
      expect(CATALOGUE[locale][`violations.${code}`]).toMatch(/\.$/);
      expect(CATALOGUE[locale][`cures.${code}`]).toMatch(/\.$/);
    }
  });

  it('have no violation that no rule returns', () => {
    const said = keys.filter((key) => /^(violations|cures)\./.test(key));
    const known = new Set(codes.flatMap((code) => [`violations.${code}`, `cures.${code}`]));
    expect(said.filter((key) => !known.has(key))).toEqual([]);
  });

  it.each(['violations.function-untrained', 'violations.pool-too-small', 'common.shift'])(
    'name every duty function in %s',
    (key) => {
      for (const locale of LOCALES) {
        for (const name of DUTY_FUNCTIONS) {
          if (name !== 'standby') expect(CATALOGUE[locale][key]).toContain(`${name} {`);
        }
      }
    },
  );

  it('name every engagement that a shift is not open to', () => {
    for (const locale of LOCALES) {
      for (const kind of ENGAGEMENT_KINDS) {
        if (kind !== 'locum') {
          expect(CATALOGUE[locale]['violations.engagement-excluded']).toContain(`${kind} {`);
        }
      }
    }
  });
});

describe('formatMessage', () => {
  it('throws on an unknown key and on a missing value', () => {
    expect(() => formatMessage('nb', 'violations.unheard-of')).toThrow('No message');
    expect(() => formatMessage('nb', 'violations.vetoed', { doctor: 'Ada' })).toThrow('shift');
  });
});

describe('describeDate', () => {
  it.each([
    ['nb', '2026-02-13', 'fre 13. feb'],
    ['nn', '2027-06-12', 'lau 12. juni'],
    ['en', '2027-12-26', 'Sun 26 Dec'],
  ] as const)('writes dates in %s', (locale, date, text) => {
    expect(describeDate(locale, date)).toBe(text);
  });

  it('has twelve months and seven days of its own in each language', () => {
    for (const locale of LOCALES) {
      const months = Array.from({ length: 12 }, (_, month) =>
        describeDate(locale, `2027-${String(month + 1).padStart(2, '0')}-01`)
          .split(' ')
          .at(-1),
      );
      const days = Array.from({ length: 7 }, (_, day) =>
        describeDate(locale, `2027-01-0${day + 1}`).slice(0, 3),
      );
      expect([new Set(months).size, new Set(days).size]).toEqual([12, 7]);
    }
  });
});

describe('describeTime', () => {
  it('tells the time in Norway, in winter and in summer', () => {
    expect(describeTime('2027-01-05T15:00:00Z')).toBe('16');
    expect(describeTime('2027-07-05T13:30:00Z')).toBe('15:30');
    expect(describeTime('2027-01-05T23:00:00Z')).toBe('00');
  });
});
