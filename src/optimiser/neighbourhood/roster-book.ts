import type { CompiledProblem } from '../model/compiled-problem.ts';
import { coverCostOf } from '../pricing/prices.ts';
import type { LinearObjective, RosterCosts } from '../pricing/linear-objective.ts';

/** A roster doctor by doctor, with what the doctors make of each shift together. */
export class RosterBook {
  readonly p: CompiledProblem;
  readonly shifts: Int32Array[];
  /** Cost of each doctor's own roster. */
  readonly cost: Float64Array;
  readonly filled: Int32Array;
  readonly skilled: Int32Array;
  readonly dependents: Int32Array;
  readonly qualified: Int32Array;

  constructor(p: CompiledProblem) {
    this.p = p;
    this.shifts = Array.from({ length: p.D }, () => new Int32Array(0));
    this.cost = new Float64Array(p.D);
    this.filled = new Int32Array(p.S);
    this.skilled = new Int32Array(p.S);
    this.dependents = new Int32Array(p.groups.length);
    this.qualified = new Int32Array(p.groups.length);
  }

  /** Takes a whole roster over, `[doctor, shift, …]`. */
  load(pairs: Int32Array, costs: RosterCosts): void {
    const lists: number[][] = this.shifts.map(() => []);
    for (let i = 0; i < pairs.length; i += 2) lists[pairs[i]!]!.push(pairs[i + 1]!);
    lists.forEach((list, d) => {
      const shifts = Int32Array.from(list);
      this.replace(d, shifts, costs.cost(d, shifts));
    });
  }

  replace(d: number, shifts: Int32Array, cost: number): void {
    this.count(d, this.shifts[d]!, -1);
    this.count(d, shifts, 1);
    this.shifts[d] = shifts;
    this.cost[d] = cost;
  }

  /** Counts shifts of a doctor in or out of the shared counts. */
  count(d: number, shifts: Int32Array, sign: number): void {
    const { p } = this;
    for (const s of shifts) {
      const at = d * p.S + s;
      this.filled[s]! += sign;
      if (p.skilled[at]) this.skilled[s]! += sign;
      if (p.dependent[at] && p.groupOf[s]! >= 0) this.dependents[p.groupOf[s]!]! += sign;
      if (p.qualified[at]) for (const g of p.groupsBackedBy[s]!) this.qualified[g]! += sign;
    }
  }

  /** The holders of each shift. */
  holders(): number[][] {
    const holders: number[][] = Array.from({ length: this.p.S }, () => []);
    this.shifts.forEach((shifts, d) => {
      for (const s of shifts) holders[s]!.push(d);
    });
    return holders;
  }

  /** Cost of open seats and of shifts without a skilled holder. */
  sharedCost(objective: LinearObjective): number {
    const { p } = this;
    let total = 0;
    for (let s = 0; s < p.S; s++) {
      total += coverCostOf(p, objective, s, this.filled[s]!);
      if (this.skilled[s] === 0) total += objective.coverage * p.unskilledCost[s]!;
    }
    return total;
  }

  total(objective: LinearObjective): number {
    return this.cost.reduce((sum, cost) => sum + cost, this.sharedCost(objective));
  }

  pairs(): Int32Array {
    return Int32Array.from(this.shifts.flatMap((list, d) => Array.from(list).flatMap((s) => [d, s])));
  }
}
