import type { CompiledProblem } from '../model/compiled-problem.ts';
import type { LinearObjective } from './linear-objective.ts';
import { coverCostOf, type Prices } from './prices.ts';

/** What doctors outside of a scope already hold. */
export interface SharedCounts {
  filled: Int32Array;
  skilled: Int32Array;
  dependents: Int32Array;
  qualified: Int32Array;
}

/** Price of a seat that is not there: nobody wants it. */
const NO_SEAT = -1e7;

/**
 * The rows that some doctors share, with what all others already hold on their right-hand side: a
 * whole roster when nobody else holds anything, a neighbourhood of one otherwise.
 */
export class SharedRows {
  readonly p: CompiledProblem;
  readonly objective: LinearObjective;
  readonly doctors: readonly number[];
  /** Shifts that any of the doctors may hold. */
  readonly shifts: Int32Array;
  /** Per shift: what others hold, and the seats left. */
  readonly held: Int32Array;
  readonly need: Int32Array;
  /** Per shift: 1 when a skilled holder is still worth something. */
  readonly wantsSkill: Uint8Array;
  /** Groups that any of the doctors can touch, and per group the dependents that others leave room for. */
  readonly groups: Int32Array;
  readonly room: Int32Array;

  constructor(
    p: CompiledProblem,
    objective: LinearObjective,
    doctors: readonly number[],
    others: SharedCounts,
  ) {
    this.p = p;
    this.objective = objective;
    this.doctors = doctors;
    this.shifts = Int32Array.from(new Set(doctors.flatMap((d) => Array.from(p.eligibleShifts[d]!)))).sort();
    this.held = Int32Array.from(others.filled);
    this.need = Int32Array.from(p.seats, (seats, s) => Math.max(0, seats - others.filled[s]!));
    this.wantsSkill = Uint8Array.from(p.unskilledCost, (cost, s) =>
      cost > 0 && others.skilled[s] === 0 ? 1 : 0,
    );
    const touched = new Set(this.shifts);
    this.groups = Int32Array.from(
      p.groups.flatMap(({ members, backing }, g) =>
        members.some((s) => touched.has(s)) || backing.some((s) => touched.has(s)) ? [g] : [],
      ),
    );
    this.room = Int32Array.from(
      p.groups,
      ({ perBackUp }, g) => perBackUp * others.qualified[g]! - others.dependents[g]!,
    );
  }

  /** Cost of the shift when the doctors fill `n` of the seats left. */
  cover(s: number, n: number): number {
    return coverCostOf(this.p, this.objective, s, this.held[s]! + n);
  }

  /**
   * Fits prices to the scope, so that a bound follows from them: seats that are taken cannot be had,
   * and skill is worth no more than its lack costs, nothing where it is there. A linear programme's
   * duals may be beyond that, by rounding or where a column is at its upper bound.
   */
  fit(prices: Prices): void {
    const { p, objective } = this;
    for (const s of this.shifts) {
      if (this.need[s] === 0) prices.seat[s] = NO_SEAT;
      else if (prices.seat[s] === NO_SEAT) prices.seat[s] = 0;
      const most = this.wantsSkill[s] ? objective.coverage * p.unskilledCost[s]! : 0;
      prices.skill[s] = Math.min(most, Math.max(0, prices.skill[s]!));
    }
    for (const g of this.groups) prices.group[g] = Math.max(0, prices.group[g]!);
  }

  /** Number of seats that it is cheapest to fill at this price. */
  cheapestFill(s: number, price: number): number {
    let best = 0;
    let least = Infinity;
    // A back-up seat is filled when somebody needs it: there, fewer is as good.
    for (let n = 0; n <= this.need[s]!; n++) {
      const cost = this.cover(s, n) + price * n;
      if (cost < least) {
        least = cost;
        best = n;
      }
    }
    return best;
  }

  /** The rows' part of the Lagrangian bound at these prices. */
  bound(prices: Prices): number {
    let total = 0;
    for (const s of this.shifts) {
      if (this.need[s] === 0) {
        total += this.cover(s, 0);
      } else {
        const n = this.cheapestFill(s, prices.seat[s]!);
        total += this.cover(s, n) + prices.seat[s]! * n;
      }
      total += prices.skill[s]!;
    }
    for (const g of this.groups) total -= prices.group[g]! * this.room[g]!;
    return total;
  }
}

/** The shared rows of a whole roster. */
export function wholeRows(p: CompiledProblem, objective: LinearObjective): SharedRows {
  const nobody = {
    filled: new Int32Array(p.S),
    skilled: new Int32Array(p.S),
    dependents: new Int32Array(p.groups.length),
    qualified: new Int32Array(p.groups.length),
  };
  const everybody = Array.from({ length: p.D }, (_, d) => d);
  return new SharedRows(p, objective, everybody, nobody);
}
