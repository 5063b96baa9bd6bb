import { describe, expect, it } from '@jest/globals';
import type {
  AvailabilityShift,
  RecurringPattern,
  ShiftSelection,
} from '../../../src/domain/availability/availability-entry.ts';
import { availabilityShift } from '../../../src/domain/availability/availability-shift.ts';
import { selects, specificity } from '../../../src/domain/availability/select-shifts.ts';
import { aShift } from './shift-builder.ts';

const always = { from: null, to: null };
const pattern = (rest: Partial<RecurringPattern>): ShiftSelection => ({
  by: 'pattern',
  during: always,
  ...rest,
});

const evening = (date: string, changes: Partial<AvailabilityShift> = {}) => aShift(date, 'evening', changes);
const night = (date: string) => aShift(date, 'night', { startTime: '23:00', endTime: '08:00' });

describe('selection of shifts', () => {
  // 2027-01-04 is the Monday of ISO week 1.
  it.each<[string, ShiftSelection, AvailabilityShift, boolean]>([
    ['named', { by: 'shifts', shifts: ['2027-01-04/evening/station'] }, evening('2027-01-04'), true],
    ['not named', { by: 'shifts', shifts: ['2027-01-04/evening/station'] }, evening('2027-01-05'), false],
    ['on the date', { by: 'dates', dates: ['2027-01-04'] }, evening('2027-01-04'), true],
    ['on another date', { by: 'dates', dates: ['2027-01-04'] }, evening('2027-01-05'), false],
    [
      'date, other slot',
      { by: 'dates', dates: ['2027-01-04'], slots: ['night'] },
      evening('2027-01-04'),
      false,
    ],
    ['weekday', pattern({ weekdays: [1, 3] }), evening('2027-01-06'), true],
    ['other weekday', pattern({ weekdays: [1, 3] }), evening('2027-01-05'), false],
    ['odd week', pattern({ weeks: 'odd' }), evening('2027-01-04'), true],
    ['even week', pattern({ weeks: 'odd' }), evening('2027-01-11'), false],
    ['week 53 of the year before is odd', pattern({ weeks: 'odd' }), evening('2027-01-03'), true],
    [
      'from the first date',
      pattern({ during: { from: '2027-01-04', to: '2027-02-01' } }),
      evening('2027-01-04'),
      true,
    ],
    [
      'up to the end',
      pattern({ during: { from: '2027-01-04', to: '2027-02-01' } }),
      evening('2027-02-01'),
      false,
    ],
    ['third week', pattern({ everyWeeks: { every: 3, from: '2027-01-06' } }), evening('2027-01-29'), true],
    ['second week', pattern({ everyWeeks: { every: 3, from: '2027-01-06' } }), evening('2027-01-22'), false],
    [
      'three weeks before',
      pattern({ everyWeeks: { every: 3, from: '2027-01-27' } }),
      evening('2027-01-04'),
      true,
    ],
    ['only holidays', pattern({ holidays: 'only' }), evening('2027-05-17', { holiday: true }), true],
    ['only holidays, plain day', pattern({ holidays: 'only' }), evening('2027-05-18'), false],
    ['except holidays', pattern({ holidays: 'except' }), evening('2027-05-17', { holiday: true }), false],
    ['slot', pattern({ slots: ['evening', 'day'] }), evening('2027-01-04'), true],
    ['other slot', pattern({ slots: ['night'] }), evening('2027-01-04'), false],
    ['overlaps the hours', pattern({ between: { from: '22:30', to: '23:30' } }), evening('2027-01-04'), true],
    [
      'touches the hours only',
      pattern({ between: { from: '23:00', to: '23:30' } }),
      evening('2027-01-04'),
      false,
    ],
    [
      'night reaches into the morning',
      pattern({ between: { from: '06:00', to: '09:00' } }),
      night('2027-01-04'),
      true,
    ],
    [
      'hours over midnight',
      pattern({ between: { from: '22:00', to: '06:00' } }),
      evening('2027-01-04'),
      true,
    ],
    [
      'day outside night hours',
      pattern({ between: { from: '22:00', to: '06:00' } }),
      aShift('2027-01-04', 'day', { startTime: '08:00', endTime: '15:30' }),
      false,
    ],
  ])('%s', (_, selection, shift, expected) => {
    expect(selects(selection, shift)).toBe(expected);
  });

  it('ranks a named shift over a date over a pattern', () => {
    const ranks = [
      specificity({ by: 'shifts', shifts: [] }),
      specificity({ by: 'dates', dates: [] }),
      specificity(pattern({})),
    ];
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(new Set(ranks).size).toBe(3);
  });
});

describe('availability shift', () => {
  it('reads the slot from the id and wall time from the instants, in summer and winter', () => {
    const calendar = { isPublicHoliday: (date: string) => date === '2027-05-17' };
    const shift = {
      id: '2027-05-17/evening/station',
      date: '2027-05-17',
      start: '2027-05-17T13:30:00Z',
      end: '2027-05-17T21:00:00Z',
    };
    expect(availabilityShift(shift, calendar)).toEqual({
      id: '2027-05-17/evening/station',
      date: '2027-05-17',
      slot: 'evening',
      startTime: '15:30',
      endTime: '23:00',
      holiday: true,
    });
    const winter = {
      ...shift,
      date: '2027-01-04',
      start: '2027-01-04T22:00:00Z',
      end: '2027-01-05T07:00:00Z',
    };
    expect(availabilityShift(winter, calendar)).toMatchObject({
      startTime: '23:00',
      endTime: '08:00',
      holiday: false,
    });
  });
});
