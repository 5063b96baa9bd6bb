/** A district's choices for changes after publication; agreed with the representatives. */
export interface SwapPolicy {
  /** Whether a coordinator approves every swap, or only those that break a rule with a written reason. */
  approval: 'always' | 'whenReasonNeeded';
}

/** Until a district chooses: the doctor on the list is responsible until a competent taker is approved. */
export const DEFAULT_SWAP_POLICY: SwapPolicy = { approval: 'always' };
