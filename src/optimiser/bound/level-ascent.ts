import { LEVELS, type LevelCosts, type LevelName } from '../levels.ts';
import type { CompactModel } from '../model/compact-model.ts';
import type { CompiledProblem } from '../model/compiled-problem.ts';
import { EventBook } from '../pricing/doctor-events.ts';
import { EventPricer } from '../pricing/event-pricer.ts';
import type { LinearObjective } from '../pricing/linear-objective.ts';
import { Prices } from '../pricing/prices.ts';
import { wholeRows } from '../pricing/shared-rows.ts';
import { Workspace } from '../pricing/workspace.ts';
import { PriceAscent } from './price-ascent.ts';

/** Levels that are held by their price in a sum. */
const PRICED = ['coverage', 'changes', 'vetoes', 'fairnessSum'] as const;

/**
 * Lifts the bound of one level from the duals of its linear relaxation: the same prices, but each
 * doctor's roster keeps all the rules about one doctor, and pays for the warnings, exactly.
 */
export class LevelAscent {
  readonly #ascent: PriceAscent;
  /** What the held levels may cost, at their prices: to be taken off the sum. */
  readonly #held: number;
  readonly #level: LevelName;

  constructor(
    p: CompiledProblem,
    level: LevelName,
    holds: Partial<LevelCosts>,
    compact: CompactModel,
    duals: Float64Array,
  ) {
    const weight = (name: LevelName): number => {
      if (name === level) return 1;
      const row = compact.rows.hold[name];
      // Rows `<=` have duals at most 0.
      return LEVELS.indexOf(name) < LEVELS.indexOf(level) && row !== undefined
        ? -Math.min(0, duals[row]!)
        : 0;
    };
    const objective: LinearObjective = {
      coverage: weight('coverage'),
      changes: weight('changes'),
      vetoes: weight('vetoes'),
      fairness: weight('fairnessSum'),
      wishes: weight('wishes'),
      mostDeviation: holds.fairnessMax ?? null,
    };
    this.#level = level;
    this.#held = PRICED.reduce(
      (sum, name) => (name === level ? sum : sum + weight(name) * (holds[name] ?? 0)),
      // Published assignments are counted as kept, not as changed.
      -objective.changes * p.previousCount,
    );
    const book = new EventBook(p);
    const workspace = new Workspace();
    const pricers = Array.from(
      { length: p.D },
      (_, d) => new EventPricer(p, objective, d, book.of(d), workspace),
    );
    const prices = new Prices(p);
    const { rows } = compact;
    const dual = (row: number) => (row < 0 ? 0 : duals[row]!);
    for (let s = 0; s < p.S; s++)
      prices.seat[s] = p.conditional[s] ? Math.min(0, dual(rows.seat[s]!)) : dual(rows.seat[s]!);
    for (let g = 0; g < p.groups.length; g++) prices.group[g] = Math.max(0, -dual(rows.group[g]!));
    const measures = new Float64Array(p.M);
    for (let d = 0; d < p.D; d++) {
      for (let m = 0; m < p.M; m++) {
        measures[m] = -(dual(rows.count[d * p.M + m]!) + dual(rows.range[d * p.M + m]!));
      }
      pricers[d]!.begin({
        measures,
        points: -dual(rows.points[d]!),
        countWishes: p.countWishes[d]!.map((_, k) => -dual(rows.countWishes[d]![k] ?? -1)),
      });
    }
    this.#ascent = new PriceAscent(wholeRows(p, objective), pricers, prices);
  }

  get bound(): number {
    return this.#ascent.bound - this.#held;
  }

  get settled(): boolean {
    return this.#ascent.settled;
  }

  /** One round against the best cost known of the level. */
  round(known: LevelCosts): void {
    this.#ascent.round(known[this.#level] + this.#held);
  }
}
