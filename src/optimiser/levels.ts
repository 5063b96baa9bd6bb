import { LEVELS, type LevelName } from '../domain/roster/levels.ts';

export { LEVELS, type LevelName };

/** Cost of each level in its own unit; integers, so that equal rosters compare equal. */
export type LevelCosts = Record<LevelName, number>;

/** What earlier levels may give back to later ones, in units of their level. */
export interface Tolerances {
  fairnessMax: number;
  fairnessSum: number;
}

/**
 * Whether `a` is a better roster than `b`: lexicographic, but a level that both hold within its
 * tolerance of `best` (the least cost known for that level among rosters as good in all earlier
 * levels) does not decide. Comparing with an anchor instead of with each other keeps the order
 * free of circles.
 */
export function isBetter(a: LevelCosts, b: LevelCosts, best: LevelCosts, tolerances: Tolerances): boolean {
  for (const level of LEVELS) {
    const slack = level === 'fairnessMax' || level === 'fairnessSum' ? tolerances[level] : 0;
    const heldA = a[level] <= best[level] + slack;
    const heldB = b[level] <= best[level] + slack;
    if (heldA && heldB && level !== 'wishes') continue;
    if (a[level] !== b[level]) return a[level] < b[level];
  }
  return false;
}

/** The least known cost per level, each among rosters that hold all earlier levels. */
export class Anchors {
  best: LevelCosts | null = null;
  readonly tolerances: Tolerances;

  constructor(tolerances: Tolerances) {
    this.tolerances = tolerances;
  }

  /** Takes a roster's costs into account; true when a level got a new least cost. */
  observe(costs: LevelCosts): boolean {
    if (!this.best) {
      this.best = { ...costs };
      return true;
    }
    let changed = false;
    for (const level of LEVELS) {
      if (changed) {
        // An earlier level improved: what was known of the later ones no longer binds.
        this.best[level] = costs[level];
        continue;
      }
      const slack = level === 'fairnessMax' || level === 'fairnessSum' ? this.tolerances[level] : 0;
      if (costs[level] < this.best[level]) {
        this.best[level] = costs[level];
        changed = true;
      } else if (costs[level] > this.best[level] + slack) {
        return changed;
      }
    }
    return changed;
  }
}
