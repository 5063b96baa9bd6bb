import { issueOf } from './pre-check-issue.ts';
import type { PreCheck } from './pre-check-context.ts';

/** Functions that fewer doctors can take than the district has set (rule `minimum-pool`). */
export const pools: PreCheck = ({ lockViolations }) =>
  lockViolations
    .filter(({ rule }) => rule === 'minimum-pool')
    .map(({ code, values }) => issueOf({ severity: 'warning', code, values }));
