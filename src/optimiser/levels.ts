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

/** The least known cost per level, each among the known rosters that hold all earlier levels. */
export class Anchors {
  readonly tolerances: Tolerances;
  /** Costs of known rosters that no other one equals or beats in every level. */
  #known: LevelCosts[] = [];
  #best: LevelCosts | null = null;

  constructor(tolerances: Tolerances) {
    this.tolerances = tolerances;
  }

  get best(): LevelCosts | null {
    return this.#best;
  }

  /** What a roster has to hold of each level while later ones are optimised; null before the first. */
  holds(): LevelCosts | null {
    return this.#best && withTolerances(this.#best, this.tolerances);
  }

  /** Takes a roster's costs into account. */
  observe(costs: LevelCosts): void {
    const beats = (a: LevelCosts, b: LevelCosts) => LEVELS.every((level) => a[level] <= b[level]);
    if (this.#known.some((known) => beats(known, costs))) return;
    this.#known = [...this.#known.filter((known) => !beats(costs, known)), { ...costs }];
    let holding = this.#known;
    const best = { ...costs };
    for (const level of LEVELS) {
      best[level] = Math.min(...holding.map((known) => known[level]));
      const most = withTolerances(best, this.tolerances)[level];
      holding = holding.filter((known) => known[level] <= most);
    }
    this.#best = best;
  }
}

function withTolerances(costs: LevelCosts, { fairnessMax, fairnessSum }: Tolerances): LevelCosts {
  return {
    ...costs,
    fairnessMax: costs.fairnessMax + fairnessMax,
    fairnessSum: costs.fairnessSum + fairnessSum,
  };
}

/** A single cost as levels: all of it in the last one. */
export function sumAsLevels(cost: number): LevelCosts {
  return { coverage: 0, changes: 0, vetoes: 0, fairnessMax: 0, fairnessSum: 0, wishes: cost };
}
