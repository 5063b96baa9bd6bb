/** Cost of a seat without a doctor. */
export const MISSING_SEAT_COST = 1000;

/** Cost of a station slot without a qualified doctor. */
export const UNQUALIFIED_SLOT_COST = 500;

/** Most slots of one doctor in a calendar week. */
export const MOST_PER_WEEK = 2;

/** Most slots of one doctor in a weekend. */
export const MOST_PER_WEEKEND = 2;

/** Of this many weekends in a row a doctor works one at most. */
export const WEEKENDS_APART = 3;

/** One step of a convex cost of deviation: `slope` a unit for `width` units. */
export interface CostStep {
  width: number;
  slope: number;
}

/** Cost of hours above or below a doctor's target. */
export const HOURS_STEPS: readonly CostStep[] = [
  { width: 4, slope: 1 },
  { width: 8, slope: 3 },
  { width: 16, slope: 6 },
  { width: Infinity, slope: 12 },
];

/** Cost of weekend slots above or below a doctor's target. */
export const WEEKEND_STEPS: readonly CostStep[] = [
  { width: 0.5, slope: 2 },
  { width: 1, slope: 10 },
  { width: Infinity, slope: 40 },
];

/** Cost of a deviation, the same on both sides of the target. */
export function deviationCost(deviation: number, steps: readonly CostStep[]): number {
  let left = Math.abs(deviation);
  let cost = 0;
  for (const { width, slope } of steps) {
    const part = Math.min(left, width);
    cost += part * slope;
    left -= part;
  }
  return cost;
}
