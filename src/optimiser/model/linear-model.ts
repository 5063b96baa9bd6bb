/**
 * A linear model under construction: columns with costs and bounds, rows with two-sided limits.
 * Engines take it through `LinearEngine`; nothing here knows a solver.
 */
export class LinearModel {
  readonly cost: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly integer: boolean[] = [];
  readonly rowLower: number[] = [];
  readonly rowUpper: number[] = [];
  /** Entries in row order: `rowStart[i]..rowStart[i+1]` of `index` and `value`. */
  readonly rowStart: number[] = [0];
  readonly index: number[] = [];
  readonly value: number[] = [];
  /** Constant added to the objective. */
  offset = 0;

  get columns(): number {
    return this.cost.length;
  }

  get rows(): number {
    return this.rowLower.length;
  }

  /** Adds a column and returns its index. */
  column(cost: number, lower: number, upper: number, integer = false): number {
    this.cost.push(cost);
    this.lower.push(lower);
    this.upper.push(upper);
    this.integer.push(integer);
    return this.cost.length - 1;
  }

  /** Adds a row `lower <= Σ value × column <= upper` and returns its index. Columns must be distinct. */
  row(lower: number, upper: number, columns: readonly number[], values?: readonly number[]): number {
    for (let i = 0; i < columns.length; i++) {
      this.index.push(columns[i]!);
      this.value.push(values ? values[i]! : 1);
    }
    this.rowStart.push(this.index.length);
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
    return this.rowLower.length - 1;
  }
}

/**
 * Lower bound of a minimisation from any row duals, by weak duality: it holds however
 * approximate the duals are, as long as the columns have finite bounds.
 */
export function boundFromDuals(model: LinearModel, duals: Float64Array): number {
  return model.offset + leastUnder(model, model.cost, duals, 0);
}

/** Rounding in a reduced cost, relative to the largest dual. */
const NOISE = 1e-9;

/**
 * Whether row duals show that no solution costs less than `objective`, but for rounding: a column
 * without a limit whose reduced cost is nothing but noise is taken not to help.
 */
export function provesOptimal(model: LinearModel, duals: Float64Array, objective: number): boolean {
  const least = model.offset + leastUnder(model, model.cost, duals, NOISE);
  return objective - least <= 1e-6 * Math.max(1, Math.abs(objective));
}

/**
 * Whether multipliers of the rows show that no solution exists: by them the rows ask for more than
 * the columns' bounds allow.
 */
export function provesInfeasible(model: LinearModel, multipliers: Float64Array): boolean {
  const most = multipliers.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  return leastUnder(model, new Float64Array(model.columns), multipliers, NOISE) > 1e-7 * most;
}

/** The least of `cost − duals × rows` within the columns' bounds, plus what the duals make of the rows' sides. */
function leastUnder(model: LinearModel, cost: ArrayLike<number>, duals: Float64Array, noise: number): number {
  const reduced = Float64Array.from(cost);
  let least = 0;
  let largest = 1;
  for (let row = 0; row < model.rows; row++) {
    const dual = duals[row]!;
    const side = dual > 0 ? model.rowLower[row]! : model.rowUpper[row]!;
    // A dual that prices a missing side proves nothing: as good as zero.
    if (dual === 0 || !Number.isFinite(side)) continue;
    largest = Math.max(largest, Math.abs(dual));
    least += dual * side;
    for (let k = model.rowStart[row]!; k < model.rowStart[row + 1]!; k++) {
      reduced[model.index[k]!]! -= dual * model.value[k]!;
    }
  }
  for (let column = 0; column < model.columns; column++) {
    const value = reduced[column]!;
    const bound = value > 0 ? model.lower[column]! : model.upper[column]!;
    if (value === 0 || (!Number.isFinite(bound) && Math.abs(value) <= noise * largest)) continue;
    least += value * bound;
  }
  return least;
}

/**
 * How an engine ended. `bound` is a proven lower bound of the objective, also when stopped early;
 * -Infinity where a column without a limit leaves the duals nothing to say.
 */
export type LinearOutcome =
  | { status: 'optimal'; objective: number; bound: number; values: Float64Array; duals: Float64Array | null }
  | { status: 'stopped'; objective: number | null; bound: number | null; values: Float64Array | null }
  | { status: 'infeasible' }
  | { status: 'failed'; reason: string };

/** Values of some columns, from which a solver completes the others. */
export interface PartialSolution {
  columns: Int32Array;
  values: Float64Array;
}

export interface LinearLimits {
  seconds: number;
  /** Solve the relaxation only, and only for its bound: the values may be slightly off. */
  relax?: boolean;
  /** Stop a MIP at this absolute distance from the optimum. */
  absoluteGap?: number;
  /** Asked now and then; true stops the solve and keeps what it has. */
  stop?: () => boolean;
  /** A starting point for a MIP. */
  start?: PartialSolution;
  /** Asked while a MIP runs for a better solution that was found elsewhere. */
  better?: () => PartialSolution | null;
  /** Told of better integer solutions and bounds while a MIP runs. */
  progress?: (bound: number, values: Float64Array | null) => void;
}

/** One solver behind the linear-model interface. Solving blocks the thread it runs in. */
export interface LinearEngine {
  readonly name: string;
  solve(model: LinearModel, limits: LinearLimits): LinearOutcome;
}
