import { type LevelCosts, sumAsLevels } from '../levels.ts';
import type { CompiledProblem, DoctorLimits } from '../model/compiled-problem.ts';
import { spread } from './spread.ts';
import { breachesInAll, breachesWithin, HARD, ruleBreaches, ruleReach } from '../model/doctor-rules.ts';

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

/** What each doctor's duties count and cost; `#entry…` below has what a move makes of them. */
class Tallies {
  /** `d * M + m`: units of the measure. */
  readonly counts: Int32Array;
  /** Shifts held of each count wish, doctors one after the other. */
  readonly wished: Int32Array;
  readonly fairness: Float64Array;
  /** Sum of what deviations exceed `maxThreshold` by. */
  readonly excess: Float64Array;
  /** Wish points before the spread, count wishes left out. */
  readonly points: Float64Array;
  readonly hard: Int32Array;
  readonly warnings: Int32Array;
  readonly wishes: Float64Array;
  readonly vetoes: Int32Array;
  readonly kept: Int32Array;

  constructor(size: number, counts: number, wished: number) {
    this.counts = new Int32Array(counts);
    this.wished = new Int32Array(wished);
    this.fairness = new Float64Array(size);
    this.excess = new Float64Array(size);
    this.points = new Float64Array(size);
    this.hard = new Int32Array(size);
    this.warnings = new Int32Array(size);
    this.wishes = new Float64Array(size);
    this.vetoes = new Int32Array(size);
    this.kept = new Int32Array(size);
  }
}

/**
 * A roster under local search. Every state is legal: rules that look at one doctor are checked
 * on the duties around a change, back-up on the group's counts. A move is built from entries (a
 * doctor loses one shift, gains one, or both), evaluated by its difference, then committed or
 * dropped.
 */
export class SearchState {
  readonly p: CompiledProblem;
  weights: Weights;
  /** Whether a rule that only warns looks at duties together: the cost of a move then depends on the rules. */
  readonly warns: boolean;

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

  /** Skilled holders per shift. */
  readonly #skilled: Int32Array;
  readonly #dependents: Int32Array;
  readonly #qualified: Int32Array;
  readonly #tallies: Tallies;
  /** First count wish of each doctor in `wished`. */
  readonly #wishFrom: Int32Array;
  /** How far apart in days duties can concern each other. */
  readonly #reach: number;
  /** Whether some rule counts all duties of a doctor. */
  readonly #countsAll: Uint8Array;
  /** Shifts of one kind count the same for every measure. */
  readonly #kindOf: Int32Array;
  /** Change of each measure's count by one entry, zero between uses. */
  readonly #change: Int32Array;

  #entries = 0;
  readonly #entryDoctor = new Int32Array(MAX_ENTRIES);
  readonly #entryRemove = new Int32Array(MAX_ENTRIES);
  readonly #entryAdd = new Int32Array(MAX_ENTRIES);
  readonly #entryWarnings = new Int32Array(MAX_ENTRIES);
  readonly #checked = new Uint8Array(MAX_ENTRIES);
  readonly #scratch: Int32Array[];
  readonly #scratchLength = new Int32Array(MAX_ENTRIES);
  readonly #after = new Tallies(MAX_ENTRIES, 0, 0);
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
    this.#skilled = new Int32Array(p.S);
    this.#dependents = new Int32Array(p.groups.length);
    this.#qualified = new Int32Array(p.groups.length);
    this.#wishFrom = new Int32Array(p.D + 1);
    for (let d = 0; d < p.D; d++) this.#wishFrom[d + 1] = this.#wishFrom[d]! + p.countWishes[d]!.length;
    this.#tallies = new Tallies(p.D, p.D * p.M, this.#wishFrom[p.D]!);
    this.#reach = ruleReach(p);
    this.warns = p.limits.some((limits) =>
      (Object.values(limits) as DoctorLimits[keyof DoctorLimits][]).some((rule) => rule?.hard === false),
    );
    const anyPeriod = p.limits.some((limit) => limit.period !== null);
    this.#countsAll = Uint8Array.from(p.dayLimits, (own) => (anyPeriod || own.length > 0 ? 1 : 0));
    this.#change = new Int32Array(p.M);
    const kinds = new Map<string, number>();
    this.#kindOf = Int32Array.from(p.measuresOf, (measures, s) => {
      const key = `${measures.join()} ${p.unitsOf[s]!.join()}`;
      return kinds.get(key) ?? kinds.set(key, kinds.size).size - 1;
    });
    this.#scratch = Array.from({ length: MAX_ENTRIES }, () => new Int32Array(room));
    this.#recount();
  }

  /** Takes new weights over; the excess above the threshold is computed anew. */
  reweigh(weights: Weights): void {
    this.weights = weights;
    this.excess = 0;
    for (let d = 0; d < this.p.D; d++) {
      this.#tallies.excess[d] = 0;
      for (let m = 0; m < this.p.M; m++) this.#tallies.excess[d]! += this.#over(this.#deviation(d, m));
      this.excess += this.#tallies.excess[d]!;
    }
  }

  holds(d: number, s: number): boolean {
    const holders = this.holders[s]!;
    for (let i = 0; i < this.listed[s]!; i++) if (holders[i] === d) return true;
    return false;
  }

  /** Whether two shifts count the same for every measure of load. */
  countAlike(a: number, b: number): boolean {
    return this.#kindOf[a] === this.#kindOf[b];
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
    if (p.objective === 'sum') return sumAsLevels(this.coverage + this.fairnessSum + this.wishes);
    let max = 0;
    for (let d = 0; d < p.D; d++) {
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
    this.#skilled.fill(0);
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
      if (p.skilled[d * p.S + s]) this.#skilled[s]!++;
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
   * Adds "doctor gives up `remove` and takes `add`" (-1 for none) to the move. Only overlap and rest
   * are looked at here: `keepsRules` decides, late, because most moves fail by their cost.
   *
   * @returns false when the doctor cannot; the move is then as it was
   */
  add(d: number, remove: number, add: number): boolean {
    const e = this.#entries;
    if (e >= MAX_ENTRIES) return false;
    for (let i = 0; i < e; i++) if (this.#entryDoctor[i] === d) return false;
    if (add >= 0 && this.p.lockedBreaches[d] === 0 && !this.#fitsBetween(d, remove, add)) return false;
    this.#entryDoctor[e] = d;
    this.#entryRemove[e] = remove;
    this.#entryAdd[e] = add;
    this.#checked[e] = 0;
    this.#entries = e + 1;
    if (remove >= 0) this.#touch(d, remove, -1);
    if (add >= 0) this.#touch(d, add, 1);
    return true;
  }

  /** `add` for a doctor who must keep every rule, at once. */
  addLegal(d: number, remove: number, add: number): boolean {
    if (!this.add(d, remove, add)) return false;
    if (this.#keepsRules(this.#entries - 1)) return true;
    this.#withdraw();
    return false;
  }

  /** Whether every doctor of the move keeps the rules. */
  keepsRules(): boolean {
    for (let e = 0; e < this.#entries; e++) if (!this.#keepsRules(e)) return false;
    return true;
  }

  #keepsRules(e: number): boolean {
    if (this.#checked[e]) return true;
    const { p } = this;
    const d = this.#entryDoctor[e]!;
    const remove = this.#entryRemove[e]!;
    const add = this.#entryAdd[e]!;
    const list = this.lists[d]!;
    const n = this.lengths[d]!;
    const scratch = this.#scratch[e]!;
    const length = replaced(p.start, list, n, remove, add, scratch);
    const change = this.#breachChange(d, list, n, scratch, length, remove, add);
    const hard = this.#tallies.hard[d]! + Math.round(change / HARD);
    if (add >= 0 && hard > p.lockedBreaches[d]!) return false;
    this.#after.hard[e] = hard;
    this.#entryWarnings[e] = this.#tallies.warnings[d]! + change - Math.round(change / HARD) * HARD;
    this.#scratchLength[e] = length;
    this.#checked[e] = 1;
    return true;
  }

  /** A quick look at rest before and after the new shift: most impossible moves end here. */
  #fitsBetween(d: number, remove: number, add: number): boolean {
    const list = this.lists[d]!;
    const n = this.lengths[d]!;
    const { start, end, day, limits, limitClass, firstDay, horizonDays } = this.p;
    const from = start[add]!;
    const limitOn = (s: number) => limits[limitClass[d * horizonDays + day[s]! - firstDay]!]!.rest;
    let at = 0;
    while (at < n && start[list[at]!]! < from) at++;
    let before = at - 1;
    if (before >= 0 && list[before] === remove) before--;
    let after = at;
    if (after < n && list[after] === remove) after++;
    if (before >= 0) {
      const rest = limitOn(add);
      if (from - end[list[before]!]! < (rest?.hard ? rest.minutes : 0)) return false;
    }
    if (after < n && list[after]! < this.p.S) {
      const rest = limitOn(list[after]!);
      if (start[list[after]!]! - end[add]! < (rest?.hard ? rest.minutes : 0)) return false;
    }
    return true;
  }

  /** Change of the breaches (hard × `HARD` + warnings) from the doctor's list to the one in `after`. */
  #breachChange(
    d: number,
    before: Int32Array,
    n: number,
    after: Int32Array,
    length: number,
    remove: number,
    add: number,
  ): number {
    const { p } = this;
    const { day } = p;
    let first = Infinity;
    let last = -Infinity;
    if (remove >= 0) first = last = day[remove]!;
    if (add >= 0) {
      first = Math.min(first, day[add]!);
      last = Math.max(last, day[add]!);
    }
    first -= this.#reach;
    last += this.#reach;
    // Both lists are the same outside of the changes: one pair of borders serves each.
    let from = 0;
    while (from < n && from < length && day[before[from]!]! < first && day[after[from]!]! < first) from++;
    let to = n;
    while (to > from && day[before[to - 1]!]! > last) to--;
    let change = breachesWithin(p, d, after, from, to + length - n);
    // A legal list has no breaches to begin with.
    if (this.warns || this.#tallies.hard[d]! > 0) change -= breachesWithin(p, d, before, from, to);
    if (this.#countsAll[d]) change += breachesInAll(p, d, after, length) - breachesInAll(p, d, before, n);
    return change;
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

  /**
   * What it costs at least that `newcomer` takes shift `s` from `holder` and gives up `other` (-1 for
   * none) to them, before any rule is looked at: a cheap look at a move that is not built yet.
   *
   * @returns -Infinity when others may have to follow, because it changes who backs whom
   */
  exchangeCost(newcomer: number, other: number, s: number, holder: number): number {
    const { p } = this;
    if (
      p.groups.length > 0 &&
      !(this.#alikeOn(newcomer, holder, s) && this.#alikeOn(newcomer, holder, other))
    ) {
      return -Infinity;
    }
    this.#entries = 2;
    this.#entryDoctor[0] = newcomer;
    this.#entryRemove[0] = this.#entryAdd[1] = other;
    this.#entryAdd[0] = this.#entryRemove[1] = s;
    this.#entryDoctor[1] = holder;
    this.#checked[0] = this.#checked[1] = 0;
    this.#coverageDelta = this.#skillChange(newcomer, holder, s) + this.#skillChange(holder, newcomer, other);
    const cost = this.delta();
    this.begin();
    return cost;
  }

  /** Whether two doctors count the same for the back-up around a shift. */
  #alikeOn(a: number, b: number, s: number): boolean {
    const { dependent, qualified, S } = this.p;
    if (s < 0) return true;
    return dependent[a * S + s] === dependent[b * S + s] && qualified[a * S + s] === qualified[b * S + s];
  }

  /** Change of the cost of a shift without a skilled holder when one doctor follows another on it. */
  #skillChange(newcomer: number, holder: number, s: number): number {
    const { skilled, unskilledCost, S } = this.p;
    if (s < 0 || unskilledCost[s] === 0) return 0;
    const change = skilled[newcomer * S + s]! - skilled[holder * S + s]!;
    if (change === 0) return 0;
    const before = this.#skilled[s]!;
    return (before + change === 0 ? unskilledCost[s]! : 0) - (before === 0 ? unskilledCost[s]! : 0);
  }

  /** Change of the weighted cost if the move is committed. Where warnings cost, at least this much before `keepsRules`. */
  delta(): number {
    const w = this.weights;
    const now = this.#tallies;
    const after = this.#after;
    let linear = w.coverage * this.#coverageDelta;
    let fairness = 0;
    for (let e = 0; e < this.#entries; e++) {
      const d = this.#entryDoctor[e]!;
      this.#price(e);
      fairness += after.fairness[e]! - now.fairness[d]!;
      linear +=
        w.fairnessMax * (after.excess[e]! - now.excess[d]!) +
        w.wishes * (after.wishes[e]! - now.wishes[d]!) +
        w.vetoes * (after.vetoes[e]! - now.vetoes[d]!) -
        w.changes * (after.kept[e]! - now.kept[d]!);
    }
    return linear + this.#fairnessCost(this.fairnessSum + fairness) - this.#fairnessCost(this.fairnessSum);
  }

  /** Makes the move, which must keep the rules; `delta` must have been called. */
  commit(): void {
    for (let e = 0; e < this.#entries; e++) {
      if (!this.#checked[e]) {
        this.#keepsRules(e);
        this.#price(e);
      }
      const d = this.#entryDoctor[e]!;
      this.lists[d]!.set(this.#scratch[e]!.subarray(0, this.#scratchLength[e]));
      this.lengths[d] = this.#scratchLength[e]!;
      this.#count(d, this.#entryRemove[e]!, -1);
      this.#count(d, this.#entryAdd[e]!, 1);
      this.#settle(d, e);
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

  /** Takes over what entry `e` makes of doctor `d`. */
  #settle(d: number, e: number): void {
    const now = this.#tallies;
    const after = this.#after;
    this.fairnessSum += after.fairness[e]! - now.fairness[d]!;
    this.excess += after.excess[e]! - now.excess[d]!;
    this.wishes += after.wishes[e]! - now.wishes[d]!;
    this.vetoes += after.vetoes[e]! - now.vetoes[d]!;
    this.kept += after.kept[e]! - now.kept[d]!;
    now.fairness[d] = after.fairness[e]!;
    now.excess[d] = after.excess[e]!;
    now.points[d] = after.points[e]!;
    now.hard[d] = after.hard[e]!;
    now.warnings[d] = after.warnings[e]!;
    now.wishes[d] = after.wishes[e]!;
    now.vetoes[d] = after.vetoes[e]!;
    now.kept[d] = after.kept[e]!;
  }

  /** Forgets the move. */
  drop(): void {
    while (this.#entries > 0) this.#withdraw();
  }

  /** Takes the last entry out of the move. */
  #withdraw(): void {
    const e = --this.#entries;
    const d = this.#entryDoctor[e]!;
    if (this.#entryAdd[e]! >= 0) this.#touch(d, this.#entryAdd[e]!, -1);
    if (this.#entryRemove[e]! >= 0) this.#touch(d, this.#entryRemove[e]!, 1);
  }

  #fairnessCost(sum: number): number {
    const w = this.weights;
    return sum <= w.sumLimit
      ? w.fairnessBelow * sum
      : w.fairnessBelow * w.sumLimit + w.fairnessAbove * (sum - w.sumLimit);
  }

  #shiftCost(s: number): number {
    const { coverCost, unskilledCost } = this.p;
    const costs = coverCost[s]!;
    const cover = costs[Math.min(this.filled[s]!, costs.length - 1)]!;
    return this.#skilled[s] === 0 ? cover + unskilledCost[s]! : cover;
  }

  #touch(d: number, s: number, sign: number): void {
    const before = this.#shiftCost(s);
    this.filled[s]! += sign;
    if (this.p.skilled[d * this.p.S + s]) this.#skilled[s]! += sign;
    this.#coverageDelta += this.#shiftCost(s) - before;
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

  /** Everything from the lists: the tallies of each doctor, then the totals. */
  #recount(): void {
    const { p } = this;
    const now = this.#tallies;
    this.coverage = this.fairnessSum = this.wishes = this.vetoes = this.kept = this.excess = 0;
    now.counts.fill(0);
    now.wished.fill(0);
    for (let d = 0; d < p.D; d++) {
      const list = this.lists[d]!;
      const n = this.lengths[d]!;
      const breaches = ruleBreaches(p, d, list, n);
      now.hard[d] = Math.floor(breaches / HARD);
      now.warnings[d] = breaches % HARD;
      now.points[d] = now.vetoes[d] = now.kept[d] = now.fairness[d] = now.excess[d] = 0;
      for (let i = 0; i < n; i++) {
        const s = list[i]!;
        if (s >= p.S) continue;
        const at = d * p.S + s;
        this.#count(d, s, 1);
        now.points[d]! += p.points[at]!;
        now.warnings[d]! += p.staticWarnings[at]!;
        now.vetoes[d]! += p.overVeto[at]!;
        now.kept[d]! += p.previous[at]!;
      }
      for (let m = 0; m < p.M; m++) {
        const deviation = this.#deviation(d, m);
        now.fairness[d]! += deviation;
        now.excess[d]! += this.#over(deviation);
      }
      now.wishes[d] = this.#wishCost(d, now.points[d]!, now.warnings[d]!, -1, -1);
      this.fairnessSum += now.fairness[d]!;
      this.excess += now.excess[d]!;
      this.wishes += now.wishes[d]!;
      this.vetoes += now.vetoes[d]!;
      this.kept += now.kept[d]!;
    }
    for (let s = 0; s < p.S; s++) this.coverage += this.#shiftCost(s);
  }

  /** Counts a shift in or out of the doctor's measures and count wishes; -1 is none. */
  #count(d: number, s: number, sign: number): void {
    if (s < 0 || s >= this.p.S) return;
    const measures = this.p.measuresOf[s]!;
    const units = this.p.unitsOf[s]!;
    const row = d * this.p.M;
    for (let k = 0; k < measures.length; k++) this.#tallies.counts[row + measures[k]!]! += sign * units[k]!;
    const wishes = this.p.countWishes[d]!;
    const from = this.#wishFrom[d]!;
    for (let k = 0; k < wishes.length; k++) this.#tallies.wished[from + k]! += sign * wishes[k]!.counts[s]!;
  }

  #deviation(d: number, m: number): number {
    const { p } = this;
    return p.deviationCost[(d * p.M + m) * (p.maxCount + 1) + this.#tallies.counts[d * p.M + m]!]!;
  }

  /** What one more shift would cost this doctor by itself: deviations and wish points, under the present weights. */
  costOfTaking(d: number, s: number): number {
    const { p, weights } = this;
    const measures = p.measuresOf[s]!;
    const units = p.unitsOf[s]!;
    let cost = weights.wishes * p.points[d * p.S + s]! + weights.vetoes * p.overVeto[d * p.S + s]!;
    for (let k = 0; k < measures.length; k++) {
      const m = measures[k]!;
      const at = (d * p.M + m) * (p.maxCount + 1) + this.#tallies.counts[d * p.M + m]!;
      const before = p.deviationCost[at]!;
      const after = p.deviationCost[at + units[k]!]!;
      const rise = weights.fairnessMax * (this.#over(after) - this.#over(before));
      cost += rise + weights.fairnessAbove * (after - before);
    }
    return cost;
  }

  #over(deviation: number): number {
    return Math.max(0, deviation - this.weights.maxThreshold);
  }

  /** What entry `e` makes of its doctor's costs. */
  #price(e: number): void {
    const { p } = this;
    const now = this.#tallies;
    const after = this.#after;
    const d = this.#entryDoctor[e]!;
    const remove = this.#entryRemove[e]!;
    const add = this.#entryAdd[e]!;
    const row = d * p.S;
    let points = now.points[d]!;
    let vetoes = now.vetoes[d]!;
    let kept = now.kept[d]!;
    if (remove >= 0) {
      points -= p.points[row + remove]!;
      vetoes -= p.overVeto[row + remove]!;
      kept -= p.previous[row + remove]!;
    }
    if (add >= 0) {
      points += p.points[row + add]!;
      vetoes += p.overVeto[row + add]!;
      kept += p.previous[row + add]!;
    }
    // Before the rules are checked: the fewest warnings that can be left.
    let warnings = remove >= 0 ? 0 : now.warnings[d]!;
    if (this.#checked[e]) {
      warnings = this.#entryWarnings[e]!;
      if (remove >= 0) warnings -= p.staticWarnings[row + remove]!;
      if (add >= 0) warnings += p.staticWarnings[row + add]!;
    }
    after.points[e] = points;
    after.warnings[e] = warnings;
    after.vetoes[e] = vetoes;
    after.kept[e] = kept;
    after.wishes[e] = this.#wishCost(d, points, warnings, remove, add);
    this.#priceMeasures(e, d, remove, add);
  }

  #priceMeasures(e: number, d: number, remove: number, add: number): void {
    const { p } = this;
    const change = this.#change;
    let fairness = this.#tallies.fairness[d]!;
    let excess = this.#tallies.excess[d]!;
    if (remove >= 0 && add >= 0 && this.#kindOf[remove] === this.#kindOf[add]) {
      this.#after.fairness[e] = fairness;
      this.#after.excess[e] = excess;
      return;
    }
    this.#addUnits(remove, -1);
    this.#addUnits(add, 1);
    for (let side = 0; side < 2; side++) {
      const s = side === 0 ? remove : add;
      if (s < 0) continue;
      const measures = p.measuresOf[s]!;
      for (let k = 0; k < measures.length; k++) {
        const m = measures[k]!;
        const by = change[m]!;
        if (by === 0) continue;
        change[m] = 0;
        const at = (d * p.M + m) * (p.maxCount + 1) + this.#tallies.counts[d * p.M + m]!;
        const before = p.deviationCost[at]!;
        const now = p.deviationCost[at + by]!;
        fairness += now - before;
        excess += this.#over(now) - this.#over(before);
      }
    }
    this.#after.fairness[e] = fairness;
    this.#after.excess[e] = excess;
  }

  #addUnits(s: number, sign: number): void {
    if (s < 0) return;
    const measures = this.p.measuresOf[s]!;
    const units = this.p.unitsOf[s]!;
    for (let k = 0; k < measures.length; k++) this.#change[measures[k]!]! += sign * units[k]!;
  }

  /** Wish points of a doctor after a change, spread, and warnings. */
  #wishCost(d: number, own: number, warnings: number, remove: number, add: number): number {
    const { p } = this;
    const wishes = p.countWishes[d]!;
    const from = this.#wishFrom[d]!;
    let points = own;
    for (let k = 0; k < wishes.length; k++) {
      const wish = wishes[k]!;
      let held = this.#tallies.wished[from + k]!;
      if (remove >= 0) held -= wish.counts[remove]!;
      if (add >= 0) held += wish.counts[add]!;
      const short = wish.atMost ? held - wish.count : wish.count - held;
      if (short > 0) points += wish.grade * short;
    }
    return spread(p.wishSpread, points) + p.warningPoints * warnings;
  }
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
