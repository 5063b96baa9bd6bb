import type { LinearModel } from './linear-model.ts';

/** What a solution costs, by the model alone. */
export function objectiveOf(model: LinearModel, values: ArrayLike<number>): number {
  return model.cost.reduce((sum, cost, column) => sum + cost * values[column]!, model.offset);
}

/**
 * The largest breach of a bound, a row's side, or wholeness, by the model alone; that of a bound or
 * side relative to its size when that is above 1. NaN when a value is no number.
 *
 * @param relax whether columns that must be whole may be fractions
 */
export function breachOf(model: LinearModel, values: ArrayLike<number>, relax = false): number {
  let breach = 0;
  const within = (value: number, lower: number, upper: number) => {
    const under = (lower - value) / (Number.isFinite(lower) ? Math.max(1, Math.abs(lower)) : 1);
    const over = (value - upper) / (Number.isFinite(upper) ? Math.max(1, Math.abs(upper)) : 1);
    breach = Math.max(breach, under, over);
  };
  for (let column = 0; column < model.columns; column++) {
    const value = values[column]!;
    within(value, model.lower[column]!, model.upper[column]!);
    if (model.integer[column] && !relax) breach = Math.max(breach, Math.abs(value - Math.round(value)));
  }
  for (let row = 0; row < model.rows; row++) {
    let sum = 0;
    for (let k = model.rowStart[row]!; k < model.rowStart[row + 1]!; k++) {
      sum += model.value[k]! * values[model.index[k]!]!;
    }
    within(sum, model.rowLower[row]!, model.rowUpper[row]!);
  }
  return breach;
}
