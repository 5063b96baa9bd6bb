import { buildSumModel } from './build-compact-model.ts';
import type { CompiledProblem } from './compiled-problem.ts';
import type { LinearEngine } from './linear-model.ts';
import { pairsOf } from './pairs-of.ts';

export interface WholeContext {
  engine: LinearEngine;
  seconds: number;
  stop: () => boolean;
  /** Told of better bounds and rosters on the way. */
  bound: (bound: number) => void;
  roster: (pairs: Int32Array) => void;
}

/** A problem of one cost as one MIP: the best there is for small or overloaded districts. */
export function solveWhole(p: CompiledProblem, context: WholeContext): void {
  const { model, x, exact } = buildSumModel(p);
  const outcome = context.engine.solve(model, {
    seconds: context.seconds,
    stop: context.stop,
    progress: (bound, values) => {
      if (Number.isFinite(bound)) context.bound(bound);
      if (values) context.roster(pairsOf(p, x, values));
    },
  });
  if (outcome.status === 'infeasible' || outcome.status === 'failed') return;
  if (outcome.bound !== null) context.bound(outcome.bound);
  if (outcome.values && exact) context.roster(pairsOf(p, x, outcome.values));
}
