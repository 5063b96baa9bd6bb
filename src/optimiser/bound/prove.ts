import { LEVELS, type LevelCosts, type LevelName } from '../levels.ts';
import { buildCompactModel } from '../model/build-compact-model.ts';
import type { CompiledProblem } from '../model/compiled-problem.ts';
import type { LinearEngine } from '../model/linear-model.ts';
import { pairsOf } from '../model/pairs-of.ts';
import { spread } from '../search/spread.ts';
import { LevelAscent } from './level-ascent.ts';
import type { Proof } from './proof.ts';
import type { ShareModel } from './share-model.ts';

/** What the prover needs from the run around it. */
export interface ProofContext {
  engine: LinearEngine;
  emitRoster: (pairs: Int32Array) => void;
  /** Seconds left. */
  secondsLeft: () => number;
  stop: () => boolean;
  /** Lets messages in between two solves. */
  breathe: () => Promise<void>;
  /** Resolves when there may be news of better rosters. */
  news: () => Promise<void>;
  /** Whether the whole MIP may be tried (its time limit makes a run unrepeatable). */
  mip: boolean;
}

/** Largest number of doctor-shift columns for which the whole MIP is worth trying. */
const MIP_COLUMNS = 9000;
/** Rounds of price adjustment after a relaxation. */
const ASCENT_ROUNDS = 1500;
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
  let keepable = 0;
  for (let at = 0; at < p.D * p.S; at++) keepable += p.previous[at]! & p.eligible[at]!;
  const changes = p.previousCount - keepable;
  return { coverage: 0, changes, vetoes: 0, fairnessMax: shares.unavoidableMax, fairnessSum: 0, wishes };
}

/**
 * Proves bounds level by level until all are closed or time is up: shares first (fast), then
 * the linear relaxation of the whole roster, then, on small problems, the whole MIP, which may
 * also find better rosters.
 *
 * @returns whether nothing is left to prove before a better roster is known
 */
export async function prove(
  p: CompiledProblem,
  shares: ShareModel,
  proof: Proof,
  context: ProofContext,
): Promise<boolean> {
  const over = () => context.stop() || context.secondsLeft() <= 0;
  if (!proof.opened) {
    const plain = plainBounds(p, shares);
    for (const level of LEVELS) proof.raise(level, plain[level], {});
    while (!proof.hasRoster) {
      if (over()) return false;
      await context.news();
    }
    await proveShares(p, shares, proof, context);
    proof.opened = true;
  }
  const columns = columnsOf(p);
  while (!over()) {
    await context.breathe();
    const open = LEVELS.filter((level) => proof.isOpen(level));
    // The largest deviation is proven better by the shares than by a relaxation of it.
    const relax = proof.next(
      'relax',
      open.filter((level) => level !== 'fairnessMax'),
    );
    if (relax) {
      relaxLevel(p, proof, relax, context);
      continue;
    }
    const solve = context.mip && columns <= MIP_COLUMNS ? proof.next('solve', open) : null;
    if (!solve) return true;
    solveLevel(p, proof, solve, context.secondsLeft() / (open.length + 1), context);
  }
  return false;
}

/** Fairness bounds from the shares alone. */
async function proveShares(
  p: CompiledProblem,
  shares: ShareModel,
  proof: Proof,
  context: ProofContext,
): Promise<void> {
  const holds = { coverage: proof.holds().coverage };
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
  const values = deviationValues(p, proof.bound('fairnessMax'), proof.incumbent().fairnessMax);
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
  const both = { coverage: proof.holds().coverage, fairnessMax: proof.holds().fairnessMax };
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
function relaxLevel(p: CompiledProblem, proof: Proof, level: LevelName, context: ProofContext): void {
  const holds = proof.holdsBefore(level);
  const compact = buildCompactModel(p, { level, holds, rules: 'bound' });
  const outcome = context.engine.solve(compact.model, {
    seconds: context.secondsLeft(),
    relax: true,
    stop: context.stop,
  });
  if (outcome.status !== 'optimal') return;
  proof.raise(level, Math.ceil(outcome.bound - ROUNDING), holds);
  // Wishes rest on rules and warnings that the relaxation leaves out.
  if (level !== 'wishes' || !outcome.duals || columnsOf(p) > MIP_COLUMNS) return;
  const ascent = new LevelAscent(p, level, holds, compact, outcome.duals);
  for (let i = 0; i < ASCENT_ROUNDS && !ascent.settled && !context.stop() && context.secondsLeft() > 0; i++) {
    ascent.round(proof.incumbent());
  }
  proof.raise(level, Math.ceil(ascent.bound - ROUNDING), holds);
}

function columnsOf(p: CompiledProblem): number {
  return p.eligibleShifts.reduce((sum, list) => sum + list.length, 0);
}

/** The whole MIP for one level: its bound, and rosters on the way. */
function solveLevel(
  p: CompiledProblem,
  proof: Proof,
  level: LevelName,
  seconds: number,
  context: ProofContext,
): void {
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
