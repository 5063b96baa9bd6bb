import { javascriptLpEngine } from '../model/engines/javascript-lp-engine.ts';
import { LinearModel } from '../model/linear-model.ts';

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

/** Some hundred columns, none of them whole. */
const engine = javascriptLpEngine();

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
  const { model, short, over } = shareProgramme(ideal, base, missing, capacity, held);
  const outcome = engine.solve(model, { seconds: Infinity });
  const values = outcome.status === 'optimal' || outcome.status === 'stopped' ? outcome.values : null;
  if (!values) {
    throw new Error(`shortage is always allowed, yet shares have no solution: ${JSON.stringify(outcome)}`);
  }
  // The simplex method's zeros are zeros but for rounding.
  const valueOf = (column: number | undefined) => (column === undefined ? 0 : Math.max(0, values[column]!));
  const shares = base.map((demand, g) => demand.map((share, d) => share + valueOf(over[g]!.get(d))));
  let overload = 0;
  shares.forEach((demand, g) => {
    demand.forEach((share, d) => {
      if (ideal[g]![d]! > 1e-9) overload = Math.max(overload, share / ideal[g]![d]! - 1);
    });
  });
  return { shares, shortage: short.map(valueOf), overload };
}

/** The programme, and its columns: `short` per demand, `over` per demand and doctor who can carry more. */
interface ShareProgramme {
  model: LinearModel;
  short: (number | undefined)[];
  over: Map<number, number>[];
}

/** @param held overload that nobody may exceed, while each demand's own is made least; null to make the whole least */
function shareProgramme(
  ideal: readonly (readonly number[])[],
  base: readonly (readonly number[])[],
  missing: readonly number[],
  capacity: Capacities,
  held: number | null,
): ShareProgramme {
  const model = new LinearModel();
  const left = capacity.total.map((most, d) => most - base.reduce((sum, demand) => sum + demand[d]!, 0));
  const of: number[][] = capacity.total.map(() => []);
  const short: (number | undefined)[] = [];
  const over: Map<number, number>[] = [];
  const largest = held === null ? model.column(1, 0, Infinity) : null;
  missing.forEach((seats, g) => {
    const own = new Map<number, number>();
    over.push(own);
    short.push(seats < 1e-9 ? undefined : model.column(SHORTAGE_COST, 0, Infinity));
    if (seats < 1e-9) return;
    const weight = ideal[g]!.reduce((sum, share) => sum + share, 0);
    const part = largest ?? model.column(weight, 0, held!);
    ideal[g]!.forEach((share, d) => {
      const room = capacity.each[g]![d]! - base[g]![d]!;
      if (Math.min(room, left[d]!) < 1e-9 || share < 1e-9) return;
      const column = model.column(0, 0, room);
      own.set(d, column);
      of[d]!.push(column);
      model.row(-Infinity, 0, [column, part], [1, -share]);
    });
    model.row(seats, seats, [short[g]!, ...own.values()]);
  });
  of.forEach((columns, d) => {
    if (columns.length > 0) model.row(-Infinity, left[d]!, columns);
  });
  return { model, short, over };
}
