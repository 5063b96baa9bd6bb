import { LEVELS, type LevelCosts, type LevelName } from '../levels.ts';

/** A proven lower bound of a level among rosters that hold the earlier levels at these values. */
export interface ProvenBound {
  level: LevelName;
  bound: number;
  /** What the proof assumed of earlier levels; a level that is not here was not used. */
  holds: Partial<LevelCosts>;
}

/**
 * Bounds with what they rest on. Improving an earlier level may loosen what a later one has to
 * hold (a smaller largest deviation can cost a larger sum): a bound that was proven under
 * tighter holds is then no bound any more, and the book leaves it out.
 */
export class BoundBook {
  readonly #proven: ProvenBound[] = [];

  /** Takes a bound in; one that others imply is forgotten. */
  add(proven: ProvenBound): void {
    const implied = this.#proven.some(
      (other) => other.level === proven.level && other.bound >= proven.bound && covers(other, proven.holds),
    );
    if (!implied) this.#proven.push(proven);
  }

  /** The best bound of a level that is valid under these holds; -Infinity when there is none. */
  best(level: LevelName, holds: LevelCosts | null): number {
    let best = -Infinity;
    for (const proven of this.#proven) {
      if (proven.level !== level || proven.bound <= best) continue;
      if (covers(proven, holds)) best = proven.bound;
    }
    return best;
  }
}

/** Whether every roster within `holds` is one the proof spoke of. */
function covers(proven: ProvenBound, holds: Partial<LevelCosts> | null): boolean {
  return LEVELS.every((level) => {
    const assumed = proven.holds[level];
    return assumed === undefined || (holds?.[level] ?? Infinity) <= assumed;
  });
}
