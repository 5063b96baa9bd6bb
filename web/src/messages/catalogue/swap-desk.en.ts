import type { swapDeskNb } from './swap-desk.nb.ts';

/** Swaps as coordinators see to them: what waits for approval, and what they answer for others. */
export const swapDeskEn: Record<keyof typeof swapDeskNb, string> = {
  'swap-desk.title': 'Swaps',
  'swap-desk.to-approve': 'Waiting for approval',
  'swap-desk.none': 'No swaps wait for approval. When two doctors agree, the swap is here.',
  'swap-desk.to-answer': 'Waiting for an answer',
  'swap-desk.to-answer.about':
    'When a doctor rings you, you can answer or withdraw the offer for the doctor. It is logged.',
  'swap-desk.between': '{from} and {to}',
  'swap-desk.to-all': '{from}, to everybody whom it fits',
  'swap-desk.see': 'See the effect',
  'swap-desk.answer-for': 'Answer for {name}',
  'swap-desk.withdraw-for': 'Withdraw for {name}',
  'swap-desk.answered': 'The answer of {name} is recorded',
  'swap-desk.approve': 'Approve',
  'swap-desk.reject': 'Do not approve',
  'swap-desk.approved': 'The swap is in the roster',
  'swap-desk.rejected': 'The swap is not approved, and both are told why',
  'swap-desk.reason': '{standing, select, reason {Written reason} other {Reason, if you do not approve}}',
  'swap-desk.reason.about': 'Both doctors can read it. Do not write about health.',
  'swap-desk.reason.missing':
    '{step, select, approve {The breach needs a written reason} other {Write why the swap is not approved}}',
  'swap-desk.find': 'Find swaps in a ring now',
  'swap-desk.found':
    '{count, plural, =0 {Found no swaps in a ring in which all get something better} one {1 swap in a ring is proposed to the doctors} other {# swaps in a ring are proposed to the doctors}}',
  'swap-desk.for': 'You fill this in for {name}. "You" on this page is {name}. It is logged that it was you.',
  'swap-desk.not-free': '{name} does not hold the shift, or it is already part of an open offer.',
};
