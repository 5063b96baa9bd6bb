import type { CivilDate } from '../problem/roster-problem.ts';

/** Where and when a rule set holds: law changes, so no rule is without its dates and its source. */
export interface DatedRules {
  validFrom: CivilDate;
  /** First date on which it no longer holds; `null` while it stands. */
  validTo: CivilDate | null;
  /** Act, regulation or agreement with its number. */
  source: string;
  /** Section, paragraph or clause. */
  paragraph: string;
  /** What a reader of the data has to know besides. */
  note?: string;
}

/** The rule set that holds on a date, if any; of two that overlap, the one that came last. */
export function rulesOn<T extends DatedRules>(sets: readonly T[], date: CivilDate): T | undefined {
  return sets
    .filter((set) => set.validFrom <= date && (set.validTo === null || date < set.validTo))
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}
