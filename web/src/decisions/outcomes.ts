/** What may be decided: on a claim, and on an appeal. */
export const OUTCOMES = {
  submitted: ['grant', 'grantInPart', 'reject'],
  appealed: ['reverse', 'uphold'],
} as const;
/** An outcome of a decision. */
export type Outcome = (typeof OUTCOMES)[keyof typeof OUTCOMES][number];
