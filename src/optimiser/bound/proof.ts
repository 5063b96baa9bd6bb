import { LEVELS, type LevelCosts, type LevelName } from '../levels.ts';
import type { CompiledProblem } from '../model/compiled-problem.ts';
import { BoundBook, type ProvenBound } from './bound-book.ts';

/** What a proof looks at and tells. */
export interface ProofState {
  /** Costs of the best roster known now; null before the first. */
  incumbent: () => LevelCosts | null;
  /** What rosters have to hold of each level: best known plus tolerance. */
  holds: () => LevelCosts | null;
  /** Announces a bound. */
  emitBound: (proven: ProvenBound) => void;
}

/** What one proof knows: bounds so far, and which levels were worked on under which holds. */
export class Proof {
  readonly #context: ProofState;
  /** Whether the bounds that come once and for all are there. */
  opened = false;
  readonly #p: CompiledProblem;
  readonly #book = new BoundBook();
  readonly #done = new Map<string, Set<string>>();

  constructor(p: CompiledProblem, context: ProofState) {
    this.#p = p;
    this.#context = context;
  }

  get hasRoster(): boolean {
    return this.#context.incumbent() !== null;
  }

  /** Costs of the best roster; there must be one. */
  incumbent(): LevelCosts {
    return this.#context.incumbent()!;
  }

  /** What rosters have to hold of each level; there must be one. */
  holds(): LevelCosts {
    return this.#context.holds()!;
  }

  bound(level: LevelName): number {
    return this.#book.best(level, this.#context.holds());
  }

  /**
   * Holds of the levels before this one, the sum of deviations a little looser: it still moves
   * while the search goes on, and a bound proven too tightly would have to be proven again.
   */
  holdsBefore(level: LevelName): Partial<LevelCosts> {
    const best = this.#context.holds()!;
    const holds = { ...best, fairnessSum: best.fairnessSum + Math.round(this.#p.toleranceSum / 4) };
    return Object.fromEntries(LEVELS.slice(0, LEVELS.indexOf(level)).map((l) => [l, holds[l]]));
  }

  raise(level: LevelName, bound: number, holds: Partial<LevelCosts>): void {
    if (bound <= this.bound(level) && this.#context.holds()) return;
    this.#book.add({ level, bound, holds });
    this.#context.emitBound({ level, bound, holds });
  }

  isOpen(level: LevelName): boolean {
    return this.#context.incumbent()![level] > this.bound(level) + slackOf(this.#p, level);
  }

  /** The level worked on least often that has not been under the present holds; marks it. */
  next(work: string, levels: readonly LevelName[]): LevelName | null {
    const times = (level: LevelName) => this.#done.get(`${work} ${level}`) ?? new Set<string>();
    const fresh = levels
      .filter((level) => !times(level).has(JSON.stringify(this.holdsBefore(level))))
      .sort((a, b) => times(a).size - times(b).size);
    const level = fresh[0];
    if (!level) return null;
    this.#done.set(`${work} ${level}`, times(level).add(JSON.stringify(this.holdsBefore(level))));
    return level;
  }
}

/** What a level may stay above its bound and still be called closed. */
function slackOf(p: CompiledProblem, level: LevelName): number {
  return level === 'fairnessMax' ? p.toleranceMax : level === 'fairnessSum' ? p.toleranceSum : 0;
}
