import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergePairs } from '../../../src/optimiser/portfolio/merge-pairs.ts';

/** A roster as doctors with their shifts. */
type Lists = Record<number, readonly number[]>;

const pairsOf = (lists: Lists) =>
  Int32Array.from(Object.entries(lists).flatMap(([d, shifts]) => shifts.flatMap((s) => [Number(d), s])));

/** Doctors with their shifts in order; who has none is left out. */
function listsOf(pairs: Int32Array): Lists {
  const lists: Record<number, number[]> = {};
  for (let i = 0; i < pairs.length; i += 2) (lists[pairs[i]!] ??= []).push(pairs[i + 1]!);
  for (const list of Object.values(lists)) list.sort((a, b) => a - b);
  return lists;
}

function merged(origin: Lists, made: Lists, best: Lists): Lists | null {
  const result = mergePairs(pairsOf(origin), pairsOf(made), pairsOf(best));
  return result && listsOf(result);
}

/** Rosters of up to five doctors, each with some of eight shifts; in no order. */
const rosters = fc
  .uniqueArray(fc.tuple(fc.nat(4), fc.nat(7)), { selector: ([d, s]) => `${d} ${s}`, maxLength: 16 })
  .map((pairs) => Int32Array.from(pairs.flat()));

describe('merging two rosters that were made from one', () => {
  it('carries over who was changed, and leaves the others as the best has them', () => {
    const origin = { 0: [1, 2], 1: [3], 2: [4] };
    const made = { 0: [1, 5], 1: [3], 2: [4] };
    const best = { 0: [1, 2], 1: [6], 2: [4] };
    expect(merged(origin, made, best)).toEqual({ 0: [1, 5], 1: [6], 2: [4] });
  });

  it('takes the shifts from whoever lost them all, and gives them to who had none', () => {
    expect(merged({ 0: [1], 1: [2] }, { 1: [2], 2: [1] }, { 0: [1], 1: [3] })).toEqual({ 1: [3], 2: [1] });
  });

  it('prefers what was made where the best changed the same doctor', () => {
    expect(merged({ 0: [1] }, { 0: [2] }, { 0: [3], 1: [4] })).toEqual({ 0: [2], 1: [4] });
  });

  it('says that nothing is to be carried over, whatever the order of the pairs', () => {
    const origin = Int32Array.from([0, 1, 0, 2, 1, 3]);
    const same = Int32Array.from([1, 3, 0, 2, 0, 1]);
    expect(mergePairs(origin, same, Int32Array.from([0, 7]))).toBeNull();
  });

  it('of any three rosters has every doctor as made when changed, else as in the best', () => {
    let changed = 0;
    fc.assert(
      fc.property(rosters, rosters, rosters, (origin, made, best) => {
        const copies = [origin, made, best].map((pairs) => [...pairs]);
        const result = mergePairs(origin, made, best);
        expect([origin, made, best].map((pairs) => [...pairs])).toEqual(copies);
        const [before, after, now] = [origin, made, best].map(listsOf) as [Lists, Lists, Lists];
        const wanted: Record<number, readonly number[]> = {};
        let changes = 0;
        for (let d = 0; d < 5; d++) {
          const isChanged = (before[d] ?? []).join() !== (after[d] ?? []).join();
          if (isChanged) changes++;
          const own = (isChanged ? after : now)[d];
          if (own) wanted[d] = own;
        }
        if (changes > 0) changed++;
        expect(result && listsOf(result)).toEqual(changes > 0 ? wanted : null);
        // Each assignment once.
        if (result) expect(result).toHaveLength(2 * Object.values(wanted).flat().length);
      }),
      { seed: 3, numRuns: 500 },
    );
    expect(changed).toBeGreaterThan(300);
  });

  it('with the roster it was made from gives what was made', () => {
    fc.assert(
      fc.property(rosters, rosters, (origin, made) => {
        const result = mergePairs(origin, made, origin);
        if (result) expect(listsOf(result)).toEqual(listsOf(made));
        else expect(listsOf(made)).toEqual(listsOf(origin));
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
