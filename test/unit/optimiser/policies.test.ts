import { describe, expect, it } from '@jest/globals';
import { LevelsPolicy } from '../../../src/optimiser/portfolio/levels-policy.ts';
import type { RunView } from '../../../src/optimiser/portfolio/policy.ts';
import { SumPolicy } from '../../../src/optimiser/portfolio/sum-policy.ts';

/** What a policy sees, set by the test. */
interface Seen {
  seconds: number;
  openSeats: number | null;
  bound?: number;
}

function viewOf(seen: Seen): RunView {
  return {
    secondsLeft: () => seen.seconds,
    openSeats: () => seen.openSeats,
    bound: () => seen.bound ?? -Infinity,
  };
}

describe('the policy of levels', () => {
  const policyOf = (
    threads: number,
    iterations: number | null = null,
    seen = { seconds: 60, openSeats: null },
  ) => new LevelsPolicy(viewOf(seen), threads, iterations);

  it('in one thread searches for most of the time, then proves until there is nothing left to prove', () => {
    const seen = { seconds: 60, openSeats: null };
    const policy = policyOf(1, null, seen);
    expect(policy.next(0)).toEqual({ kind: 'search', seconds: 45, iterations: null });
    policy.progressed('roster');
    policy.ended(0, 'search', true);
    seen.seconds = 15;
    expect(policy.next(0)).toEqual({ kind: 'prove', seconds: 15, mip: true });
    policy.progressed('bound');
    policy.ended(0, 'prove', false);
    expect(policy.next(0)).toMatchObject({ kind: 'prove' });
    policy.ended(0, 'prove', true);
    expect(policy.next(0)).toBeNull();
  });

  it('proves again for a better roster', () => {
    const policy = policyOf(1);
    policy.next(0);
    policy.progressed('roster');
    policy.ended(0, 'search', true);
    policy.next(0);
    // The MIP of the proof found one.
    policy.progressed('roster');
    policy.ended(0, 'prove', false);
    expect(policy.next(0)).toMatchObject({ kind: 'prove' });
    policy.ended(0, 'prove', true);
    policy.progressed('roster');
    expect(policy.next(0)).toMatchObject({ kind: 'prove' });
  });

  it('in several threads has the first prove and the others search, once each and to the end', () => {
    const policy = policyOf(3);
    expect(policy.next(0)).toMatchObject({ kind: 'prove', seconds: 60 });
    for (const worker of [1, 2]) {
      expect(policy.next(worker)).toEqual({ kind: 'search', seconds: 60, iterations: null });
    }
    policy.progressed('roster');
    policy.ended(0, 'prove', true);
    // Something better may still be found.
    expect(policy.next(0)).toMatchObject({ kind: 'wait' });
    policy.ended(1, 'search', true);
    expect(policy.next(1)).toBeNull();
    expect(policy.next(0)).toMatchObject({ kind: 'wait' });
    policy.ended(2, 'search', true);
    expect(policy.next(0)).toBeNull();
  });

  it('with a limit of iterations leaves out what depends on time', () => {
    const policy = policyOf(1, 5000);
    expect(policy.next(0)).toMatchObject({ kind: 'search', iterations: 5000 });
    policy.progressed('roster');
    policy.ended(0, 'search', true);
    expect(policy.next(0)).toMatchObject({ kind: 'prove', mip: false });
  });

  it('has nothing to do without time', () => {
    const policy = policyOf(2, null, { seconds: 0.01, openSeats: null });
    expect([policy.next(0), policy.next(1)]).toEqual([null, null]);
  });

  it('begins a search again that died, and waits for it', () => {
    const policy = policyOf(2);
    policy.next(0);
    policy.next(1);
    policy.lost(1);
    expect(policy.next(1)).toMatchObject({ kind: 'search' });
    policy.progressed('roster');
    policy.ended(0, 'prove', true);
    expect(policy.next(0)).toMatchObject({ kind: 'wait' });
    // For good, this time: nobody waits for the dead.
    policy.lost(1);
    expect(policy.next(0)).toBeNull();
  });

  it('does not search again when the proof died', () => {
    const policy = policyOf(1);
    policy.next(0);
    policy.progressed('roster');
    policy.ended(0, 'search', true);
    policy.next(0);
    policy.lost(0);
    expect(policy.next(0)).toMatchObject({ kind: 'prove' });
  });
});

describe('the policy of one cost', () => {
  const SMALL = { doctors: 12, seats: 200, columns: 1000 };
  const LARGE = { doctors: 120, seats: 1000, columns: 40_000 };
  const policyOf = (threads: number, size = LARGE, seen: Seen = { seconds: 60, openSeats: null }) => ({
    policy: new SumPolicy(viewOf(seen), threads, size),
    seen,
  });

  it('in one thread searches for a start, finds prices, then goes on in neighbourhoods', () => {
    const { policy, seen } = policyOf(1);
    expect(policy.next(0)).toEqual({ kind: 'search', seconds: 4.5, iterations: null });
    policy.ended(0, 'search', true);
    seen.openSeats = 0;
    for (let slice = 0; slice < 3; slice++) {
      expect(policy.next(0)).toEqual({ kind: 'ascent', seconds: 2 });
      policy.ended(0, 'ascent', slice === 2);
    }
    expect(policy.next(0)).toEqual({ kind: 'neighbourhoods', seconds: 27 });
    policy.ended(0, 'neighbourhoods', false);
    seen.seconds = 0;
    expect(policy.next(0)).toBeNull();
  });

  it('raises the prices of many doctors once more, later on', () => {
    const { policy, seen } = policyOf(2);
    policy.next(0);
    policy.next(1);
    seen.openSeats = 0;
    policy.ended(0, 'ascent', true);
    policy.ended(1, 'search', true);
    seen.seconds = 33;
    expect(policy.next(0)).toMatchObject({ kind: 'ascent' });
    expect(policy.next(1)).toEqual({ kind: 'neighbourhoods', seconds: 33 });
    policy.ended(0, 'ascent', false);
    seen.seconds = 26;
    expect(policy.next(0)).toEqual({ kind: 'neighbourhoods', seconds: 26 });
  });

  it('never searches for longer than its share of a short run', () => {
    const { policy } = policyOf(1, LARGE, { seconds: 4, openSeats: null });
    expect(policy.next(0)!.seconds).toBeCloseTo(1.4, 9);
  });

  it('in several threads has one find prices while the others search', () => {
    const { policy, seen } = policyOf(3);
    expect(policy.next(0)).toMatchObject({ kind: 'ascent' });
    expect(policy.next(1)).toMatchObject({ kind: 'search' });
    expect(policy.next(2)).toMatchObject({ kind: 'search' });
    policy.ended(1, 'search', true);
    seen.openSeats = 0;
    // Prices are one thread's, until they are settled.
    expect(policy.next(1)).toMatchObject({ kind: 'neighbourhoods' });
    policy.ended(0, 'ascent', true);
    expect(policy.next(0)).toMatchObject({ kind: 'neighbourhoods' });
  });

  it('gives a small problem with open seats to the MIP, in one thread and once', () => {
    const { policy, seen } = policyOf(2, SMALL);
    policy.next(1);
    policy.ended(1, 'search', true);
    seen.openSeats = 3;
    expect(policy.next(1)).toMatchObject({ kind: 'ascent' });
    policy.ended(1, 'ascent', false);
    expect(policy.next(1)).toEqual({ kind: 'whole', seconds: 60 });
    expect(policy.next(0)).toMatchObject({ kind: 'neighbourhoods' });
    policy.ended(1, 'whole', true);
    expect(policy.next(1)).toMatchObject({ kind: 'neighbourhoods' });
  });

  it('looks at few doctors as a whole, in one thread and once', () => {
    const { policy, seen } = policyOf(2, { doctors: 40, seats: 200, columns: 4000 });
    policy.next(0);
    policy.next(1);
    seen.openSeats = 0;
    policy.ended(0, 'ascent', false);
    expect(policy.next(0)).toEqual({ kind: 'everybody', seconds: 12 });
    policy.ended(1, 'search', true);
    expect(policy.next(1)).toMatchObject({ kind: 'neighbourhoods' });
    policy.ended(0, 'everybody', false);
    expect(policy.next(0)).toMatchObject({ kind: 'neighbourhoods' });
  });

  it('leaves the MIP alone where the problem is large', () => {
    const { policy, seen } = policyOf(1, LARGE);
    policy.next(0);
    policy.ended(0, 'search', true);
    seen.openSeats = 3;
    policy.next(0);
    policy.ended(0, 'ascent', true);
    expect(policy.next(0)).toMatchObject({ kind: 'neighbourhoods' });
  });

  it.each([
    [1600, 'whole'],
    [1500, 'neighbourhoods'],
  ])('tries the MIP where nothing is open, and goes on with what proves more: %i', (bound, kind) => {
    const { policy, seen } = policyOf(2, SMALL);
    policy.next(0);
    seen.openSeats = 0;
    seen.bound = 1500;
    policy.ended(0, 'ascent', true);
    expect(policy.next(0)).toEqual({ kind: 'whole', seconds: 4 });
    seen.bound = bound;
    policy.ended(0, 'whole', true);
    expect(policy.next(0)).toEqual({ kind, seconds: 60 });
  });

  it('lets another thread find prices when the one that did died, and searches again', () => {
    const { policy, seen } = policyOf(2);
    policy.next(0);
    policy.next(1);
    policy.lost(1);
    expect(policy.next(1)).toMatchObject({ kind: 'search' });
    policy.ended(1, 'search', true);
    seen.openSeats = 0;
    policy.lost(0);
    expect(policy.next(1)).toMatchObject({ kind: 'ascent' });
    expect(policy.next(0)).toMatchObject({ kind: 'neighbourhoods' });
  });

  it('does not try a MIP again that a thread died of', () => {
    const { policy, seen } = policyOf(2, SMALL);
    policy.next(0);
    seen.openSeats = 3;
    policy.ended(0, 'ascent', true);
    expect(policy.next(0)).toMatchObject({ kind: 'whole' });
    policy.lost(0);
    expect(policy.next(0)).toMatchObject({ kind: 'neighbourhoods' });
  });
});
