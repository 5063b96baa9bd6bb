import type { CompactModel, CompactOptions } from './compact-model.ts';
import type { CompiledProblem } from './compiled-problem.ts';
import { addSpacingWarnings } from './compact-spacing.ts';

/** Wish points of each doctor, priced by the convex spread, and the warnings that can be modelled. */
export function addWishColumns(
  p: CompiledProblem,
  compact: CompactModel,
  rules: CompactOptions['rules'],
): void {
  for (let d = 0; d < p.D; d++) {
    addPoints(p, compact, d);
    if (rules === 'every') addSpacingWarnings(p, compact, d);
  }
  const { model, x, levels } = compact;
  for (let at = 0; at < p.D * p.S; at++) {
    if (x[at]! < 0 || !p.staticWarnings[at]) continue;
    levels.wishes.columns.push(x[at]!);
    levels.wishes.values.push(p.warningPoints * p.staticWarnings[at]!);
  }
  // Other rules that only warn are left out: the model is then a relaxation.
  const soft = p.limits.some(
    (l) =>
      l.rest?.hard === false ||
      l.week?.hard === false ||
      l.calendarWeek?.hard === false ||
      l.period?.hard === false ||
      l.weekend?.hard === false ||
      l.nights?.hard === false,
  );
  if (soft || model.columns === 0) compact.exact &&= !soft;
}

function addPoints(p: CompiledProblem, { model, x, levels, rows }: CompactModel, d: number): void {
  const columns: number[] = [];
  const values: number[] = [];
  // Every column gets finite bounds: the bound from the duals then needs no exact optimum.
  let least = 0;
  let most = 0;
  for (const s of p.eligibleShifts[d]!) {
    const points = p.points[d * p.S + s]!;
    if (points === 0) continue;
    columns.push(x[d * p.S + s]!);
    values.push(points);
    if (points < 0) least += points;
    else most += points;
  }
  for (const wish of p.countWishes[d]!) {
    const held = Array.from(p.eligibleShifts[d]!)
      .filter((s) => wish.counts[s])
      .map((s) => x[d * p.S + s]!);
    const off = model.column(0, 0, wish.atMost ? held.length : wish.count);
    const row = wish.atMost
      ? model.row(-Infinity, wish.count, [...held, off], [...held.map(() => 1), -1])
      : model.row(wish.count, Infinity, [...held, off]);
    rows.countWishes[d]!.push(row);
    columns.push(off);
    values.push(wish.grade);
    most += wish.grade * (wish.atMost ? held.length : wish.count);
  }
  if (columns.length === 0) return;
  let from = least;
  for (const [i, piece] of p.wishSpread.entries()) {
    const to = Math.max(from, Math.min(piece.upTo, most));
    const part = i === 0 ? model.column(0, from, to) : model.column(0, 0, to - from);
    columns.push(part);
    values.push(-1);
    levels.wishes.columns.push(part);
    levels.wishes.values.push(piece.slope);
    from = to;
  }
  rows.points[d] = model.row(0, 0, columns, values);
}
