import type { LevelCosts } from '../levels.ts';
import type { CompiledProblem } from '../model/compiled-problem.ts';
import { HARD, ruleBreaches } from '../model/doctor-rules.ts';

/** Most doctors that one move may touch. */
const MAX_ENTRIES = 8;

/** How the levels are weighed against each other during one phase of the search. */
export interface Weights {
  coverage: number;
  changes: number;
  vetoes: number;
  /** Per thousandth of a shift of any deviation above `maxThreshold`. */
  fairnessMax: number;
  /** Thousandths of a shift. */
  maxThreshold: number;
  /** Per thousandth of a shift of the sum, below and above `sumLimit`. */
  fairnessBelow: number;
  fairnessAbove: number;
  sumLimit: number;
  wishes: number;
}

/** What one doctor's duties cost. */
interface DoctorCost {
  fairness: number;
  /** Sum of what deviations exceed `maxThreshold` by. */
  excess: number;
  wishes: number;
  vetoes: number;
  kept: number;
}

/**
 * A roster under local search. Every state is legal: rules that look at one doctor are checked
 * on the doctor's whole list, back-up on the group's counts. A move is built from entries (a
 * doctor loses one shift, gains one, or both), evaluated by its difference, then committed or
 * dropped.
 */
export class SearchState {
  readonly p: CompiledProblem;
  weights: Weights;

  /** Duties of each doctor, fixed ones included, in order of start. */
  readonly lists: Int32Array[];
  readonly lengths: Int32Array;
  /** Holders per shift, with those of the move under way. */
  readonly filled: Int32Array;
  /** Holders of a shift, `listed[s]` of them, without the move under way. */
  readonly holders: Int32Array[];
  readonly listed: Int32Array;

  coverage = 0;
  fairnessSum = 0;
  wishes = 0;
  vetoes = 0;
  kept = 0;
  excess = 0;

  readonly #dependents: Int32Array;
  readonly #qualified: Int32Array;
  readonly #costs: DoctorCost[];
  readonly #counts: Int32Array;

  #entries = 0;
  readonly #entryDoctor = new Int32Array(MAX_ENTRIES);
  readonly #entryRemove = new Int32Array(MAX_ENTRIES);
  readonly #entryAdd = new Int32Array(MAX_ENTRIES);
  readonly #scratch: Int32Array[];
  readonly #scratchLength = new Int32Array(MAX_ENTRIES);
  readonly #scratchWarnings = new Int32Array(MAX_ENTRIES);
  readonly #scratchCost: DoctorCost[];
  #coverageDelta = 0;

  constructor(p: CompiledProblem, weights: Weights) {
    this.p = p;
    this.weights = weights;
    const room = Math.max(...p.fixedDuties.map((f) => f.length), 0) + Math.min(p.S, p.maxCount) + 2;
    this.lists = p.fixedDuties.map((fixed) => {
      const list = new Int32Array(room);
      list.set(fixed);
      return list;
    });
    this.lengths = Int32Array.from(p.fixedDuties, (f) => f.length);
    this.filled = new Int32Array(p.S);
    this.listed = new Int32Array(p.S);
    this.holders = Array.from(p.seats, (seats) => new Int32Array(seats + 1));
    this.#dependents = new Int32Array(p.groups.length);
    this.#qualified = new Int32Array(p.groups.length);
    this.#counts = new Int32Array(p.M);
    this.#scratch = Array.from({ length: MAX_ENTRIES }, () => new Int32Array(room));
    this.#scratchCost = Array.from({ length: MAX_ENTRIES }, newDoctorCost);
    this.#costs = p.fixedDuties.map(newDoctorCost);
    this.#recount();
  }

  /** Takes new weights over; totals of the excess above the threshold are computed anew. */
  reweigh(weights: Weights): void {
    this.weights = weights;
    this.excess = 0;
    for (let d = 0; d < this.p.D; d++) {
      this.excess += this.#costNow(d).excess;
    }
  }

  holds(d: number, s: number): boolean {
    const holders = this.holders[s]!;
    for (let i = 0; i < this.listed[s]!; i++) if (holders[i] === d) return true;
    return false;
  }

  /** Weighted cost of the whole roster under the present weights. */
  cost(): number {
    const w = this.weights;
    return (
      w.coverage * this.coverage -
      w.changes * this.kept +
      w.vetoes * this.vetoes +
      w.fairnessMax * this.excess +
      this.#fairnessCost(this.fairnessSum) +
      w.wishes * this.wishes
    );
  }

  /** Level costs as the evaluation counts them. Cost: doctors × measures. */
  levels(): LevelCosts {
    const { p } = this;
    let max = 0;
    for (let d = 0; d < p.D; d++) {
      this.#count(this.lists[d]!, this.lengths[d]!);
      for (let m = 0; m < p.M; m++) max = Math.max(max, this.#deviation(d, m));
    }
    return {
      coverage: this.coverage,
      changes: p.previousCount - this.kept,
      vetoes: this.vetoes,
      fairnessMax: max,
      fairnessSum: this.fairnessSum,
      wishes: this.wishes,
    };
  }

  /** Assignments as pairs `[doctor, shift, doctor, shift, …]`, in order of doctor, then start. */
  snapshot(): Int32Array {
    const pairs: number[] = [];
    for (let d = 0; d < this.p.D; d++) {
      const list = this.lists[d]!;
      for (let i = 0; i < this.lengths[d]!; i++) if (list[i]! < this.p.S) pairs.push(d, list[i]!);
    }
    return Int32Array.from(pairs);
  }

  /** Replaces all assignments; the pairs must form a legal roster. */
  restore(pairs: Int32Array): void {
    const { p } = this;
    this.filled.fill(0);
    this.listed.fill(0);
    this.#dependents.fill(0);
    this.#qualified.fill(0);
    for (let d = 0; d < p.D; d++) {
      this.lists[d]!.set(p.fixedDuties[d]!);
      this.lengths[d] = p.fixedDuties[d]!.length;
    }
    const copy = this.#scratch[0]!;
    for (let i = 0; i < pairs.length; i += 2) {
      const d = pairs[i]!;
      const s = pairs[i + 1]!;
      this.filled[s]!++;
      this.#listHolder(s, d);
      this.#countBackUp(d, s, 1);
      const n = replaced(p.start, this.lists[d]!, this.lengths[d]!, -1, s, copy);
      this.lists[d]!.set(copy.subarray(0, n));
      this.lengths[d] = n;
    }
    this.#recount();
  }

  /** Begins a new move. */
  begin(): void {
    this.#entries = 0;
    this.#coverageDelta = 0;
  }

  /**
   * Adds "doctor gives up `remove` and takes `add`" (-1 for none) to the move.
   *
   * @returns false when it breaks a rule of that doctor; the move must then be dropped
   */
  add(d: number, remove: number, add: number): boolean {
    const e = this.#entries;
    if (e >= MAX_ENTRIES) return false;
    for (let i = 0; i < e; i++) if (this.#entryDoctor[i] === d) return false;
    const scratch = this.#scratch[e]!;
    const n = replaced(this.p.start, this.lists[d]!, this.lengths[d]!, remove, add, scratch);
    const breaches = ruleBreaches(this.p, d, scratch, n);
    if (add >= 0 && Math.floor(breaches / HARD) > this.p.lockedBreaches[d]!) return false;
    this.#scratchWarnings[e] = breaches % HARD;
    this.#entryDoctor[e] = d;
    this.#entryRemove[e] = remove;
    this.#entryAdd[e] = add;
    this.#scratchLength[e] = n;
    this.#entries = e + 1;
    if (remove >= 0) this.#touch(d, remove, -1);
    if (add >= 0) this.#touch(d, add, 1);
    return true;
  }

  /** Whether every back-up group touched by the move has enough qualified holders. */
  backUpHolds(): boolean {
    for (let e = 0; e < this.#entries; e++) {
      if (!this.#groupsHold(this.#entryRemove[e]!) || !this.#groupsHold(this.#entryAdd[e]!)) return false;
    }
    return true;
  }

  /** A group around shift `s` that lacks back-up now, or -1. */
  lackingGroup(): number {
    for (let e = 0; e < this.#entries; e++) {
      for (const s of [this.#entryRemove[e]!, this.#entryAdd[e]!]) {
        if (s < 0) continue;
        const own = this.p.groupOf[s]!;
        if (own >= 0 && this.lacks(own)) return own;
        for (const g of this.p.groupsBackedBy[s]!) if (this.lacks(g)) return g;
      }
    }
    return -1;
  }

  /** A conditional shift touched by the move that has more holders than needed, or -1. */
  surplusShift(): number {
    for (let e = 0; e < this.#entries; e++) {
      for (const s of [this.#entryRemove[e]!, this.#entryAdd[e]!]) {
        if (s < 0) continue;
        const found = this.#surplusAround(s);
        if (found >= 0) return found;
      }
    }
    return -1;
  }

  /** How many holders a conditional back-up shift needs now. */
  needed(c: number): number {
    const { groups, groupsBackedBy } = this.p;
    let need = 0;
    for (const g of groupsBackedBy[c]!) {
      const k = groups[g]!.perBackUp;
      const elsewhere = this.#qualified[g]! - this.filled[c]!;
      need = Math.max(need, Math.ceil((this.#dependents[g]! - k * elsewhere) / k));
    }
    return need;
  }

  /** Change of the weighted cost if the move is committed. */
  delta(): number {
    const w = this.weights;
    let linear = w.coverage * this.#coverageDelta;
    let fairness = 0;
    for (let e = 0; e < this.#entries; e++) {
      const d = this.#entryDoctor[e]!;
      const before = this.#costs[d]!;
      const after = this.#cost(
        d,
        this.#scratch[e]!,
        this.#scratchLength[e]!,
        this.#scratchWarnings[e]!,
        this.#scratchCost[e]!,
      );
      fairness += after.fairness - before.fairness;
      linear +=
        w.fairnessMax * (after.excess - before.excess) +
        w.wishes * (after.wishes - before.wishes) +
        w.vetoes * (after.vetoes - before.vetoes) -
        w.changes * (after.kept - before.kept);
    }
    return linear + this.#fairnessCost(this.fairnessSum + fairness) - this.#fairnessCost(this.fairnessSum);
  }

  /** Makes the move; `delta` must have been called. */
  commit(): void {
    for (let e = 0; e < this.#entries; e++) {
      const d = this.#entryDoctor[e]!;
      this.#addTotals(this.#costs[d]!, -1);
      this.lists[d]!.set(this.#scratch[e]!.subarray(0, this.#scratchLength[e]));
      this.lengths[d] = this.#scratchLength[e]!;
      Object.assign(this.#costs[d]!, this.#scratchCost[e]);
      this.#addTotals(this.#costs[d]!, 1);
    }
    // Counts were changed while the move was built; only the holder lists are left.
    for (let e = 0; e < this.#entries; e++) {
      if (this.#entryRemove[e]! >= 0) this.#dropHolder(this.#entryRemove[e]!, this.#entryDoctor[e]!);
    }
    for (let e = 0; e < this.#entries; e++) {
      const s = this.#entryAdd[e]!;
      if (s >= 0) this.#listHolder(s, this.#entryDoctor[e]!);
    }
    this.coverage += this.#coverageDelta;
    this.#entries = 0;
  }

  /** Forgets the move. */
  drop(): void {
    for (let e = this.#entries - 1; e >= 0; e--) {
      const d = this.#entryDoctor[e]!;
      if (this.#entryAdd[e]! >= 0) this.#touch(d, this.#entryAdd[e]!, -1);
      if (this.#entryRemove[e]! >= 0) this.#touch(d, this.#entryRemove[e]!, 1);
    }
    this.#entries = 0;
  }

  #fairnessCost(sum: number): number {
    const w = this.weights;
    return sum <= w.sumLimit
      ? w.fairnessBelow * sum
      : w.fairnessBelow * w.sumLimit + w.fairnessAbove * (sum - w.sumLimit);
  }

  #shiftCost(s: number, filled: number): number {
    const { seats, conditional, emptyShiftWeight } = this.p;
    if (conditional[s] || seats[s] === 0) return 0;
    return Math.max(0, seats[s]! - filled) + (filled === 0 ? emptyShiftWeight : 0);
  }

  #touch(d: number, s: number, sign: number): void {
    const before = this.#shiftCost(s, this.filled[s]!);
    this.filled[s]! += sign;
    this.#coverageDelta += this.#shiftCost(s, this.filled[s]!) - before;
    this.#countBackUp(d, s, sign);
  }

  #countBackUp(d: number, s: number, sign: number): void {
    const { p } = this;
    const at = d * p.S + s;
    if (p.dependent[at] && p.groupOf[s]! >= 0) this.#dependents[p.groupOf[s]!]! += sign;
    if (p.qualified[at]) for (const g of p.groupsBackedBy[s]!) this.#qualified[g]! += sign;
  }

  /** Whether a back-up group has more doctors who need back-up than its qualified holders cover. */
  lacks(g: number): boolean {
    return this.#dependents[g]! > this.p.groups[g]!.perBackUp * this.#qualified[g]!;
  }

  #groupsHold(s: number): boolean {
    if (s < 0) return true;
    const own = this.p.groupOf[s]!;
    if (own >= 0 && this.lacks(own)) return false;
    for (const g of this.p.groupsBackedBy[s]!) if (this.lacks(g)) return false;
    return this.#surplusAround(s) < 0;
  }

  #surplusAround(s: number): number {
    const { p } = this;
    if (p.conditional[s] && this.filled[s]! > Math.max(0, this.needed(s))) return s;
    const own = p.groupOf[s]!;
    if (own >= 0) {
      for (const c of p.groups[own]!.backing) {
        if (p.conditional[c] && this.filled[c]! > this.needed(c)) return c;
      }
    }
    for (const g of p.groupsBackedBy[s]!) {
      for (const c of p.groups[g]!.backing) {
        if (p.conditional[c] && this.filled[c]! > this.needed(c)) return c;
      }
    }
    return -1;
  }

  #listHolder(s: number, d: number): void {
    this.holders[s]![this.listed[s]!++] = d;
  }

  #dropHolder(s: number, d: number): void {
    const holders = this.holders[s]!;
    holders[holders.indexOf(d)] = holders[--this.listed[s]!]!;
  }

  #recount(): void {
    this.coverage = this.fairnessSum = this.wishes = this.vetoes = this.kept = this.excess = 0;
    for (let d = 0; d < this.p.D; d++) this.#addTotals(this.#costNow(d), 1);
    for (let s = 0; s < this.p.S; s++) this.coverage += this.#shiftCost(s, this.filled[s]!);
  }

  #addTotals(cost: DoctorCost, sign: number): void {
    this.fairnessSum += sign * cost.fairness;
    this.excess += sign * cost.excess;
    this.wishes += sign * cost.wishes;
    this.vetoes += sign * cost.vetoes;
    this.kept += sign * cost.kept;
  }

  #count(list: Int32Array, n: number): void {
    const { p } = this;
    this.#counts.fill(0);
    for (let i = 0; i < n; i++) {
      const s = list[i]!;
      if (s >= p.S) continue;
      const measures = p.measuresOf[s]!;
      for (let k = 0; k < measures.length; k++) this.#counts[measures[k]!]!++;
    }
  }

  #deviation(d: number, m: number): number {
    const { p } = this;
    return p.deviationCost[(d * p.M + m) * (p.maxCount + 1) + this.#counts[m]!]!;
  }

  #costNow(d: number): DoctorCost {
    const list = this.lists[d]!;
    const n = this.lengths[d]!;
    return this.#cost(d, list, n, ruleBreaches(this.p, d, list, n) % HARD, this.#costs[d]!);
  }

  #cost(d: number, list: Int32Array, n: number, ruleWarnings: number, out: DoctorCost): DoctorCost {
    const { p } = this;
    this.#count(list, n);
    out.fairness = 0;
    out.excess = 0;
    for (let m = 0; m < p.M; m++) {
      const deviation = this.#deviation(d, m);
      out.fairness += deviation;
      if (deviation > this.weights.maxThreshold) out.excess += deviation - this.weights.maxThreshold;
    }
    let points = 0;
    let warnings = ruleWarnings;
    out.vetoes = 0;
    out.kept = 0;
    const row = d * p.S;
    for (let i = 0; i < n; i++) {
      const s = list[i]!;
      if (s >= p.S) continue;
      points += p.points[row + s]!;
      warnings += p.staticWarnings[row + s]!;
      out.vetoes += p.overVeto[row + s]!;
      out.kept += p.previous[row + s]!;
    }
    for (const wish of p.countWishes[d]!) {
      let held = 0;
      for (let i = 0; i < n; i++) if (list[i]! < p.S) held += wish.counts[list[i]!]!;
      const short = wish.atMost ? held - wish.count : wish.count - held;
      if (short > 0) points += wish.grade * short;
    }
    out.wishes = spread(p.wishSpread, points) + p.warningPoints * warnings;
    return out;
  }
}

function newDoctorCost(): DoctorCost {
  return { fairness: 0, excess: 0, wishes: 0, vetoes: 0, kept: 0 };
}

/** Convex cost of one doctor's wish points: each piece's slope holds up to its end. */
export function spread(pieces: readonly { upTo: number; slope: number }[], points: number): number {
  let cost = 0;
  let from = 0;
  for (const [i, piece] of pieces.entries()) {
    const to = Math.min(points, piece.upTo);
    if (i === 0 || to > from) cost += piece.slope * (to - from);
    if (points <= piece.upTo) break;
    from = piece.upTo;
  }
  return cost;
}

/** Copies a list of duties without `remove` and with `add` in its place by start; returns the new length. */
function replaced(
  start: Int32Array,
  list: Int32Array,
  n: number,
  remove: number,
  add: number,
  out: Int32Array,
): number {
  let k = 0;
  let pending = add;
  for (let i = 0; i < n; i++) {
    const s = list[i]!;
    if (s === remove) continue;
    if (pending >= 0 && start[pending]! < start[s]!) {
      out[k++] = pending;
      pending = -1;
    }
    out[k++] = s;
  }
  if (pending >= 0) out[k++] = pending;
  return k;
}
