import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  clockMinutesOf,
  covers,
  dayNumberOf,
  hoursOf,
  isoWeekdayOf,
  minutesOf,
  weekendOf,
} from '../../../src/domain/rules/time.ts';

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('dayNumberOf', () => {
  it('agrees with the calendar of the language', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(dayNumberOf(date)).toBe(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
        expect(isoWeekdayOf(dayNumberOf(date))).toBe(new Date(date).getUTCDay() || 7);
      }),
    );
  });

  it('knows leap days', () => {
    expect(dayNumberOf('2028-03-01') - dayNumberOf('2028-02-28')).toBe(2);
    expect(dayNumberOf('2100-03-01') - dayNumberOf('2100-02-28')).toBe(1);
  });

  it('refuses what is no date', () => {
    expect(() => dayNumberOf('2027')).toThrow('Not a date');
  });
});

describe('weekendOf', () => {
  it('gives Saturday and Sunday one number, a week later the next, and other days none', () => {
    const saturday = dayNumberOf('2027-01-09');
    expect(weekendOf(saturday)).toBe(weekendOf(saturday + 1));
    expect(weekendOf(saturday + 7)).toBe(weekendOf(saturday)! + 1);
    expect(weekendOf(saturday - 1)).toBeNull();
    expect(weekendOf(saturday + 2)).toBeNull();
    expect(weekendOf(dayNumberOf('1969-12-27'))).toBe(-1);
  });
});

describe('small conversions', () => {
  it('reads instants and clock times', () => {
    expect(minutesOf('1970-01-02T01:00:00Z')).toBe(1500);
    expect(clockMinutesOf('15:30')).toBe(930);
    expect(() => minutesOf('soon')).toThrow('Not an instant');
  });

  it('rounds hours down, so that a shortfall never looks met', () => {
    expect(hoursOf(479.9)).toBe(7.99);
    expect(hoursOf(480)).toBe(8);
  });

  it('has half-open ranges with open ends', () => {
    const range = { from: '2027-01-04', to: '2027-01-06' };
    expect(
      ['2027-01-03', '2027-01-04', '2027-01-05', '2027-01-06'].map((date) => covers(range, date)),
    ).toEqual([false, true, true, false]);
    expect(covers({ from: null, to: null }, '2027-01-04')).toBe(true);
  });
});
