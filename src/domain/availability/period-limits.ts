import type { VetoAllowance as PresetAllowance, WishSettings } from '../calendar/district-preset.ts';
import type { VetoAllowance } from './availability-entry.ts';

/** What a doctor may wish for in one duty period. */
export interface WishLimits {
  /** Sum of the grades of all marked dates. */
  points: number;
  /** "At most" and "at least" wishes. */
  countWishes: number;
}

/** The district's allowance in proportion to the period's length, in whole dates. */
export function allowanceFor({ dates, perWeeks }: PresetAllowance, days: number): NonNullable<VetoAllowance> {
  return { unit: 'days', count: Math.round((dates * days) / (perWeeks * 7)) };
}

/** The district's limits of wishes in proportion to the period's length; one count wish at least, if any. */
export function wishLimitsFor({ points, perWeeks, countWishes }: WishSettings, days: number): WishLimits {
  const part = days / (perWeeks * 7);
  return {
    points: Math.round(points * part),
    countWishes: countWishes === 0 ? 0 : Math.max(1, Math.round(countWishes * part)),
  };
}
