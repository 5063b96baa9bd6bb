import { describe, expect, it } from '@jest/globals';
import { easterSunday } from '../../../src/domain/calendar/easter.ts';
import { holidayCalendar, holidaysOf } from '../../../src/domain/calendar/holidays.ts';
import { CALENDAR, HOLIDAYS, YEARS } from './support.ts';

/** Carter's rule for 1900–2099, as a day of March: another way than the code under test takes. */
function easterInMarch(year: number): number {
  let moon = 225 - 11 * (year % 19);
  while (moon > 50) moon -= 30;
  if (moon > 48) moon -= 1;
  return moon + 7 - ((year + Math.floor(year / 4) + moon + 1) % 7);
}

function utcDate(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** As almanacs print them. */
const PRINTED_EASTERS = [
  ...['1818-03-22', '1943-04-25', '2000-04-23', '2008-03-23', '2020-04-12', '2021-04-04', '2022-04-17'],
  ...['2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01'],
  ...['2030-04-21', '2031-04-13', '2032-03-28', '2033-04-17', '2034-04-09', '2035-03-25', '2036-04-13'],
  ...['2037-04-05', '2038-04-25', '2039-04-10', '2040-04-01', '2285-03-22'],
];

describe('Easter', () => {
  it.each(PRINTED_EASTERS)('is %s in the almanac', (date) => {
    expect(easterSunday(Number(date.slice(0, 4)))).toBe(date);
  });

  it.each(YEARS)('%i agrees with another computation', (year) => {
    expect(easterSunday(year)).toBe(utcDate(year, 3, easterInMarch(year)));
  });
});

describe('public holidays', () => {
  it.each(YEARS)('%i has the twelve of the law', (year) => {
    const easter = easterInMarch(year);
    const expected = [
      utcDate(year, 1, 1),
      ...[-3, -2, 0, 1, 39, 49, 50].map((offset) => utcDate(year, 3, easter + offset)),
      utcDate(year, 5, 1),
      utcDate(year, 5, 17),
      utcDate(year, 12, 25),
      utcDate(year, 12, 26),
    ].sort();
    expect(holidaysOf(year, HOLIDAYS).map(({ date }) => date)).toEqual(expected);
  });

  it('are where the 2024 almanac has them', () => {
    const dates = Object.fromEntries(holidaysOf(2024, HOLIDAYS).map(({ id, date }) => [id, date]));
    expect(dates).toMatchObject({
      easterSunday: '2024-03-31',
      ascensionDay: '2024-05-09',
      whitSunday: '2024-05-19',
    });
  });

  it('stand both when two fall on one day', () => {
    const names = CALENDAR.holidaysOf(2027).filter(({ date }) => date === '2027-05-17');
    expect(names.map(({ id }) => id).sort()).toEqual(['constitutionDay', 'whitMonday']);
  });

  it('follow the rule set in force on the day', () => {
    const [today] = HOLIDAYS;
    const reformed = {
      ...today!,
      validFrom: '2030-01-01',
      holidays: today!.holidays.filter(({ id }) => id !== 'whitMonday'),
    };
    const sets = [{ ...today!, validTo: '2030-01-01' }, reformed];
    expect(holidaysOf(2029, sets).map(({ id }) => id)).toContain('whitMonday');
    expect(holidaysOf(2030, sets).map(({ id }) => id)).not.toContain('whitMonday');
    expect(holidaysOf(2030, sets)).toHaveLength(11);
    expect(holidaysOf(1980, sets)).toEqual([]);
  });

  it('do not let a caller change what the calendar remembers', () => {
    CALENDAR.holidaysOf(2031).length = 0;
    expect(CALENDAR.isPublicHoliday('2031-12-25')).toBe(true);
  });
});

describe('days off', () => {
  it.each([
    ['2027-01-01', true], // Friday, New Year's Day
    ['2027-01-02', true], // Saturday
    ['2027-01-03', true], // Sunday
    ['2027-01-04', false], // Monday
    ['2027-03-24', false], // Wednesday before Easter
    ['2027-03-25', true], // Maundy Thursday
    ['2027-05-06', true], // Ascension Day
    ['2027-05-07', false],
    ['2027-12-24', false], // Friday: no holiday by law
  ])('%s: %s', (date, off) => {
    expect(CALENDAR.isDayOff(date)).toBe(off);
  });

  it('make no public holiday of Saturday and Sunday', () => {
    expect(CALENDAR.isPublicHoliday('2027-01-02')).toBe(false);
    expect(CALENDAR.isPublicHoliday('2027-01-03')).toBe(false);
    expect(CALENDAR.patternWeekday('2027-01-02')).toBe(6);
    expect(CALENDAR.patternWeekday('2027-05-01')).toBe(7); // Labour Day, a Saturday
  });

  it('include the closed days of the district', () => {
    const calendar = holidayCalendar(HOLIDAYS, [{ fixed: '12-24' }]);
    expect(calendar.isDayOff('2027-12-24')).toBe(true);
    expect(calendar.patternWeekday('2027-12-24')).toBe(7);
    expect(calendar.isPublicHoliday('2027-12-24')).toBe(false);
    expect(calendar.isDayOff('2027-12-23')).toBe(false);
  });
});
