import { LinearModel, type LinearEngine } from '../model/linear-model.ts';
import type { ExchangeCycle } from './exchange-cycles.ts';
import type { DutyOffer } from './exchange-graph.ts';

/** Cycles that may not all be chosen, by their positions. */
export type Clash = readonly number[];

/** A choice of cycles, and how many doctors no choice can help more than. */
export interface Selection {
  chosen: number[];
  /** Upper bound on the doctors that a choice helps. */
  bound: number;
}

/** One doctor more is worth more than any wishes. */
const PER_DOCTOR = 1000;

/** Cycles that the integer program chooses from: the best by the prices of the relaxation. */
const PRICED_IN = 2000;

/**
 * The cycles that help most doctors and, among those choices, give them what they wish for most; between
 * equals shorter ones, which need fewer to agree. A doctor takes part in one at most.
 *
 * The relaxation over all cycles proves the bound and prices the doctors; the choice is made among the
 * cycles that are best by those prices, which is why it may fall short of the bound.
 */
export function selectCycles(
  engine: LinearEngine,
  offers: readonly DutyOffer[],
  cycles: readonly ExchangeCycle[],
  clashes: readonly Clash[],
  seconds: number,
): Selection {
  const all = cycles.map((_, cycle) => cycle);
  const packing = packingOf(offers, cycles, clashes, all);
  const relaxed = engine.solve(packing.model, { seconds, relax: true });
  if (relaxed.status !== 'optimal' || relaxed.duals === null) return { chosen: [], bound: offers.length };
  const best = bestPriced(packing, relaxed.duals);
  const outcome = engine.solve(packingOf(offers, cycles, clashes, best).model, { seconds });
  const values = outcome.status === 'optimal' || outcome.status === 'stopped' ? outcome.values : null;
  return {
    chosen: [...(values ?? [])].flatMap((value, column) => (value > 0.5 ? [best[column]!] : [])),
    bound: Math.min(packing.doctors, Math.floor(-relaxed.bound / PER_DOCTOR + 1e-6)),
  };
}

interface Packing {
  model: LinearModel;
  /** Rows of each column. */
  rowsOf: number[][];
  doctors: number;
}

/** Set packing over some of the cycles: a column each, a row per doctor and per clash. */
function packingOf(
  offers: readonly DutyOffer[],
  cycles: readonly ExchangeCycle[],
  clashes: readonly Clash[],
  among: readonly number[],
): Packing {
  const model = new LinearModel();
  const byDoctor = new Map<string, number[]>();
  const columns = new Map<number, number>();
  for (const cycle of among) {
    const { offers: own, gain } = cycles[cycle]!;
    const column = model.column(-(PER_DOCTOR * own.length + gain - (own.length - 2)), 0, 1, true);
    columns.set(cycle, column);
    for (const offer of own) {
      const doctor = offers[offer]?.doctor ?? '';
      const chosen = byDoctor.get(doctor) ?? [];
      byDoctor.set(doctor, chosen);
      chosen.push(column);
    }
  }
  const rowsOf: number[][] = among.map(() => []);
  const limit = (most: number, row: readonly number[]) => {
    const at = model.row(-Infinity, most, row);
    for (const column of row) rowsOf[column]!.push(at);
  };
  for (const row of byDoctor.values()) limit(1, row);
  for (const clash of clashes) {
    const row = clash.flatMap((cycle) => columns.get(cycle) ?? []);
    if (row.length === clash.length) limit(clash.length - 1, row);
  }
  return { model, rowsOf, doctors: byDoctor.size };
}

/** The columns with the least reduced cost, in their order. */
function bestPriced({ model, rowsOf }: Packing, duals: Float64Array): number[] {
  return model.cost
    .map((cost, column) => ({
      column,
      reduced: rowsOf[column]!.reduce((sum, row) => sum - duals[row]!, cost),
    }))
    .sort((a, b) => a.reduced - b.reduced || a.column - b.column)
    .slice(0, PRICED_IN)
    .map(({ column }) => column)
    .sort((a, b) => a - b);
}
