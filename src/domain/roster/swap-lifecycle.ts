/** Where a swap or a give-away stands; the taker answers for the duty once it is `done`, and not before. */
export const SWAP_STATES = [
  'offered',
  'accepted',
  'done',
  'withdrawn',
  'declined',
  'rejected',
  'expired',
  'overtaken',
] as const;
export type SwapState = (typeof SWAP_STATES)[number];

/**
 * What happens to it. `accept` where somebody has to approve it and `carryOut` where nobody has; `decline`
 * by the last who was asked; `cancel` by both who had agreed; `overtake` when the roster has changed so that
 * the duties are not theirs any more.
 */
export type SwapEvent =
  'accept' | 'carryOut' | 'approve' | 'decline' | 'withdraw' | 'cancel' | 'reject' | 'expire' | 'overtake';

const SWAP_TRANSITIONS: Record<SwapState, Partial<Record<SwapEvent, SwapState>>> = {
  offered: {
    accept: 'accepted',
    carryOut: 'done',
    decline: 'declined',
    withdraw: 'withdrawn',
    expire: 'expired',
    overtake: 'overtaken',
  },
  accepted: {
    approve: 'done',
    cancel: 'withdrawn',
    reject: 'rejected',
    expire: 'expired',
    overtake: 'overtaken',
  },
  done: {},
  withdrawn: {},
  declined: {},
  rejected: {},
  expired: {},
  overtaken: {},
};

/** The next state; `null` for a step that the table does not hold. */
export function transitionSwap(state: SwapState, event: SwapEvent): SwapState | null {
  return SWAP_TRANSITIONS[state][event] ?? null;
}

/** Whether anything can still come of it. */
export function isOpenSwap(state: SwapState): boolean {
  return Object.keys(SWAP_TRANSITIONS[state]).length > 0;
}
