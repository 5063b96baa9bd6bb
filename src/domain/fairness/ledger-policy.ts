import type { Balances } from './balance.ts';

/** A district's choices for its ledger; agreed with the representatives. */
export interface LedgerPolicy {
  /**
   * Decay: the part of a balance that is still there a year later, 0 to 1, per burden category;
   * 1 never forgets. A year and not a period, so that a district that plans by the quarter forgets
   * no faster than one that plans by the half-year.
   */
  keptPerYear: Readonly<Record<string, number>>;
  /** For categories that are not listed. */
  keptPerYearOtherwise: number;
  /**
   * Whose duty a shift meets that a colleague took over by agreement: the one's who worked, or the
   * one's who was rostered and found a taker (who has the income, and no less duty next time).
   */
  handOverCountsFor: 'whoWorked' | 'whoWasRostered';
}

/** Days of a year in the decay; leap days make no difference worth a rule. */
const DAYS_PER_YEAR = 365;

/**
 * Balances as they are carried into the next period, in millionths of a shift.
 *
 * @param days civil days of the period that they are carried over
 */
export function carriedOver(balances: Balances, policy: LedgerPolicy, days: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(balances).flatMap(([category, balance]) => {
      const carried = roundToMillionths(balance * keptAfter(policy, category, days));
      return carried === 0 ? [] : [[category, carried]];
    }),
  );
}

function keptAfter(policy: LedgerPolicy, category: string, days: number): number {
  const kept = policy.keptPerYear[category] ?? policy.keptPerYearOtherwise;
  if (!(kept >= 0 && kept <= 1)) throw new RangeError(`kept per year must be 0 to 1: ${category} ${kept}`);
  return kept ** (days / DAYS_PER_YEAR);
}

/** Sums of fractions leave dust in the last digits that nobody should have to read. */
export function roundToMillionths(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
