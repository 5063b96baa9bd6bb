import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DutyHistory, followDuty } from '../../../src/domain/roster/duty-history.ts';

/** What each publication of a period says of a duty, in order; `null` for one that does not have it. */
type Told = (string | null)[];

function follow(told: Told): DutyHistory<string> | null {
  const mentions = told.flatMap((content, turn) => (content === null ? [] : [{ turn, content }]));
  return mentions.length === 0 ? null : followDuty(mentions, told.length - 1, (a, b) => a === b);
}

const story = fc.array(fc.option(fc.constantFrom('16–23', '15–23')), { minLength: 1, maxLength: 30 });

describe('the history of a duty', () => {
  it.each<[string, Told, Partial<DutyHistory<string>>]>([
    ['stays', ['a', 'a', 'a'], { isHeld: true, sequence: 0, firstTurn: 0, lastTurn: 0 }],
    ['comes later', [null, 'a', 'a'], { isHeld: true, sequence: 0, firstTurn: 1, lastTurn: 1 }],
    ['moves', ['a', 'b', 'b'], { content: 'b', isHeld: true, sequence: 1, lastTurn: 1 }],
    ['goes', ['a', 'a', null, null], { content: 'a', isHeld: false, sequence: 1, lastTurn: 2 }],
    ['comes back', ['a', null, 'a'], { content: 'a', isHeld: true, sequence: 2, lastTurn: 2 }],
  ])('of one that %s', (_, told, expected) => {
    expect(follow(told)).toMatchObject(expected);
  });

  it('raises the sequence exactly when a publication tells something else, and never lowers it', () => {
    fc.assert(
      fc.property(story, fc.option(fc.constantFrom('16–23', '15–23')), (told, next) => {
        const before = follow(told);
        const after = follow([...told, next]);
        if (before === null) return;
        const isOther = (told.at(-1) ?? null) !== next;
        expect(after!.sequence).toBe(before.sequence + (isOther ? 1 : 0));
        expect(after!.lastTurn).toBe(isOther ? told.length : before.lastTurn);
        expect([after!.isHeld, after!.firstTurn]).toEqual([next !== null, before.firstTurn]);
      }),
    );
  });
});
