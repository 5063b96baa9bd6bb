import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { neutralise, restore } from '../../../src/infrastructure/tables/formula-guard.ts';
import { hostileText } from './hostile-cells.ts';

describe('the guard against formulas in CSV', () => {
  test.each(['=1', '+1', '-1', '@A1', '\t=1', '\r=1', '\n=1', '＝1', "'=1", "''+1"])('disarms %j', (text) => {
    expect(neutralise(text)).toBe(`'${text}`);
    expect(restore(`'${text}`)).toBe(text);
  });

  test.each(['', 'Ola', "'", "'t Hooft", 'a=1', ' =1', '1-2'])('leaves %j alone', (text) => {
    expect(neutralise(text)).toBe(text);
    expect(restore(text)).toBe(text);
  });

  test('gives back every text, and lets none begin as a formula', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(restore(neutralise(text))).toBe(text);
        expect(neutralise(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 10_000 },
    );
  });
});
