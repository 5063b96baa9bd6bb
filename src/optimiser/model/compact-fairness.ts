import type { CompactModel } from './compact-model.ts';
import type { CompiledProblem } from './compiled-problem.ts';
import type { LinearModel } from './linear-model.ts';

/** Cost of `n` shifts in a measure, in thousandths of a weighted shift. */
function costOf(p: CompiledProblem, d: number, m: number, n: number): number {
  return p.deviationCost[(d * p.M + m) * (p.maxCount + 1) + n]!;
}

/** Counts whose deviation costs at most `hold`, as [least, most]; null when no count does. */
export function countRange(
  p: CompiledProblem,
  d: number,
  m: number,
  hold: number,
): readonly [number, number] | null {
  let least = -1;
  let most = -1;
  for (let n = 0; n <= p.maxCount; n++) {
    if (costOf(p, d, m, n) > hold) continue;
    if (least < 0) least = n;
    most = n;
  }
  return least < 0 ? null : [least, most];
}

/** One stretch of equal marginal cost. */
interface Piece {
  width: number;
  slope: number;
}

/** Marginal costs from the cheapest count on, one direction, equal neighbours merged. */
function pieces(p: CompiledProblem, d: number, m: number, from: number, to: number): Piece[] {
  const step = to >= from ? 1 : -1;
  const result: Piece[] = [];
  for (let n = from; n !== to; n += step) {
    const slope = costOf(p, d, m, n + step) - costOf(p, d, m, n);
    const last = result.at(-1);
    if (last?.slope === slope) last.width++;
    else result.push({ width: 1, slope });
  }
  return result;
}

/** Columns that price a count, and the constant cost of the cheapest count. */
export interface PricedCount {
  /** The row that ties them to the count; -1 without any. */
  row: number;
  columns: number[];
  values: number[];
  constant: number;
}

/**
 * Ties the units of the `own` columns to a convex, piecewise linear cost that is exact at
 * every whole count from 0 to `reach`. The new columns carry no cost themselves.
 *
 * @param units what each own column counts; 1 each when it is left out
 */
export function priceCount(
  p: CompiledProblem,
  model: LinearModel,
  d: number,
  m: number,
  own: readonly number[],
  reach: number,
  units?: readonly number[],
): PricedCount {
  let cheapest = 0;
  for (let n = 1; n <= reach; n++) if (costOf(p, d, m, n) < costOf(p, d, m, cheapest)) cheapest = n;
  const priced: PricedCount = { row: -1, columns: [], values: [], constant: costOf(p, d, m, cheapest) };
  const count = own.map((_, i) => units?.[i] ?? 1);
  for (const [sign, end] of [
    [-1, reach],
    [1, 0],
  ] as const) {
    for (const piece of pieces(p, d, m, cheapest, end)) {
      priced.columns.push(model.column(0, 0, piece.width));
      priced.values.push(piece.slope);
      count.push(sign);
    }
  }
  if (count.length > 0) priced.row = model.row(cheapest, cheapest, [...own, ...priced.columns], count);
  return priced;
}

/**
 * Counts a doctor's shifts of one measure and adds their price to the fairness levels.
 *
 * @param range counts allowed by a held largest deviation; null for any
 * @param largest column that must be at least this deviation; -1 for none
 */
export function addCountRow(
  p: CompiledProblem,
  { model, x, levels, rows }: CompactModel,
  d: number,
  m: number,
  range: readonly [number, number] | null,
  largest: number,
): void {
  const own: number[] = [];
  const units: number[] = [];
  for (const s of p.eligibleShifts[d]!) {
    const k = p.measuresOf[s]!.indexOf(m);
    if (k < 0) continue;
    own.push(x[d * p.S + s]!);
    units.push(p.unitsOf[s]![k]!);
  }
  if (range && own.length > 0) rows.range[d * p.M + m] = model.row(range[0], range[1], own, units);
  const most = units.reduce((sum, own) => sum + own, 0);
  const { row, columns, values, constant } = priceCount(
    p,
    model,
    d,
    m,
    own,
    Math.min(most, p.maxCount),
    units,
  );
  rows.count[d * p.M + m] = row;
  levels.fairnessSum.constant += constant;
  levels.fairnessSum.columns.push(...columns);
  levels.fairnessSum.values.push(...values);
  if (largest >= 0) model.row(constant, Infinity, [largest, ...columns], [1, ...values.map((v) => -v)]);
}
