import { BoundBook, type ProvenBound } from './bound-book.ts';
import { LEVELS, type LevelCosts, type LevelName } from '../levels.ts';
import { buildCompactModel } from '../model/build-compact-model.ts';
import type { CompiledProblem } from '../model/compiled-problem.ts';
import type { LinearEngine } from '../model/linear-model.ts';
import { spread } from '../search/search-state.ts';
import type { ShareModel } from './share-model.ts';

/** What the prover needs from the run around it. */
export interface ProofContext {
  engine: LinearEngine;
  /** Costs of the best roster known now; null before the first. */
  incumbent: () => LevelCosts | null;
  /** What rosters have to hold of each level: best known plus tolerance. */
  holds: () => LevelCosts | null;
  /** Announces a bound. */
  emitBound: (proven: ProvenBound) => void;
  emitRoster: (pairs: Int32Array) => void;
  /** Seconds left. */
  secondsLeft: () => number;
  stop: () => boolean;
  /** Lets messages in between two solves. */
  breathe: () => Promise<void>;
  /** Nothing is left to prove at present; resolves when that may have changed, false ends the proof. */
  idle: () => Promise<boolean>;
  /** Whether the whole MIP may be tried (its time limit makes a run unrepeatable). */
  mip: boolean;
}

/** Largest number of doctor-shift columns for which the whole MIP is worth trying. */
const MIP_COLUMNS = 9000;
/** Slack for the engines' rounding when a bound is lifted to the next whole cost. */
const ROUNDING = 1e-4;

/** Bounds that need no solver. */
export function plainBounds(p: CompiledProblem, shares: ShareModel): LevelCosts {
  let wishes = 0;
  for (let d = 0; d < p.D; d++) {
    const liked: number[] = [];
    for (const s of p.eligibleShifts[d]!) if (p.points[d * p.S + s]! < 0) liked.push(p.points[d * p.S + s]!);
    liked.sort((a, b) => a - b);
    wishes += spread(
      p.wishSpread,
      liked.slice(0, shares.totalCapacity[d]).reduce((sum, points) => sum + points, 0),
    );
  }
  return { coverage: 0, changes: 0, vetoes: 0, fairnessMax: shares.unavoidableMax, fairnessSum: 0, wishes };
}

/**
 * Proves bounds level by level until all are closed or time is up: shares first (fast), then
 * the linear relaxation of the whole roster, then, on small problems, the whole MIP, which may
 * also find better rosters.
 */
export async function prove(p: CompiledProblem, shares: ShareModel, context: ProofContext): Promise<void> {
  const proof = new Proof(p, context);
  const plain = plainBounds(p, shares);
  for (const level of LEVELS) proof.raise(level, plain[level], {});
  while (!context.incumbent()) if (context.stop() || !(await context.idle())) return;
  await proveShares(p, shares, proof);

  const columns = p.eligibleShifts.reduce((sum, list) => sum + list.length, 0);
  while (!context.stop() && context.secondsLeft() > 0) {
    await context.breathe();
    const open = LEVELS.filter((level) => proof.isOpen(level));
    // The largest deviation is proven better by the shares than by a relaxation of it.
    const relax = proof.next(
      'relax',
      open.filter((level) => level !== 'fairnessMax'),
    );
    if (relax) {
      relaxLevel(p, proof, relax);
      continue;
    }
    const solve = context.mip && columns <= MIP_COLUMNS ? proof.next('solve', open) : null;
    if (solve) solveLevel(p, proof, solve, context.secondsLeft() / (open.length + 1));
    else if (!(await context.idle())) return;
  }
}

/** What one proof knows: bounds so far, and which levels were worked on under which holds. */
class Proof {
  readonly context: ProofContext;
  readonly #p: CompiledProblem;
  readonly #book = new BoundBook();
  readonly #done = new Map<string, Set<string>>();

  constructor(p: CompiledProblem, context: ProofContext) {
    this.#p = p;
    this.context = context;
  }

  bound(level: LevelName): number {
    return this.#book.best(level, this.context.holds());
  }

  /**
   * Holds of the levels before this one, the sum of deviations a little looser: it still moves
   * while the search goes on, and a bound proven too tightly would have to be proven again.
   */
  holdsBefore(level: LevelName): Partial<LevelCosts> {
    const best = this.context.holds()!;
    const holds = { ...best, fairnessSum: best.fairnessSum + Math.round(this.#p.toleranceSum / 4) };
    return Object.fromEntries(LEVELS.slice(0, LEVELS.indexOf(level)).map((l) => [l, holds[l]]));
  }

  raise(level: LevelName, bound: number, holds: Partial<LevelCosts>): void {
    if (bound <= this.bound(level) && this.context.holds()) return;
    this.#book.add({ level, bound, holds });
    this.context.emitBound({ level, bound, holds });
  }

  isOpen(level: LevelName): boolean {
    return this.context.incumbent()![level] > this.bound(level) + slackOf(this.#p, level);
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

/** Fairness bounds from the shares alone. */
async function proveShares(p: CompiledProblem, shares: ShareModel, proof: Proof): Promise<void> {
  const { context } = proof;
  const holds = { coverage: context.holds()!.coverage };
  const feasible = (max: number): boolean => {
    const model = shares.build({ ...holds, fairnessMax: max });
    if (!model) return false;
    const outcome = context.engine.solve(model, {
      seconds: Math.min(20, context.secondsLeft()),
      stop: context.stop,
    });
    // Anything but a proof of infeasibility counts as feasible: the bound stays a bound.
    return outcome.status !== 'infeasible';
  };
  const values = deviationValues(p, proof.bound('fairnessMax'), context.incumbent()!.fairnessMax);
  let low = 0;
  let high = values.length - 1;
  while (low < high && !context.stop()) {
    const middle = Math.floor((low + high) / 2);
    if (feasible(values[middle]!)) {
      high = middle;
    } else {
      low = middle + 1;
      proof.raise('fairnessMax', values[low]!, holds);
    }
    await context.breathe();
  }
  if (context.stop()) return;
  const both = { coverage: context.holds()!.coverage, fairnessMax: context.holds()!.fairnessMax };
  const model = shares.build(both);
  if (!model) return;
  const outcome = context.engine.solve(model, { seconds: context.secondsLeft(), stop: context.stop });
  if (outcome.status === 'optimal') proof.raise('fairnessSum', Math.ceil(outcome.bound - ROUNDING), both);
}

/** Deviations that can occur, from the bound to the incumbent's, ascending. */
function deviationValues(p: CompiledProblem, from: number, to: number): number[] {
  const values = new Set<number>([from, to]);
  for (const value of p.deviationCost) if (value > from && value < to) values.add(value);
  return [...values].sort((a, b) => a - b);
}

/** Lower bound of one level by the linear relaxation of the whole roster. */
function relaxLevel(p: CompiledProblem, proof: Proof, level: LevelName): void {
  const { context } = proof;
  const holds = proof.holdsBefore(level);
  const { model } = buildCompactModel(p, { level, holds, rules: 'bound' });
  const outcome = context.engine.solve(model, {
    seconds: context.secondsLeft(),
    relax: true,
    stop: context.stop,
  });
  if (outcome.status === 'optimal') proof.raise(level, Math.ceil(outcome.bound - ROUNDING), holds);
}

/** The whole MIP for one level: its bound, and rosters on the way. */
function solveLevel(p: CompiledProblem, proof: Proof, level: LevelName, seconds: number): void {
  const { context } = proof;
  const holds = proof.holdsBefore(level);
  const { model, x } = buildCompactModel(p, { level, holds, rules: 'every' });
  const outcome = context.engine.solve(model, {
    seconds,
    stop: context.stop,
    // Costs are whole numbers: less than one apart is proven.
    absoluteGap: 0.99,
    progress: (bound, values) => {
      if (Number.isFinite(bound)) proof.raise(level, Math.ceil(bound - ROUNDING), holds);
      if (values) context.emitRoster(pairsOf(p, x, values));
    },
  });
  if (outcome.status === 'infeasible' || outcome.status === 'failed') return;
  if (outcome.bound !== null) proof.raise(level, Math.ceil(outcome.bound - ROUNDING), holds);
  if (outcome.values) context.emitRoster(pairsOf(p, x, outcome.values));
}

/** Assignments of an integer solution as `[doctor, shift, …]`. */
function pairsOf(p: CompiledProblem, x: Int32Array, values: Float64Array): Int32Array {
  const pairs: number[] = [];
  for (let d = 0; d < p.D; d++) {
    for (const s of p.eligibleShifts[d]!) {
      if (values[x[d * p.S + s]!]! > 0.5) pairs.push(d, s);
    }
  }
  return Int32Array.from(pairs);
}
