import type { Swap } from './swap-api.ts';

/** My open swaps by what I have to do with them. */
export interface SortedSwaps {
  /** Offered to me by name, or a colleague wants out of what we have agreed on. */
  waiting: Swap[];
  /** What I have offered or accepted. */
  own: Swap[];
  /** What colleagues offer to everybody. */
  forAll: Swap[];
}

/** Sorts open swaps for a doctor; what I have said no to is over for me. */
export function sortSwaps(swaps: readonly Swap[], self: string): SortedSwaps {
  const waiting = swaps.filter((swap) => isWaiting(swap, self));
  const rest = swaps.filter((swap) => !waiting.includes(swap));
  const own = rest.filter(({ doctor, taker }) => doctor === self || taker === self);
  return {
    waiting,
    own,
    forAll: rest.filter((swap) => !own.includes(swap) && swap.toAll && swap.state === 'offered'),
  };
}

function isWaiting({ state, doctor, taker, recipients, cancelAskedBy }: Swap, self: string): boolean {
  if (state === 'offered') return recipients.some((one) => one.doctor === self && one.answer === null);
  const isParty = doctor === self || taker === self;
  return state === 'accepted' && isParty && cancelAskedBy !== null && cancelAskedBy !== self;
}
