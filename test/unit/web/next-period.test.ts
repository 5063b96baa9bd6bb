import { describe, expect, it } from '@jest/globals';
import { nextPeriod } from '../../../web/src/plan/setup/next-period.ts';

type Previous = NonNullable<Parameters<typeof nextPeriod>[0]>;

const window = (local: string) => ({ local, at: `${local}:00.000Z`, shown: 'once' as const });
const spring: Previous = {
  id: '3f0c7a52-6f0e-4f2b-9d4e-1c1f5a9b7d10',
  name: 'Våren 2027',
  from: '2027-01-04',
  to: '2027-07-05',
  state: 'planning',
  roster: null,
  opens: window('2026-10-01T08:00'),
  closes: window('2026-11-01T12:00'),
  version: 3,
  warnings: [],
};
const named = (from: string) => `Fra ${from}`;

describe('the next period', () => {
  it('begins where the previous one ends, is as long, and collects wishes as long before', () => {
    expect(nextPeriod(spring, '2026-11-26', named)).toEqual({
      name: 'Fra 2027-07-05',
      from: '2027-07-05',
      to: '2028-01-03',
      opens: '2027-04-01T08:00',
      closes: '2027-05-02T12:00',
    });
  });

  it('is without the part of the window that has passed', () => {
    expect(nextPeriod(spring, '2027-04-10', named)).toMatchObject({
      opens: null,
      closes: '2027-05-02T12:00',
    });
    expect(nextPeriod(spring, '2027-05-02', named)).toMatchObject({ opens: null, closes: null });
    expect(nextPeriod({ ...spring, opens: null, closes: null }, '2026-11-26', named)).toMatchObject({
      opens: null,
      closes: null,
    });
  });

  it('is half a year of whole weeks when there is none before', () => {
    const first = nextPeriod(undefined, '2026-11-26', named);
    expect(first).toEqual({
      name: 'Fra 2027-03-01',
      from: '2027-03-01',
      to: '2027-08-30',
      opens: null,
      closes: null,
    });
  });
});
