import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { loadHoytidRules, loadPayTimeRules } from '../../../config/load.ts';
import { hoytidIntervals } from '../../../src/domain/calendar/hoytid.ts';
import { osloInterval, toInstant } from '../../../src/domain/calendar/oslo-time.ts';
import { PAY_WINDOWS, payMinutes } from '../../../src/domain/calendar/pay-time.ts';
import type { Interval } from '../../../src/domain/problem/roster-problem.ts';
import { lastSunday, YEARS } from './support.ts';

const LAW = { payTime: loadPayTimeRules(), hoytid: loadHoytidRules() };
const MINUTE = 60_000;

const HOYTID = YEARS.flatMap((year) => hoytidIntervals(year, LAW.hoytid)).map(({ from, to }) => [
  Date.parse(from),
  Date.parse(to),
]);

function paid(interval: Interval): Record<string, number> {
  return Object.fromEntries(Object.entries(payMinutes(interval, LAW)).filter(([, minutes]) => minutes > 0));
}

/** Minute by minute by another library's clock: what the windows say, without any borders. */
function counted({ from, to }: Interval): Record<string, number> {
  const minutes: Record<string, number> = {};
  for (let at = Date.parse(from); at < Date.parse(to); at += MINUTE) {
    const wall = DateTime.fromMillis(at, { zone: 'Europe/Oslo' });
    const part = wall.hour < 6 || wall.hour >= 21 ? 'night' : wall.hour < 17 ? 'day' : 'evening';
    const isHoytid = HOYTID.some(([first, last]) => first! <= at && at < last!);
    const day = isHoytid ? 'hoytid' : wall.weekday > 5 ? 'weekend' : 'weekday';
    minutes[`${day}.${part}`] = (minutes[`${day}.${part}`] ?? 0) + 1;
  }
  return minutes;
}

/** Shifts of one minute to thirty hours, every other one over a clock change or into a holiday. */
const shifts = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: Date.parse('2025-01-01Z') / MINUTE, max: Date.parse('2045-12-30Z') / MINUTE }),
      fc
        .tuple(fc.constantFrom(...YEARS), fc.constantFrom(2, 9), fc.integer({ min: -1500, max: 300 }))
        .map(([year, month, minutes]) => Date.parse(`${lastSunday(year, month)}Z`) / MINUTE + minutes),
      fc
        .tuple(
          fc.constantFrom(...YEARS),
          fc.constantFrom('05-01', '05-17', '12-24', '12-31'),
          fc.integer({ min: -900, max: 1500 }),
        )
        .map(([year, day, minutes]) => Date.parse(`${year}-${day}Z`) / MINUTE + minutes),
    ),
    fc.integer({ min: 1, max: 30 * 60 }),
  )
  .map(([start, length]) => ({
    from: toInstant(start * MINUTE),
    to: toInstant((start + length) * MINUTE),
  }));

describe('the windows of pay', () => {
  it.each([
    ['a weekday evening', '2027-01-05', '16:00', '23:00', { day: 60, evening: 240, night: 120 }, 'weekday'],
    ['an ordinary Sunday', '2027-01-10', '08:00', '15:30', { day: 450 }, 'weekend'],
    ['Good Friday', '2027-03-26', '08:00', '23:00', { day: 540, evening: 240, night: 120 }, 'hoytid'],
    ['a winter night', '2027-01-05', '23:00', '08:00', { night: 420, day: 120 }, 'weekday'],
  ])('divide %s', (_, date, start, end, parts, day) => {
    const expected = Object.fromEntries(Object.entries(parts).map(([part, at]) => [`${day}.${part}`, at]));
    expect(paid(osloInterval(date, start, end))).toEqual(expected);
  });

  it('divide a night over Friday midnight, Christmas Eve at noon and the hour that comes twice', () => {
    expect(paid(osloInterval('2027-01-08', '23:00', '08:00'))).toEqual({
      'weekday.night': 60,
      'weekend.night': 360,
      'weekend.day': 120,
    });
    expect(paid(osloInterval('2027-12-24', '08:00', '15:30'))).toEqual({
      'weekday.day': 240,
      'hoytid.day': 210,
    });
    // 30 October to 31 October 2027: seven hours of night pass between midnight and six.
    expect(paid(osloInterval('2027-10-30', '23:00', '08:00'))).toEqual({
      'weekend.night': 480,
      'weekend.day': 120,
    });
  });

  it('hold every minute of a shift once', () => {
    fc.assert(
      fc.property(shifts, (shift) => {
        const minutes = payMinutes(shift, LAW);
        expect(Object.keys(minutes)).toEqual(PAY_WINDOWS);
        const sum = Object.values(minutes).reduce((all, one) => all + one, 0);
        expect(sum).toBe((Date.parse(shift.to) - Date.parse(shift.from)) / MINUTE);
        expect(paid(shift)).toEqual(counted(shift));
      }),
      { numRuns: 200 },
    );
  });

  it('follow the agreement in force', () => {
    const [rules] = LAW.payTime;
    const later = { ...rules!, validFrom: '2028-01-01', nightFrom: '23:00' };
    const law = { ...LAW, payTime: [rules!, later] };
    const evening = (date: string) => payMinutes(osloInterval(date, '16:00', '23:00'), law)['weekday.night'];
    expect([evening('2027-01-05'), evening('2028-01-04')]).toEqual([120, 0]);
  });
});
