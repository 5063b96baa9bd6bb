import type { CompiledProblem } from '../model/compiled-problem.ts';
import { assignmentCost, type LinearObjective } from './linear-objective.ts';

/**
 * Prices of what doctors share, so that each doctor can be looked at alone: a shift's seat, a skilled
 * holder on it, and back-up in a group. Multipliers of the rows
 *
 * - seats: Σ x + open = seats, priced by `coverCost`; any sign, at most 0 for back-up seats;
 * - skill: Σ skilled x + without >= 1, priced by `unskilledCost`; 0 to that cost;
 * - back-up: Σ dependents − k Σ qualified <= 0; at least 0.
 */
export class Prices {
  readonly seat: Float64Array;
  readonly skill: Float64Array;
  readonly group: Float64Array;

  constructor(p: CompiledProblem) {
    this.seat = new Float64Array(p.S);
    this.skill = new Float64Array(p.S);
    this.group = new Float64Array(p.groups.length);
  }

  copy(other: Prices): void {
    this.seat.set(other.seat);
    this.skill.set(other.skill);
    this.group.set(other.group);
  }

  /** What each of a doctor's shifts costs at these prices, by shift; only eligible ones are written. */
  charge(p: CompiledProblem, objective: LinearObjective, d: number, out: Float64Array, wishSlope = 1): void {
    const shifts = p.eligibleShifts[d]!;
    const row = d * p.S;
    for (let i = 0; i < shifts.length; i++) {
      const s = shifts[i]!;
      const at = row + s;
      out[s] = assignmentCost(p, objective, at, wishSlope) - this.#of(p, at, s);
    }
  }

  /** What the shared rows pay for these shifts of a doctor. */
  worth(p: CompiledProblem, d: number, shifts: Int32Array): number {
    let total = 0;
    for (let i = 0; i < shifts.length; i++) total += this.#of(p, d * p.S + shifts[i]!, shifts[i]!);
    return total;
  }

  #of(p: CompiledProblem, at: number, s: number): number {
    let price = this.seat[s]!;
    if (p.skilled[at]) price += this.skill[s]!;
    if (p.dependent[at] && p.groupOf[s]! >= 0) price -= this.group[p.groupOf[s]!]!;
    if (p.qualified[at]) {
      const groups = p.groupsBackedBy[s]!;
      for (let k = 0; k < groups.length; k++)
        price += p.groups[groups[k]!]!.perBackUp * this.group[groups[k]!]!;
    }
    return price;
  }
}

/** Cost of `holders` on shift `s`, open seats and all. */
export function coverCostOf(
  p: CompiledProblem,
  objective: LinearObjective,
  s: number,
  holders: number,
): number {
  const costs = p.coverCost[s]!;
  return objective.coverage * costs[Math.min(holders, costs.length - 1)]!;
}
