import { describe, expect, it } from '@jest/globals';
import { loadHoytidRules } from '../../../config/load.ts';
import { hoytidHours, hoytidIntervals } from '../../../src/domain/calendar/hoytid.ts';
import { osloInterval } from '../../../src/domain/calendar/oslo-time.ts';
import { elapsedHours } from '../../../src/domain/calendar/oslo-time.ts';
import { YEARS } from './support.ts';

const RULES = loadHoytidRules();

function hours(date: string, start: string, end: string): number {
  return hoytidHours(osloInterval(date, start, end), RULES);
}

describe('høytid', () => {
  it('of 2027 is these intervals', () => {
    expect(hoytidIntervals(2027, RULES)).toEqual([
      { from: '2026-12-31T23:00:00Z', to: '2027-01-01T23:00:00Z' },
      // Wednesday 12 to Easter Monday 24, in which the clock goes forward.
      { from: '2027-03-24T11:00:00Z', to: '2027-03-29T22:00:00Z' },
      { from: '2027-04-30T22:00:00Z', to: '2027-05-01T22:00:00Z' },
      { from: '2027-05-05T22:00:00Z', to: '2027-05-06T22:00:00Z' },
      // Whit Saturday 12 to Whit Monday 24, which is 17 May as well.
      { from: '2027-05-15T10:00:00Z', to: '2027-05-17T22:00:00Z' },
      { from: '2027-12-24T11:00:00Z', to: '2027-12-26T23:00:00Z' },
      { from: '2027-12-31T11:00:00Z', to: '2027-12-31T23:00:00Z' },
    ]);
  });

  it.each(YEARS)('%i: the windows do not touch', (year) => {
    const intervals = hoytidIntervals(year, RULES);
    intervals.slice(1).forEach((interval, index) => {
      expect(interval.from > intervals[index]!.to).toBe(true);
    });
    intervals.forEach((interval) => {
      expect(elapsedHours(interval)).toBeGreaterThanOrEqual(12);
    });
  });

  it.each([
    ['an ordinary Sunday', '2027-01-10', '08:00', '23:00', 0],
    ['the night before Maundy Thursday', '2027-03-24', '23:00', '08:00', 9],
    ['the Wednesday before, around noon', '2027-03-24', '08:00', '15:30', 3.5],
    ['Easter night, an hour short', '2027-03-27', '23:00', '08:00', 8],
    ['the night after Easter Monday', '2027-03-29', '23:00', '08:00', 1],
    ['Christmas Eve', '2027-12-24', '08:00', '15:30', 3.5],
    ["New Year's Eve into the new year", '2027-12-31', '23:00', '08:00', 9],
    ['the end of 1 January', '2027-01-01', '16:00', '02:00', 8],
    ['Whit Monday on 17 May, once', '2027-05-17', '08:00', '15:30', 7.5],
    ['Labour Day from midnight', '2027-04-30', '23:00', '08:00', 8],
  ])('pays %s', (_, date, start, end, expected) => {
    expect(hours(date, start, end)).toBe(expected);
  });

  it('follows the agreement in force', () => {
    const sets = [{ ...RULES[0]!, validTo: '2027-12-31' }];
    expect(hoytidHours(osloInterval('2027-12-30', '23:00', '22:00'), sets)).toBe(0);
    expect(hoytidHours(osloInterval('2027-12-25', '08:00', '20:00'), sets)).toBe(12);
  });
});
