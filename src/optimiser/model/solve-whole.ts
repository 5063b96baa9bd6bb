import { buildSumModel } from './build-compact-model.ts';
import type { CompiledProblem } from './compiled-problem.ts';
import type { LinearEngine, PartialSolution } from './linear-model.ts';
import { pairsOf } from './pairs-of.ts';

export interface WholeContext {
  engine: LinearEngine;
  seconds: number;
  stop: () => boolean;
  /** A better roster than any so far, found elsewhere; null when there is none. */
  better: () => Int32Array | null;
  /** Told of better bounds and rosters on the way. */
  bound: (bound: number) => void;
  roster: (pairs: Int32Array) => void;
}

/** A problem of one cost as one MIP: the best there is for small or overloaded districts. */
export function solveWhole(p: CompiledProblem, context: WholeContext): void {
  const { model, x, exact } = buildSumModel(p);
  const columns = Int32Array.from(x.filter((column) => column >= 0));
  const partial = (pairs: Int32Array | null): PartialSolution | null => {
    if (!pairs) return null;
    const chosen = new Set<number>();
    for (let i = 0; i < pairs.length; i += 2) chosen.add(x[pairs[i]! * p.S + pairs[i + 1]!]!);
    return { columns, values: Float64Array.from(columns, (column) => (chosen.has(column) ? 1 : 0)) };
  };
  const start = partial(context.better());
  const outcome = context.engine.solve(model, {
    seconds: context.seconds,
    stop: context.stop,
    ...(start ? { start } : {}),
    better: () => partial(context.better()),
    progress: (bound, values) => {
      if (Number.isFinite(bound)) context.bound(bound);
      if (values) context.roster(pairsOf(p, x, values));
    },
  });
  if (outcome.status === 'infeasible' || outcome.status === 'failed') return;
  if (outcome.bound !== null) context.bound(outcome.bound);
  if (outcome.values && exact) context.roster(pairsOf(p, x, outcome.values));
}
