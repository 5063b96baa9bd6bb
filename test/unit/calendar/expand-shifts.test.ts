import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/civil-date.ts';
import type { ExpansionContext } from '../../../src/domain/calendar/expand-shifts.ts';
import { expandShifts } from '../../../src/domain/calendar/expand-shifts.ts';
import { holidayCalendar } from '../../../src/domain/calendar/holidays.ts';
import { elapsedHours, osloWallTime } from '../../../src/domain/calendar/oslo-time.ts';
import type { BackUpPolicy, ShiftTemplate } from '../../../src/domain/calendar/shift-template.ts';
import { aTemplate, CONTEXT, everyDay, HOLIDAYS } from './support.ts';

function idsOf(templates: ShiftTemplate[], from: string, to: string, context = CONTEXT): string[] {
  return expandShifts(templates, from, to, context).map(({ id }) => id);
}

const weekday = aTemplate();
const weekend = aTemplate({ slot: 'day', days: { pattern: 'weekend' }, start: '08:00', end: '15:30' });

describe('expanding templates', () => {
  it('gives a shift everything that a problem wants', () => {
    expect(expandShifts([weekday], '2027-01-04', '2027-01-05', CONTEXT)).toEqual([
      {
        id: '2027-01-04/evening/station',
        function: 'station',
        date: '2027-01-04',
        start: '2027-01-04T15:00:00Z',
        end: '2027-01-04T22:00:00Z',
        seats: 2,
        presence: 'onSite',
        category: 'weekdayEvening',
        night: false,
        engagements: ['gpSelfEmployed'],
        backUpShifts: [],
        dependentsPerBackUp: 1,
        onlyWhenNeeded: false,
      },
    ]);
  });

  it('uses the weekend pattern on Saturdays, Sundays and public holidays', () => {
    // Ascension Day is Thursday 6 May; 17 May is Monday.
    expect(idsOf([weekday, weekend], '2027-05-05', '2027-05-10')).toEqual([
      '2027-05-05/evening/station',
      '2027-05-06/day/station',
      '2027-05-07/evening/station',
      '2027-05-08/day/station',
      '2027-05-09/day/station',
    ]);
  });

  it('uses the weekend pattern on the closed days of the district', () => {
    const calendar = holidayCalendar(HOLIDAYS, [{ fixed: '12-24' }]);
    const context = { ...CONTEXT, calendar };
    expect(idsOf([weekday, weekend], '2027-12-24', '2027-12-25', context)).toEqual([
      '2027-12-24/day/station',
    ]);
    expect(idsOf([weekday, weekend], '2027-12-24', '2027-12-25')).toEqual(['2027-12-24/evening/station']);
  });

  it('takes weekdays by number, a public holiday as a Sunday', () => {
    const monday = aTemplate({ slot: 'monday', days: { weekdays: [1] } });
    const sunday = aTemplate({ slot: 'sunday', days: { weekdays: [7] } });
    expect(idsOf([monday, sunday], '2027-05-16', '2027-05-25')).toEqual([
      '2027-05-16/sunday/station',
      '2027-05-17/sunday/station',
      '2027-05-23/sunday/station',
      '2027-05-24/monday/station',
    ]);
  });

  it('lets templates for a named day replace all others on it', () => {
    const eve = aTemplate({
      slot: 'eve',
      days: { on: [{ fixed: '12-24' }, { easterOffset: -1 }] },
      start: '12:00',
    });
    expect(idsOf([weekday, weekend, eve], '2027-12-23', '2027-12-26')).toEqual([
      '2027-12-23/evening/station',
      '2027-12-24/eve/station',
      '2027-12-25/day/station',
    ]);
    expect(idsOf([weekday, weekend, eve], '2027-03-27', '2027-03-28')).toEqual(['2027-03-27/eve/station']);
  });

  it('keeps to the dates a template is valid, half-open', () => {
    const until = aTemplate({ slot: 'old', to: '2027-01-06' });
    const since = aTemplate({ slot: 'new', from: '2027-01-06' });
    expect(idsOf([until, since], '2027-01-04', '2027-01-08')).toEqual([
      '2027-01-04/old/station',
      '2027-01-05/old/station',
      '2027-01-06/new/station',
      '2027-01-07/new/station',
    ]);
  });

  it('lets an expired template for a named day replace nothing', () => {
    const eve = aTemplate({ slot: 'eve', days: { on: [{ fixed: '12-24' }] }, to: '2027-01-01' });
    expect(idsOf([weekday, eve], '2027-12-24', '2027-12-25')).toEqual(['2027-12-24/evening/station']);
  });

  it('makes a whole day of equal times', () => {
    const [shift] = expandShifts([everyDay('all', '08:00', '08:00')], '2027-01-04', '2027-01-05', CONTEXT);
    expect(shift).toMatchObject({ start: '2027-01-04T07:00:00Z', end: '2027-01-05T07:00:00Z' });
  });

  it('makes no shift of the hour that the spring skips', () => {
    const templates = [everyDay('skipped', '02:00', '03:00')];
    expect(idsOf(templates, '2027-03-27', '2027-03-30')).toEqual([
      '2027-03-27/skipped/station',
      '2027-03-29/skipped/station',
    ]);
  });

  it('refuses two templates that make the same shift', () => {
    expect(() => idsOf([weekday, aTemplate({ start: '17:00' })], '2027-01-04', '2027-01-05')).toThrow(
      'two shift templates make 2027-01-04/evening/station',
    );
  });

  it('does not share a list with the template', () => {
    const [shift] = expandShifts([weekday], '2027-01-04', '2027-01-05', CONTEXT);
    shift!.engagements.push('locum');
    expect(weekday.engagements).toEqual(['gpSelfEmployed']);
  });
});

describe('who backs up', () => {
  const station = aTemplate();
  const mobile = aTemplate({ function: 'mobile', seats: 1 });
  const longBackUp = aTemplate({ slot: 'home', function: 'backUp', start: '15:00', end: '08:00' });
  const shortBackUp = aTemplate({ slot: 'short', function: 'backUp', start: '16:00', end: '22:00' });
  const all = [station, mobile, longBackUp, shortBackUp];

  function backUpOf(policy: Partial<BackUpPolicy>, templates = all): Record<string, string[]> {
    const backUp: BackUpPolicy = {
      by: 'colleague',
      colleagueFunctions: ['station'],
      dependentsPerBackUp: 2,
      ...policy,
    };
    const context: ExpansionContext = { ...CONTEXT, backUp };
    const shifts = expandShifts(templates, '2027-01-04', '2027-01-05', context);
    return Object.fromEntries(shifts.map(({ id, backUpShifts }) => [id.slice(11), backUpShifts]));
  }
  const stationId = '2027-01-04/evening/station';
  const homeId = '2027-01-04/home/backUp';

  it('is a colleague at the functions named', () => {
    expect(backUpOf({})).toMatchObject({ 'evening/station': [stationId], 'evening/mobile': [stationId] });
  });

  it('is nobody on the same shift when it has one seat', () => {
    const lone = [aTemplate({ seats: 1 }), mobile];
    expect(backUpOf({}, lone)).toEqual({ 'evening/station': [], 'evening/mobile': [stationId] });
  });

  it('is the back-up function whose shift covers all the hours', () => {
    expect(backUpOf({ by: 'function' })).toMatchObject({
      'evening/station': [homeId],
      'evening/mobile': [homeId],
    });
  });

  it('is either, or nobody', () => {
    expect(backUpOf({ by: 'either' })).toMatchObject({ 'evening/mobile': [stationId, homeId] });
    expect(backUpOf({ by: 'none' })).toMatchObject({ 'evening/station': [], 'evening/mobile': [] });
  });

  it('is never asked for on a back-up seat itself', () => {
    expect(backUpOf({ by: 'either', colleagueFunctions: ['station', 'backUp'] })).toMatchObject({
      'home/backUp': [],
      'short/backUp': [],
    });
  });

  it('is the template’s own policy before the district’s', () => {
    const own: BackUpPolicy = { by: 'none', colleagueFunctions: [], dependentsPerBackUp: 5 };
    const shifts = expandShifts([aTemplate({ backUp: own })], '2027-01-04', '2027-01-05', {
      ...CONTEXT,
      backUp: { by: 'colleague', colleagueFunctions: ['station'], dependentsPerBackUp: 2 },
    });
    expect(shifts[0]).toMatchObject({ backUpShifts: [], dependentsPerBackUp: 5 });
  });

  it('reaches into the next day', () => {
    const backUp = everyDay('home', '16:00', '16:00');
    const templates = [{ ...backUp, function: 'backUp' as const }, everyDay('morning', '06:00', '09:00')];
    const context: ExpansionContext = { ...CONTEXT, backUp: { ...CONTEXT.backUp, by: 'function' } };
    const shifts = expandShifts(templates, '2027-01-04', '2027-01-06', context);
    const morning = shifts.find(({ id }) => id === '2027-01-05/morning/station');
    expect(morning?.backUpShifts).toEqual(['2027-01-04/home/backUp']);
  });
});

const quarter = fc
  .integer({ min: 0, max: 95 })
  .map((n) => `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`);
const days = fc.constantFrom<ShiftTemplate['days'][]>(
  { pattern: 'weekday' },
  { pattern: 'weekend' },
  { weekdays: [2, 5, 7] },
  { on: [{ fixed: '05-17' }, { easterOffset: 0 }] },
);
const someTemplates = fc
  .array(fc.record({ start: quarter, end: quarter, days, seats: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((list) => list.map((changes, at) => aTemplate({ slot: `slot-${at}`, ...changes })));
const someDate = fc.integer({ min: 0, max: 14_000 }).map((n) => addDays('2020-01-01', n));

describe('any expansion', () => {
  it('is in order, without duplicates, inside the half-open span, and starts when the wall clock says', () => {
    fc.assert(
      fc.property(someTemplates, someDate, fc.integer({ min: 0, max: 40 }), (templates, from, length) => {
        const to = addDays(from, length);
        const shifts = expandShifts(templates, from, to, CONTEXT);
        expect(new Set(shifts.map(({ id }) => id)).size).toBe(shifts.length);
        const keys = shifts.map(({ start, id }) => `${start} ${id}`);
        expect(keys).toEqual(keys.toSorted());
        for (const shift of shifts) {
          const template = templates.find(({ slot }) => shift.id.includes(`/${slot}/`))!;
          const wall = osloWallTime(shift.start);
          expect(from <= shift.date && shift.date < to).toBe(true);
          expect(wall.date).toBe(shift.date);
          if (!template.start.startsWith('02:')) expect(wall.time).toBe(template.start);
        }
      }),
    );
  });

  it('lasts as long as its times say, an hour more or less only when the clock changes', () => {
    fc.assert(
      fc.property(quarter, quarter, someDate, (start, end, date) => {
        const [shift] = expandShifts([everyDay('any', start, end)], date, addDays(date, 1), CONTEXT);
        fc.pre(shift !== undefined);
        const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
        const said = (minutes(end) - minutes(start) + 1440 - 1) % 1440;
        const nominal = (said + 1) / 60;
        const hours = elapsedHours({ from: shift.start, to: shift.end });
        expect(Math.abs(hours - nominal)).toBeLessThanOrEqual(1);
        if (!['03', '10'].includes(date.slice(5, 7))) expect(hours).toBe(nominal);
      }),
    );
  });

  it('is the same in two parts as in one', () => {
    fc.assert(
      fc.property(someTemplates, someDate, fc.nat(20), fc.nat(20), (templates, from, first, second) => {
        const middle = addDays(from, first);
        const to = addDays(middle, second);
        const parts = [
          ...expandShifts(templates, from, middle, CONTEXT),
          ...expandShifts(templates, middle, to, CONTEXT),
        ];
        expect(parts).toEqual(expandShifts(templates, from, to, CONTEXT));
      }),
    );
  });

  it('of templates that tile the day leaves no gap and no overlap, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.uniqueArray(quarter, { minLength: 2, maxLength: 6 }), someDate, (borders, from) => {
        const times = borders.toSorted();
        const templates = times.map((start, at) => everyDay(`slot-${at}`, start, times[at + 1] ?? times[0]!));
        const shifts = expandShifts(templates, from, addDays(from, 60), CONTEXT);
        shifts.slice(1).forEach((shift, at) => {
          expect(shift.start).toBe(shifts[at]!.end);
        });
      }),
    );
  });
});
