import { describe, expect, test } from '@jest/globals';
import { levelOf } from '../../../src/features/availability/contested.ts';
import { hiddenFor, suppressed } from '../../../src/features/availability/suppress.ts';

describe('how contested a date is', () => {
  test.each([
    { seats: 2, could: 12, cannot: 2, ratherNot: 0, level: 'low' },
    { seats: 2, could: 12, cannot: 2, ratherNot: 1, level: 'middle' },
    { seats: 2, could: 12, cannot: 5, ratherNot: 0, level: 'middle' },
    { seats: 2, could: 12, cannot: 4, ratherNot: 2, level: 'high' },
    { seats: 3, could: 3, cannot: 0, ratherNot: 0, level: 'high' },
    { seats: 3, could: 0, cannot: 0, ratherNot: 0, level: 'high' },
    { seats: 0, could: 0, cannot: 0, ratherNot: 0, level: 'low' },
  ])('depends on how many are left to spare: %o', ({ level, ...numbers }) => {
    expect(levelOf(numbers)).toBe(level);
  });
});

describe('what colleagues are told', () => {
  test('is nothing in a small pool or before five have answered', () => {
    expect(hiddenFor(14, 14)).toBe('small-pool');
    expect(hiddenFor(15, 4)).toBe('few-answers');
    expect(hiddenFor(15, 5)).toBeNull();
  });

  test('leaves out counts under five, none included', () => {
    const date = { id: '2027-05-17', date: '2027-05-17', seats: 4, level: 'high' as const };
    expect(suppressed({ ...date, could: 30, cannot: 5, ratherNot: 4, prefer: 0 })).toEqual({
      ...{ ...date, could: 30, cannot: 5 },
      ...{ ratherNot: null, prefer: null },
    });
  });
});
