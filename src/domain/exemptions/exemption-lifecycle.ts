/** Where a claim for exemption stands. */
export const EXEMPTION_STATES = [
  'draft',
  'submitted',
  'granted',
  'grantedInPart',
  'rejected',
  'appealed',
  'upheld',
  'reversed',
  'withdrawn',
  'expired',
] as const;
export type ExemptionState = (typeof EXEMPTION_STATES)[number];

export const EXEMPTION_EVENTS = [
  'submit',
  'grant',
  'grantInPart',
  'reject',
  'appeal',
  'uphold',
  'reverse',
  'withdraw',
  'withdrawAppeal',
  'expire',
] as const;
export type ExemptionEvent = (typeof EXEMPTION_EVENTS)[number];

/**
 * Every lawful step. A decision that gives all cannot be appealed by the doctor; `upheld` and
 * `reversed` are the appeal body's answers to the appeal, and final here. Withdrawing an appeal
 * leaves the decision standing, withdrawing the claim ends it.
 */
const EXEMPTION_TRANSITIONS: Record<ExemptionState, Partial<Record<ExemptionEvent, ExemptionState>>> = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: {
    grant: 'granted',
    grantInPart: 'grantedInPart',
    reject: 'rejected',
    withdraw: 'withdrawn',
  },
  granted: { withdraw: 'withdrawn', expire: 'expired' },
  grantedInPart: { appeal: 'appealed', withdraw: 'withdrawn', expire: 'expired' },
  rejected: { appeal: 'appealed' },
  appealed: { uphold: 'upheld', reverse: 'reversed', withdraw: 'withdrawn', withdrawAppeal: 'upheld' },
  upheld: { expire: 'expired', withdraw: 'withdrawn' },
  reversed: { expire: 'expired', withdraw: 'withdrawn' },
  withdrawn: {},
  expired: {},
};

/** The next state, or the refusal of a step the table does not hold. */
export type ExemptionTransition =
  | { ok: true; state: ExemptionState }
  | {
      ok: false;
      code: 'transition-illegal';
      state: ExemptionState;
      event: ExemptionEvent;
      allowed: ExemptionEvent[];
    };

export function transitionExemption(state: ExemptionState, event: ExemptionEvent): ExemptionTransition {
  const next = EXEMPTION_TRANSITIONS[state][event];
  if (next) return { ok: true, state: next };
  const allowed = EXEMPTION_EVENTS.filter((other) => other in EXEMPTION_TRANSITIONS[state]);
  return { ok: false, code: 'transition-illegal', state, event, allowed };
}
