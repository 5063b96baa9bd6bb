import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  compareDates,
  dateOfDayNumber,
  datesBetween,
  dayNumber,
  daysBetween,
  isCivilDate,
  isInDateRange,
  isoWeek,
  isoWeekday,
} from '../../../src/domain/calendar/civil-date.ts';

const DAY = 86_400_000;
/** From year 100 to 9999. */
const dayNumbers = fc.integer({ min: -683_003, max: 2_932_896 });

describe('civil dates', () => {
  it('agree with the calendar of the runtime on every day', () => {
    fc.assert(
      fc.property(dayNumbers, (days) => {
        const reference = new Date(days * DAY);
        const date = reference.toISOString().slice(0, 10);
        expect(dateOfDayNumber(days)).toBe(date);
        expect(dayNumber(date)).toBe(days);
        expect(isoWeekday(date)).toBe(reference.getUTCDay() === 0 ? 7 : reference.getUTCDay());
        expect(isCivilDate(date)).toBe(true);
      }),
    );
  });

  it('add and count days consistently, and order as text', () => {
    fc.assert(
      fc.property(dayNumbers, fc.integer({ min: -4000, max: 4000 }), (days, step) => {
        fc.pre(days + step >= -683_003 && days + step <= 2_932_896);
        const from = dateOfDayNumber(days);
        const to = addDays(from, step);
        expect(daysBetween(from, to)).toBe(step);
        expect(Math.sign(compareDates(to, from))).toBe(Math.sign(step));
      }),
    );
  });

  it.each([
    '2027-02-29',
    '2100-02-29',
    '2027-00-10',
    '2027-13-01',
    '2027-04-31',
    '2027-1-01',
    '0000-01-01',
    'x',
  ])('refuse %s', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(`not a civil date: ${text}`);
  });

  it('take leap days where they are', () => {
    expect(isCivilDate('2028-02-29')).toBe(true);
    expect(isCivilDate('2000-02-29')).toBe(true);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
  });

  it.each([
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2027-12-31', 2027, 52],
    ['2024-12-30', 2025, 1],
    ['2021-01-01', 2020, 53],
  ])('%s is in ISO week %i-%i', (date, year, week) => {
    expect(isoWeek(date)).toEqual({ year, week });
  });

  it('list a half-open span', () => {
    expect(datesBetween('2027-02-27', '2027-03-02')).toEqual(['2027-02-27', '2027-02-28', '2027-03-01']);
    expect(datesBetween('2027-03-02', '2027-03-02')).toEqual([]);
    expect(datesBetween('2027-03-02', '2027-03-01')).toEqual([]);
  });

  it('hold half-open ranges with open ends', () => {
    const range = { from: '2027-01-01', to: '2027-02-01' };
    expect(isInDateRange('2027-01-01', range)).toBe(true);
    expect(isInDateRange('2027-02-01', range)).toBe(false);
    expect(isInDateRange('2026-12-31', range)).toBe(false);
    expect(isInDateRange('1900-01-01', { from: null, to: null })).toBe(true);
  });
});
