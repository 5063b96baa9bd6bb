import type { SharedRows } from '../pricing/shared-rows.ts';

/** Shifts that count the same in every measure, and what the directions of their prices have in common. */
export class ShiftKinds {
  readonly #rows: SharedRows;
  readonly #kindOf: Int32Array;
  /** Shifts of a kind that have seats left. */
  readonly #size: Float64Array;
  readonly #pull: Float64Array;

  constructor(rows: SharedRows) {
    const { p } = rows;
    const kinds = new Map<string, number>();
    this.#rows = rows;
    this.#kindOf = new Int32Array(p.S);
    for (const s of rows.shifts) {
      const key = [p.conditional[s], ...p.measuresOf[s]!, '', ...p.unitsOf[s]!].join();
      if (!kinds.has(key)) kinds.set(key, kinds.size);
      this.#kindOf[s] = kinds.get(key)!;
    }
    this.#size = new Float64Array(kinds.size);
    this.#pull = new Float64Array(kinds.size);
    for (const s of rows.shifts) if (rows.need[s]! > 0) this.#size[this.#kindOf[s]!]!++;
  }

  /**
   * Takes the mean of a direction over each kind, `times` over.
   *
   * @returns what it adds to the direction's inner product with itself
   */
  follow(direction: Float64Array, times: number): number {
    const { shifts, need } = this.#rows;
    const pull = this.#pull.fill(0);
    for (const s of shifts) if (need[s]! > 0) pull[this.#kindOf[s]!]! += direction[s]!;
    let added = 0;
    for (let k = 0; k < pull.length; k++) {
      const sum = pull[k]!;
      const size = Math.max(1, this.#size[k]!);
      // A shift alone of its kind has nothing in common with others.
      pull[k] = (times * (1 - 1 / size) * sum) / size;
      added += pull[k]! * sum;
    }
    return added;
  }

  /** What is to be added to the direction of a shift. */
  pullOn(s: number): number {
    return this.#pull[this.#kindOf[s]!]!;
  }
}
