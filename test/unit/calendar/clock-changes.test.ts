import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/civil-date.ts';
import { expandShifts } from '../../../src/domain/calendar/expand-shifts.ts';
import {
  clockMinutes,
  elapsedHours,
  instantMilliseconds,
  osloInstant,
  osloWallTime,
  SHIFT_BORDERS,
  toInstant,
} from '../../../src/domain/calendar/oslo-time.ts';
import { problemDays } from '../../../src/domain/calendar/problem-days.ts';
import { CALENDAR, CONTEXT, everyDay, lastSunday, YEARS } from './support.ts';

describe('the night shift 23-08', () => {
  it.each(YEARS)('%i: 8 hours into summer time, 10 out of it, 9 on every other night', (year) => {
    const nights = expandShifts(
      [everyDay('night', '23:00', '08:00')],
      `${year}-01-01`,
      `${year + 1}-01-01`,
      CONTEXT,
    );
    const unusual = nights
      .map(({ date, start, end }) => ({ date, hours: elapsedHours({ from: start, to: end }) }))
      .filter(({ hours }) => hours !== 9);
    expect(unusual).toEqual([
      { date: addDays(lastSunday(year, 2), -1), hours: 8 },
      { date: addDays(lastSunday(year, 9), -1), hours: 10 },
    ]);
  });
});

describe('wall time in Oslo', () => {
  const spring = '2027-03-28';
  const autumn = '2027-10-31';

  it('is UTC+1 in winter and UTC+2 in summer', () => {
    expect(osloInstant('2027-01-04', '16:00', SHIFT_BORDERS)).toBe('2027-01-04T15:00:00Z');
    expect(osloInstant('2027-07-05', '16:00', SHIFT_BORDERS)).toBe('2027-07-05T14:00:00Z');
  });

  it('resolves the hour that the spring skips as told', () => {
    const read = (time: string, missing: 'atChange' | 'afterChange'): string =>
      osloInstant(spring, time, { missing, doubled: 'first' });
    expect(read('01:59', 'atChange')).toBe('2027-03-28T00:59:00Z');
    expect(read('02:00', 'atChange')).toBe('2027-03-28T01:00:00Z');
    expect(read('02:30', 'atChange')).toBe('2027-03-28T01:00:00Z');
    expect(read('02:59', 'atChange')).toBe('2027-03-28T01:00:00Z');
    expect(read('02:30', 'afterChange')).toBe('2027-03-28T01:30:00Z');
    expect(read('03:00', 'afterChange')).toBe('2027-03-28T01:00:00Z');
  });

  it('resolves the hour that the autumn shows twice as told', () => {
    const read = (time: string, doubled: 'first' | 'second'): string =>
      osloInstant(autumn, time, { missing: 'atChange', doubled });
    expect(read('02:30', 'first')).toBe('2027-10-31T00:30:00Z');
    expect(read('02:30', 'second')).toBe('2027-10-31T01:30:00Z');
    expect(read('01:59', 'second')).toBe('2027-10-30T23:59:00Z');
    expect(read('03:00', 'first')).toBe('2027-10-31T02:00:00Z');
  });

  it('reads the end of the day', () => {
    expect(osloInstant(autumn, '24:00', SHIFT_BORDERS)).toBe('2027-10-31T23:00:00Z');
    expect(osloInstant('2027-11-01', '00:00', SHIFT_BORDERS)).toBe('2027-10-31T23:00:00Z');
  });

  it('shows every instant as a wall time that leads back to it', () => {
    const minutes = fc.integer({
      min: Date.UTC(2020, 0, 1) / 60_000,
      max: Date.UTC(2060, 11, 31) / 60_000,
    });
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = toInstant(minute * 60_000);
        const { date, time } = osloWallTime(instant);
        const back = (['first', 'second'] as const).map((doubled) =>
          osloInstant(date, time, { missing: 'atChange', doubled }),
        );
        expect(back).toContain(instant);
      }),
    );
  });

  it('leads back across every change, minute by minute', () => {
    const changes = YEARS.flatMap((year) => [lastSunday(year, 2), lastSunday(year, 9)]);
    for (const date of changes) {
      const midnight = Date.parse(`${date}T00:00:00Z`);
      for (let minute = -30; minute <= 150; minute += 10) {
        const instant = toInstant(midnight + minute * 60_000);
        const wall = osloWallTime(instant);
        const first = osloInstant(wall.date, wall.time, { missing: 'atChange', doubled: 'first' });
        const second = osloInstant(wall.date, wall.time, { missing: 'atChange', doubled: 'second' });
        expect([first, second]).toContain(instant);
      }
    }
  });

  it.each(['24:01', '25:00', '7:00', '12:60', ''])('refuses the time %p', (time) => {
    expect(() => clockMinutes(time)).toThrow('not a clock time');
  });

  it('refuses an instant without a zone', () => {
    expect(() => instantMilliseconds('2027-01-04T15:00:00')).toThrow('not an instant');
    expect(() => instantMilliseconds('soonZ')).toThrow('not an instant');
  });
});

describe('the days of a problem', () => {
  const days = problemDays('2027-03-22', '2027-03-29', CALENDAR);

  it('are the horizon and a week after it', () => {
    expect(days.map(({ date }) => date)).toEqual(
      Array.from({ length: 14 }, (_, index) => addDays('2027-03-22', index)),
    );
  });

  it('have the offset of their noon', () => {
    const offsets = Object.fromEntries(days.map(({ date, utcOffsetMinutes }) => [date, utcOffsetMinutes]));
    expect(offsets).toMatchObject({ '2027-03-27': 60, '2027-03-28': 120, '2027-04-04': 120 });
  });

  it('know Easter week', () => {
    const off = days.filter(({ dayOff }) => dayOff).map(({ date }) => date.slice(5));
    expect(off).toEqual(['03-25', '03-26', '03-27', '03-28', '03-29', '04-03', '04-04']);
  });
});
