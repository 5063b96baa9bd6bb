import type { CompiledProblem } from '../model/compiled-problem.ts';
import { HARD, ruleBreaches } from '../model/doctor-rules.ts';
import { spread } from '../search/spread.ts';

/** One cost made of the levels: what pricing and column generation minimise. */
export interface LinearObjective {
  coverage: number;
  changes: number;
  vetoes: number;
  fairness: number;
  wishes: number;
  /** Largest deviation that a roster may have; null for any. */
  mostDeviation: number | null;
}

/** The sum of everything, for problems judged by one cost. */
export const SUM_OBJECTIVE: LinearObjective = {
  coverage: 1,
  changes: 0,
  vetoes: 0,
  fairness: 1,
  wishes: 1,
  mostDeviation: null,
};

/** What an assignment costs by itself, whatever else the doctor has; wishes at the slope `wishSlope`. */
export function assignmentCost(
  p: CompiledProblem,
  objective: LinearObjective,
  at: number,
  wishSlope = 1,
): number {
  return (
    objective.wishes * (wishSlope * p.points[at]! + p.warningPoints * p.staticWarnings[at]!) +
    objective.vetoes * p.overVeto[at]! -
    objective.changes * p.previous[at]!
  );
}

/** Evaluates whole rosters of single doctors exactly. */
export class RosterCosts {
  readonly #p: CompiledProblem;
  readonly #objective: LinearObjective;
  readonly #list: Int32Array;
  readonly #counts: Int32Array;

  constructor(p: CompiledProblem, objective: LinearObjective) {
    this.#p = p;
    this.#objective = objective;
    this.#list = new Int32Array(p.S + Math.max(0, ...p.fixedDuties.map((fixed) => fixed.length)));
    this.#counts = new Int32Array(p.M);
  }

  /** Cost of a doctor holding exactly these shifts; Infinity when a hard rule forbids it. */
  cost(d: number, shifts: ArrayLike<number>, length = shifts.length): number {
    const p = this.#p;
    const objective = this.#objective;
    const list = this.#list;
    let n = 0;
    for (let i = 0; i < length; i++) list[n++] = shifts[i]!;
    for (const f of p.fixedDuties[d]!) list[n++] = f;
    const duties = list.subarray(0, n).sort((a, b) => p.start[a]! - p.start[b]! || a - b);
    const breaches = ruleBreaches(p, d, duties, n);
    if (Math.floor(breaches / HARD) > p.lockedBreaches[d]!) return Infinity;
    let total = 0;
    let points = 0;
    let warnings = breaches % HARD;
    this.#counts.fill(0);
    for (let i = 0; i < length; i++) {
      const s = shifts[i]!;
      const at = d * p.S + s;
      points += p.points[at]!;
      warnings += p.staticWarnings[at]!;
      total += objective.vetoes * p.overVeto[at]! - objective.changes * p.previous[at]!;
      const measures = p.measuresOf[s]!;
      for (let k = 0; k < measures.length; k++) this.#counts[measures[k]!]! += p.unitsOf[s]![k]!;
    }
    for (const wish of p.countWishes[d]!) {
      let held = 0;
      for (let i = 0; i < length; i++) held += wish.counts[shifts[i]!]!;
      points += wish.grade * Math.max(0, wish.atMost ? held - wish.count : wish.count - held);
    }
    for (let m = 0; m < p.M; m++) {
      const deviation = p.deviationCost[(d * p.M + m) * (p.maxCount + 1) + this.#counts[m]!]!;
      if (objective.mostDeviation !== null && deviation > objective.mostDeviation) return Infinity;
      total += objective.fairness * deviation;
    }
    return total + objective.wishes * (spread(p.wishSpread, points) + p.warningPoints * warnings);
  }
}
