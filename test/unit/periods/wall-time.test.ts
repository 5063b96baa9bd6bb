import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { civilDate } from '../../../src/domain/calendar/civil-date.ts';
import { localOf, wallTime } from '../../../src/features/periods/wall-time.ts';

describe('wall time in Oslo', () => {
  test.each([
    { local: '2026-11-30T08:00', at: '2026-11-30T07:00:00Z', shown: 'once' },
    { local: '2027-06-30T08:00', at: '2027-06-30T06:00:00Z', shown: 'once' },
    { local: '2027-03-28T01:59', at: '2027-03-28T00:59:00Z', shown: 'once' },
    { local: '2027-03-28T02:00', at: '2027-03-28T01:00:00Z', shown: 'missing' },
    { local: '2027-03-28T02:59', at: '2027-03-28T01:59:00Z', shown: 'missing' },
    { local: '2027-03-28T03:00', at: '2027-03-28T01:00:00Z', shown: 'once' },
    { local: '2027-10-31T02:00', at: '2027-10-31T00:00:00Z', shown: 'doubled' },
    { local: '2027-10-31T02:59', at: '2027-10-31T00:59:00Z', shown: 'doubled' },
    { local: '2027-10-31T03:00', at: '2027-10-31T02:00:00Z', shown: 'once' },
  ])('is the instant $at at $local, shown $shown', (expected) => {
    expect(wallTime(expected.local)).toEqual(expected);
  });

  test('is shown again at its instant, unless the clock skips it', () => {
    const part = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(
        ...([part(2020, 2099), part(1, 12), part(1, 28), part(0, 23), part(0, 59)] as const),
        (year, month, day, hour, minute) => {
          const time = [hour, minute].map((one) => String(one).padStart(2, '0')).join(':');
          const local = `${civilDate(year, month, day)}T${time}`;
          const { at, shown } = wallTime(local);
          expect(localOf(at) === local).toBe(shown !== 'missing');
        },
      ),
    );
  });
});
