import type { CivilDate, ReasonRole, RuleCode, RuleStrength } from '../problem/roster-problem.ts';

/** One breach of one rule, located, with the values a person needs to understand it. */
export interface Violation {
  rule: RuleCode;
  /** Message key: `violations.<code>` in the catalogues, e.g. `rest-too-short`. */
  code: string;
  strength: RuleStrength;
  /** Only with strength `reason`. */
  reasonRole?: ReasonRole;
  /** A written reason is recorded that covers it. */
  waived: boolean;
  doctor: string | null;
  /** The shifts concerned, the later one last. */
  shifts: string[];
  date: CivilDate | null;
  /** Values for the message, also readable without it. */
  values: Record<string, string | number>;
}
