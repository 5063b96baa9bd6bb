import type { CompactModel } from './compact-model.ts';
import { restCliques, steadyLimits } from './compact-doctor-rows.ts';
import type { CompiledProblem } from './compiled-problem.ts';

/**
 * Prices the warning "shifts too close": a column per day that is 1 when the doctor works that
 * day and on an earlier day within the spacing. Only where a doctor can hold one shift a day;
 * elsewhere the warning is left out and the model is a relaxation.
 */
export function addSpacingWarnings(p: CompiledProblem, compact: CompactModel, d: number): void {
  const { model, x, levels } = compact;
  const shifts = Array.from(p.eligibleShifts[d]!).sort((a, b) => p.start[a]! - p.start[b]! || a - b);
  const cliques = restCliques({ p, compact, d, shifts }).map((c) => new Set(c));
  const byDay = new Map<number, number[]>();
  for (const s of shifts) byDay.set(p.day[s]!, [...(byDay.get(p.day[s]!) ?? []), s]);
  const fixedDays = new Set(Array.from(p.fixedDuties[d]!, (f) => p.day[f]!));
  for (const [day, own] of byDay) {
    const limits = steadyLimits(p, d, day, day);
    if (!limits?.spacing || limits.spacing.hard) continue;
    const single = (list: readonly number[]) =>
      list.length === 1 || cliques.some((clique) => list.every((s) => clique.has(s)));
    if (!single(own) || p.fixedDuties[d]!.some((f) => p.fixedInHorizon[f - p.S])) {
      compact.exact = false;
      continue;
    }
    const warned = model.column(0, 0, 1);
    const ownColumns = own.map((s) => x[d * p.S + s]!);
    let rows = 0;
    for (let other = day - limits.spacing.days + 1; other < day; other++) {
      const earlier = byDay.get(other);
      if (fixedDays.has(other)) {
        model.row(0, Infinity, [warned, ...ownColumns], [1, ...ownColumns.map(() => -1)]);
        rows++;
      } else if (earlier && single(earlier)) {
        const columns = [...ownColumns, ...earlier.map((s) => x[d * p.S + s]!)];
        model.row(-1, Infinity, [warned, ...columns], [1, ...columns.map(() => -1)]);
        rows++;
      } else if (earlier) {
        compact.exact = false;
      }
    }
    if (rows === 0) continue;
    levels.wishes.columns.push(warned);
    levels.wishes.values.push(p.warningPoints);
  }
}
