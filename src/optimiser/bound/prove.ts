import { LEVELS, type LevelCosts, type LevelName } from '../levels.ts';
import { compactModel } from '../model/compact-model.ts';
import type { CompiledProblem } from '../model/compiled-problem.ts';
import type { LinearEngine } from '../model/linear-model.ts';
import { spread } from '../search/search-state.ts';
import type { ShareModel } from './share-model.ts';

/** What the prover needs from the run around it. */
export interface ProofContext {
  engine: LinearEngine;
  /** Costs of the best roster known now; null before the first. */
  incumbent: () => LevelCosts | null;
  /** Held values of earlier levels for a level: best known plus tolerance. */
  holds: () => Partial<LevelCosts> | null;
  /** Best proven bounds so far. */
  bounds: LevelCosts;
  /** Announces a better bound. */
  emitBound: (level: LevelName, bound: number) => void;
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
  const raise = (level: LevelName, bound: number) => {
    if (bound <= context.bounds[level]) return;
    context.bounds[level] = bound;
    context.emitBound(level, bound);
  };
  for (const level of LEVELS) context.emitBound(level, context.bounds[level]);
  while (!context.incumbent()) if (context.stop() || !(await context.idle())) return;

  await proveShares(p, shares, context, raise);
  const columns = p.eligibleShifts.reduce((sum, list) => sum + list.length, 0);
  const relaxedAt = new Map<LevelName, string>();
  const solvedAt = new Map<LevelName, string>();
  while (!context.stop() && context.secondsLeft() > 0) {
    await context.breathe();
    const open = LEVELS.filter(
      (level) => context.incumbent()![level] > context.bounds[level] + slackOf(p, level),
    );
    if (open.length === 0) {
      if (!(await context.idle())) return;
      continue;
    }
    const key = (level: LevelName) =>
      JSON.stringify(LEVELS.slice(0, LEVELS.indexOf(level)).map((l) => context.holds()![l]));
    const relax = open.find((level) => level !== 'fairnessMax' && relaxedAt.get(level) !== key(level));
    if (relax) {
      relaxedAt.set(relax, key(relax));
      relaxLevel(p, context, relax, raise);
      continue;
    }
    const mip =
      context.mip && columns <= MIP_COLUMNS
        ? open.find((level) => solvedAt.get(level) !== key(level))
        : undefined;
    if (!mip) {
      if (!(await context.idle())) return;
      continue;
    }
    solvedAt.set(mip, key(mip));
    solveLevel(p, context, mip, context.secondsLeft() / (open.length + 1), raise);
  }
}

/** What a level may stay above its bound and still be called closed. */
function slackOf(p: CompiledProblem, level: LevelName): number {
  return level === 'fairnessMax' ? p.toleranceMax : level === 'fairnessSum' ? p.toleranceSum : 0;
}

type Raise = (level: LevelName, bound: number) => void;

/** Fairness bounds from the shares alone. */
async function proveShares(
  p: CompiledProblem,
  shares: ShareModel,
  context: ProofContext,
  raise: Raise,
): Promise<void> {
  const feasible = (max: number): boolean => {
    const model = shares.build({ ...context.holds(), fairnessMax: max });
    if (!model) return false;
    const outcome = context.engine.solve(model, {
      seconds: Math.min(20, context.secondsLeft()),
      stop: context.stop,
    });
    // Anything but a proof of infeasibility counts as feasible: the bound stays a bound.
    return outcome.status !== 'infeasible';
  };
  const values = deviationValues(p, context.bounds.fairnessMax, context.incumbent()!.fairnessMax);
  let low = 0;
  let high = values.length - 1;
  while (low < high && !context.stop()) {
    const middle = Math.floor((low + high) / 2);
    if (feasible(values[middle]!)) {
      high = middle;
    } else {
      low = middle + 1;
      raise('fairnessMax', values[low]!);
    }
    await context.breathe();
  }
  if (context.stop()) return;
  const model = shares.build(context.holds() ?? {});
  if (!model) return;
  const outcome = context.engine.solve(model, { seconds: context.secondsLeft(), stop: context.stop });
  if (outcome.status === 'optimal') raise('fairnessSum', Math.ceil(outcome.bound - ROUNDING));
}

/** Deviations that can occur, from the bound to the incumbent's, ascending. */
function deviationValues(p: CompiledProblem, from: number, to: number): number[] {
  const values = new Set<number>([from, to]);
  for (const value of p.deviationCost) if (value > from && value < to) values.add(value);
  return [...values].sort((a, b) => a - b);
}

/** Lower bound of one level by the linear relaxation of the whole roster. */
function relaxLevel(p: CompiledProblem, context: ProofContext, level: LevelName, raise: Raise): void {
  const { model } = compactModel(p, { level, holds: context.holds()!, rules: 'bound' });
  const outcome = context.engine.solve(model, {
    seconds: context.secondsLeft(),
    relax: true,
    stop: context.stop,
  });
  if (outcome.status === 'optimal') raise(level, Math.ceil(outcome.bound - ROUNDING));
}

/** The whole MIP for one level: its bound, and rosters on the way. */
function solveLevel(
  p: CompiledProblem,
  context: ProofContext,
  level: LevelName,
  seconds: number,
  raise: Raise,
): void {
  const { model, x } = compactModel(p, { level, holds: context.holds()!, rules: 'every' });
  const outcome = context.engine.solve(model, {
    seconds,
    stop: context.stop,
    absoluteGap: 0.99,
    progress: (bound, values) => {
      if (Number.isFinite(bound)) raise(level, Math.ceil(bound - ROUNDING));
      if (values) context.emitRoster(pairsOf(p, x, values));
    },
  });
  if (outcome.status === 'infeasible' || outcome.status === 'failed') return;
  if (outcome.bound !== null) raise(level, Math.ceil(outcome.bound - ROUNDING));
  if (outcome.values) context.emitRoster(pairsOf(p, x, outcome.values));
}

/** Assignments of an integer solution as `[doctor, shift, …]`. */
export function pairsOf(p: CompiledProblem, x: Int32Array, values: Float64Array): Int32Array {
  const pairs: number[] = [];
  for (let d = 0; d < p.D; d++) {
    for (const s of p.eligibleShifts[d]!) {
      if (values[x[d * p.S + s]!]! > 0.5) pairs.push(d, s);
    }
  }
  return Int32Array.from(pairs);
}
