import type { CompiledProblem } from './compiled-problem.ts';

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
