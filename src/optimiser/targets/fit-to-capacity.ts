import * as solverModule from 'javascript-lp-solver';

// The package's types describe its CommonJS face; as an ES module the solver is the default export.
const solver = solverModule.default as unknown as typeof solverModule.default.default;

/** Shares that respect what each doctor can carry. */
export interface FittedShares {
  /** `[demand][doctor]`, in shifts. */
  shares: number[][];
  /** Seats per demand that nobody can carry. */
  shortage: number[];
  /** Largest overload: what anybody carries beyond the ideal share, as a fraction of it. */
  overload: number;
}

interface Capacities {
  /** `[demand][doctor]`. */
  each: readonly (readonly number[])[];
  /** Per doctor, over all demands. */
  total: readonly number[];
}

type LpModel = Parameters<typeof solver.Solve>[0];

/** Seats are worth more than any overload: nobody's share is kept low by leaving a seat open. */
const SHORTAGE_COST = 1000;

/**
 * Fits ideal shares to capacities by linear programming: everybody gets the ideal share as far
 * as they can carry it; what is left is laid on the others so that the largest overload is least
 * (max-min), then the largest in each demand.
 */
export function fitToCapacity(ideal: readonly (readonly number[])[], capacity: Capacities): FittedShares {
  const base = ideal.map((demand, g) => demand.map((share, d) => Math.min(share, capacity.each[g]![d]!)));
  capacity.total.forEach((most, d) => {
    const sum = base.reduce((s, demand) => s + demand[d]!, 0);
    if (sum > most) for (const demand of base) demand[d]! *= most / sum;
  });
  const missing = ideal.map((demand, g) => demand.reduce((sum, share, d) => sum + share - base[g]![d]!, 0));
  // Everybody can carry the ideal share: nothing to solve.
  if (missing.every((m) => m < 1e-9)) {
    return { shares: base, shortage: missing.map(() => 0), overload: 0 };
  }
  const first = solve(ideal, base, missing, capacity, null);
  return solve(ideal, base, missing, capacity, first.overload + 1e-6);
}

function solve(
  ideal: readonly (readonly number[])[],
  base: readonly (readonly number[])[],
  missing: readonly number[],
  capacity: Capacities,
  held: number | null,
): FittedShares {
  const constraints: Record<string, { max?: number; equal?: number }> = {};
  const variables: Record<string, Record<string, number>> = {};
  const used = base[0]?.map((_, d) => base.reduce((s, demand) => s + demand[d]!, 0)) ?? [];
  if (held === null) variables['r'] = { cost: 1 };
  missing.forEach((seats, g) => {
    if (seats < 1e-9) return;
    constraints[`seats${g}`] = { equal: seats };
    variables[`short${g}`] = { cost: SHORTAGE_COST, [`seats${g}`]: 1 };
    const most = ideal[g]!.reduce((sum, share) => sum + share, 0);
    if (held !== null) {
      variables[`r${g}`] = { cost: most, [`held${g}`]: 1 };
      constraints[`held${g}`] = { max: held };
    }
    ideal[g]!.forEach((share, d) => {
      const room = Math.min(capacity.each[g]![d]! - base[g]![d]!, capacity.total[d]! - used[d]!);
      if (room < 1e-9 || share < 1e-9) return;
      const over = `over${g}_${d}`;
      variables[over] = { [`seats${g}`]: 1, [`room${g}_${d}`]: 1, [`total${d}`]: 1, [`part${g}_${d}`]: 1 };
      constraints[`room${g}_${d}`] = { max: capacity.each[g]![d]! - base[g]![d]! };
      constraints[`total${d}`] = { max: capacity.total[d]! - used[d]! };
      constraints[`part${g}_${d}`] = { max: 0 };
      variables[held === null ? 'r' : `r${g}`]![`part${g}_${d}`] = -share;
    });
  });
  const model = { optimize: 'cost', opType: 'min', constraints, variables } as LpModel;
  const solution: unknown = solver.Solve(model);
  const values = solution as Record<string, number> & { feasible: boolean };
  if (!values.feasible)
    throw new Error('the share programme must have a solution: shortage is always allowed');
  const shares = base.map((demand, g) => demand.map((share, d) => share + (values[`over${g}_${d}`] ?? 0)));
  const shortage = missing.map((_, g) => values[`short${g}`] ?? 0);
  let overload = 0;
  shares.forEach((demand, g) => {
    demand.forEach((share, d) => {
      if (ideal[g]![d]! > 1e-9) overload = Math.max(overload, share / ideal[g]![d]! - 1);
    });
  });
  return { shares, shortage, overload };
}
