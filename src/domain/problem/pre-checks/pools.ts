import { issueOf } from './pre-check-issue.ts';
import type { PreCheck } from './pre-check-context.ts';

/** Functions that fewer doctors can take than the district has set (rule `minimum-pool`). */
export const pools: PreCheck = ({ lockViolations }) =>
  lockViolations
    .filter(({ rule }) => rule === 'minimum-pool')
    .map(({ code, values, strength }) =>
      // No roster can mend it: what is never to be broken makes the problem unsolvable.
      issueOf({ severity: strength === 'warning' ? 'warning' : 'error', code, values }),
    );
