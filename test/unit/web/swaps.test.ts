import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byRule, canBeAsked } from '../../../web/src/swaps/offer/recipients.ts';
import { sortSwaps } from '../../../web/src/swaps/sort-swaps.ts';
import type { Swap } from '../../../web/src/swaps/swap-api.ts';

const DOCTORS = ['Dag', 'Eli', 'Åse'];
const SELF = 'Dag';

const answered = fc.constantFrom(null, 'accepted' as const, 'declined' as const);
const open = fc
  .record({
    doctor: fc.constantFrom(...DOCTORS),
    taker: fc.option(fc.constantFrom(...DOCTORS)),
    toAll: fc.boolean(),
    asked: fc.subarray(DOCTORS),
    answer: answered,
    cancelAskedBy: fc.option(fc.constantFrom(...DOCTORS)),
  })
  .map(({ asked, answer, taker, toAll, ...one }) => ({
    ...one,
    toAll,
    taker: taker === one.doctor ? null : taker,
    state: taker === null || taker === one.doctor ? 'offered' : 'accepted',
    recipients: toAll
      ? []
      : asked.filter((name) => name !== one.doctor).map((name) => ({ doctor: name, name, answer })),
  }))
  .map((one) => one as unknown as Swap);

describe('open swaps, sorted for a doctor', () => {
  it('are each in one place at most, and what I have offered or accepted is never lost', () => {
    fc.assert(
      fc.property(fc.array(open, { maxLength: 12 }), (swaps) => {
        const { waiting, own, forAll } = sortSwaps(swaps, SELF);
        const placed = [...waiting, ...own, ...forAll];
        expect(new Set(placed).size).toBe(placed.length);
        for (const swap of swaps) {
          if (swap.doctor === SELF || swap.taker === SELF) expect([...waiting, ...own]).toContain(swap);
        }
        for (const swap of forAll) expect([swap.state, swap.toAll]).toEqual(['offered', true]);
      }),
    );
  });

  it('wait for me when I am asked and have not answered, or when the other wants out', () => {
    const offered = { state: 'offered', doctor: 'Eli', taker: null, toAll: false, cancelAskedBy: null };
    const asked = (answer: 'declined' | null) =>
      ({ ...offered, recipients: [{ doctor: SELF, name: SELF, answer }] }) as Swap;
    const agreed = (cancelAskedBy: string | null) =>
      ({ ...offered, state: 'accepted', taker: SELF, recipients: [], cancelAskedBy }) as unknown as Swap;
    const waits = (swap: Swap) => sortSwaps([swap], SELF).waiting.length === 1;
    expect([waits(asked(null)), waits(asked('declined'))]).toEqual([true, false]);
    expect([waits(agreed(null)), waits(agreed(SELF)), waits(agreed('Eli'))]).toEqual([false, false, true]);
  });
});

describe('colleagues to ask', () => {
  const recipient = (name: string, standing: 'can' | 'reason' | 'cannot', rule: string | null) => ({
    doctor: name,
    name,
    standing,
    against: rule === null ? null : { rule, name: rule },
  });

  it('are those who may, and in a swap those whom taking something back would free', () => {
    const [able, tired, unfit] = [
      recipient('Dag', 'can', null),
      recipient('Eli', 'cannot', 'rest'),
      recipient('Åse', 'cannot', 'competence'),
    ];
    expect([able, tired, unfit].map((one) => canBeAsked(one, 'give'))).toEqual([true, false, false]);
    expect([able, tired, unfit].map((one) => canBeAsked(one, 'swap'))).toEqual([true, true, false]);
  });

  it('who cannot are told by rule, the most frequent first', () => {
    const unable = [
      recipient('Åse', 'cannot', 'rest'),
      recipient('Eli', 'cannot', 'competence'),
      recipient('Dag', 'cannot', 'rest'),
    ];
    expect(byRule(unable)).toEqual([
      { rule: 'rest', names: ['Dag', 'Åse'] },
      { rule: 'competence', names: ['Eli'] },
    ]);
  });
});
