import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Assignment } from '../../../src/domain/problem/roster-problem.ts';
import { movesBetween } from '../../../src/optimiser/repair/moves-between.ts';
import { duty, training } from '../../builders/problem-builder.ts';

const places = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2', '3')), {
  selector: String,
});
const roster = (held: [string, string][]) => held.map(([doctor, shift]) => duty(doctor, shift));
const keys = (assignments: readonly Assignment[]) =>
  assignments.map(({ doctor, shift }) => `${shift}/${doctor}`).sort();

describe('the duties that change hands between two rosters', () => {
  it('lead from the one to the other, and are none where no seat falls empty', () => {
    fc.assert(
      fc.property(places, places, (was, is) => {
        const moves = movesBetween(roster(was), roster(is));
        const count = (held: [string, string][], shift: string) =>
          held.filter(([, one]) => one === shift).length;
        if (['1', '2', '3'].some((shift) => count(is, shift) < count(was, shift))) {
          expect(moves).toBeNull();
          return;
        }
        const gone = new Set(moves!.map(({ shift, from }) => `${shift}/${from}`));
        const after = keys(roster(was)).filter((key) => !gone.has(key));
        expect([...after, ...moves!.map(({ shift, to }) => `${shift}/${to}`)].sort()).toEqual(
          keys(roster(is)),
        );
        // As few as can be: nobody gives away what they keep.
        expect(moves).toHaveLength(keys(roster(is)).filter((key) => !keys(roster(was)).includes(key)).length);
      }),
    );
  });

  it('are of duties: training moves nothing', () => {
    const before = [duty('a', '1')];
    expect(movesBetween(before, [...before, training('b', '1', 'a')])).toEqual([]);
  });
});
