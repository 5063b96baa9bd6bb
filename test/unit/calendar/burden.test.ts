import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BurdenFacts } from '../../../src/domain/calendar/burden.ts';
import { burdenCategory, holidayBlock } from '../../../src/domain/calendar/burden.ts';
import { addDays, dateParts, isoWeekday } from '../../../src/domain/calendar/civil-date.ts';
import { easterSunday } from '../../../src/domain/calendar/easter.ts';
import { DUTY_FUNCTIONS } from '../../../src/domain/problem/roster-problem.ts';
import { BURDEN, CALENDAR, YEARS } from './support.ts';

function category(date: string, start: string, changes: Partial<BurdenFacts> = {}): string {
  const facts: BurdenFacts = { function: 'station', date, start, night: false, ...changes };
  return burdenCategory(facts, BURDEN, CALENDAR);
}

const night = { night: true };

describe('burden category', () => {
  it.each([
    ['Monday evening', '2027-01-11', '16:00', {}, 'weekdayEvening'],
    ['Friday evening', '2027-01-15', '16:00', {}, 'weekdayEvening'],
    ['Saturday by day', '2027-01-16', '08:00', {}, 'weekendDay'],
    ['Saturday evening', '2027-01-16', '15:30', {}, 'weekendEvening'],
    ['Thursday night', '2027-01-14', '23:00', night, 'weekdayNight'],
    ['Friday night', '2027-01-15', '23:00', night, 'weekendNight'],
    ['Saturday night', '2027-01-16', '23:00', night, 'weekendNight'],
    ['Sunday night', '2027-01-17', '23:00', night, 'weekendNight'],
    ['the night into Labour Day 2026, a Friday', '2026-04-30', '23:00', night, 'weekendNight'],
    ['Labour Day evening 2026', '2026-05-01', '15:30', {}, 'weekendEvening'],
    ['a long home duty through the night', '2027-01-12', '16:00', night, 'weekdayNight'],
    ['a weekday day shift, with the rest of the working week', '2027-01-12', '08:00', {}, 'weekdayEvening'],
  ])('%s', (_, date, start, changes, expected) => {
    expect(category(date, start, changes)).toBe(expected);
  });

  it('is the function’s own for back-up and standby, in holidays too', () => {
    expect(category('2027-12-24', '16:00', { function: 'backUp' })).toBe('backUp');
    expect(category('2027-01-12', '16:00', { function: 'standby' })).toBe('backUp');
  });

  it('is that of the block it starts in, day, evening and night', () => {
    expect(category('2027-03-28', '08:00')).toBe('easter');
    expect(category('2027-03-29', '23:00', night)).toBe('easter');
    expect(category('2027-03-30', '16:00')).toBe('weekdayEvening');
    expect(category('2027-12-23', '23:00', night)).toBe('weekdayNight');
  });

  it('exists for every shift, and is one of the categories', () => {
    const ids = BURDEN.categories.map(({ id }) => id);
    const facts = fc.record({
      function: fc.constantFrom(...DUTY_FUNCTIONS),
      date: fc.integer({ min: 0, max: 15_000 }).map((days) => addDays('2020-01-01', days)),
      start: fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:00`),
      night: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (shift) => {
        expect(ids).toContain(burdenCategory(shift, BURDEN, CALENDAR));
      }),
    );
  });
});

describe('holiday blocks', () => {
  it('of 2027 are these days', () => {
    const days = Array.from({ length: 365 }, (_, index) => addDays('2027-01-01', index));
    const blocks: Record<string, string[]> = {};
    for (const date of days) {
      const block = holidayBlock(date, BURDEN);
      if (block !== null) (blocks[block] ??= []).push(date.slice(5));
    }
    expect(blocks).toEqual({
      newYear: ['01-01', '12-31'],
      easter: ['03-24', '03-25', '03-26', '03-27', '03-28', '03-29'],
      may: ['05-06'],
      // Whit Monday is 17 May: Whitsun goes before.
      whitsun: ['05-15', '05-16', '05-17'],
      christmas: ['12-24', '12-25', '12-26'],
    });
  });

  it.each(YEARS)('%i: 17 May is in its own block unless Whitsun holds it', (year) => {
    const { month, day } = dateParts(addDays(easterSunday(year), 49));
    const whitsun = month === 5 && day >= 16 && day <= 18;
    expect(holidayBlock(`${year}-05-17`, BURDEN)).toBe(whitsun ? 'whitsun' : 'may');
  });

  it('follow the order of the data where they meet', () => {
    const reversed = { ...BURDEN, holidayBlocks: BURDEN.holidayBlocks.toReversed() };
    expect(holidayBlock('2027-05-17', BURDEN)).toBe('whitsun');
    expect(holidayBlock('2027-05-17', reversed)).toBe('may');
  });

  it('of Easter always begin on a Wednesday', () => {
    for (const year of YEARS) {
      const wednesday = addDays(easterSunday(year), -4);
      expect(isoWeekday(wednesday)).toBe(3);
      expect(holidayBlock(wednesday, BURDEN)).toBe('easter');
      expect(holidayBlock(addDays(wednesday, -1), BURDEN)).toBeNull();
    }
  });
});
