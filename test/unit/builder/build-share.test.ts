import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, datesBetween } from '../../../src/domain/calendar/civil-date.ts';
import { shareOverPeriod } from '../../../src/domain/problem/build-share.ts';
import { planningDoctor } from './small-district.ts';

const FROM = '2027-01-04';
const dates = datesBetween(FROM, addDays(FROM, 28));
const engagements = [{ kind: 'gpSelfEmployed' as const, from: null, to: null }];
const part = fc.record({
  share: fc.double({ min: 0, max: 2, noNaN: true }),
  at: fc.nat(27),
  length: fc.nat(28),
});

describe('shareOverPeriod', () => {
  it('lies between the smallest and the largest share that holds on any date', () => {
    fc.assert(
      fc.property(fc.array(part), fc.array(part), (agreed, reduced) => {
        const ranges = ({ share, at, length }: { share: number; at: number; length: number }) => {
          return { share, from: addDays(FROM, at), to: addDays(FROM, at + length) };
        };
        const { doctor } = planningDoctor('a', { dutyShares: agreed.map(ranges) });
        const exemptions = { exemptions: [], reducedShares: reduced.map(ranges) };
        const { share } = shareOverPeriod(doctor, engagements, exemptions, dates);
        const shares = [1, ...agreed.map((one) => one.share), ...reduced.map((one) => one.share)];
        expect(share).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-4);
        expect(share).toBeLessThanOrEqual(Math.max(...shares) + 1e-4);
      }),
    );
  });

  it('never rises when an exemption is added', () => {
    fc.assert(
      fc.property(fc.array(part), part, (agreed, { share, at, length }) => {
        const range = (from: number, days: number) => ({
          from: addDays(FROM, from),
          to: addDays(FROM, from + days),
        });
        const dutyShares = agreed.map((one) => ({ share: one.share, ...range(one.at, one.length) }));
        const { doctor } = planningDoctor('a', { dutyShares });
        const free = { exemptions: [], reducedShares: [] };
        const exempt = { exemptions: [], reducedShares: [{ share, ...range(at, length) }] };
        const before = shareOverPeriod(doctor, engagements, free, dates);
        const after = shareOverPeriod(doctor, engagements, exempt, dates);
        expect(after.share).toBeLessThanOrEqual(before.share);
      }),
    );
  });

  it('is nothing, over no dates, for somebody who is exempt from all duty or not engaged', () => {
    const { doctor } = planningDoctor('a');
    const all = { exemptions: [{ from: null, to: null, categories: null }], reducedShares: [] };
    expect(shareOverPeriod(doctor, engagements, all, dates)).toEqual({ share: 0, dates: 0 });
    const free = { exemptions: [], reducedShares: [] };
    expect(shareOverPeriod(doctor, [], free, dates)).toEqual({ share: 0, dates: 0 });
  });
});
