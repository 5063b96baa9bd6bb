import type { Violation } from '../../rules/violation.ts';
import type { CivilDate } from '../roster-problem.ts';

/**
 * Something to know about a problem before it is solved.
 *
 * `error`: the problem contradicts itself and is not solved; `warning`: the roster will lack
 * something, and this says what; `info`: good to know.
 */
export interface PreCheckIssue {
  severity: 'error' | 'warning' | 'info';
  /** Message keys `precheck.<code>` and `precheck-cures.<code>` in the catalogues. */
  code: string;
  doctor: string | null;
  shift: string | null;
  category: string | null;
  date: CivilDate | null;
  /** Values for the message, also readable without it. */
  values: Record<string, string | number>;
  /** The rule that locked assignments break; its own message says what is wrong. */
  violation: Violation | null;
}

type Located = Pick<PreCheckIssue, 'severity' | 'code'> & Partial<PreCheckIssue>;

/** An issue, with `null` for everything that is not said. */
export function issueOf(own: Located): PreCheckIssue {
  return { doctor: null, shift: null, category: null, date: null, values: {}, violation: null, ...own };
}
