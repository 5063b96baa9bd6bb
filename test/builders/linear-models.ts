import { LinearModel } from '../../src/optimiser/model/linear-model.ts';

/** A row as it is written down: limits, columns and their coefficients. */
export interface Row {
  lower: number;
  upper: number;
  columns: number[];
  values: number[];
}

/** The rows of a model, one by one. */
function rowsOf(model: LinearModel): Row[] {
  return model.rowLower.map((lower, row) => {
    const [from, to] = [model.rowStart[row]!, model.rowStart[row + 1]!];
    const [columns, values] = [model.index.slice(from, to), model.value.slice(from, to)];
    return { lower, upper: model.rowUpper[row]!, columns, values };
  });
}

/** Columns `[cost, lower, upper, integer?]` and rows as a model. */
export function linearModel(
  columns: readonly (readonly [number, number, number, boolean?])[],
  rows: readonly Row[],
  offset = 0,
): LinearModel {
  const model = new LinearModel();
  for (const [cost, lower, upper, integer] of columns) model.column(cost, lower, upper, integer ?? false);
  for (const { lower, upper, columns: on, values } of rows) model.row(lower, upper, on, values);
  model.offset = offset;
  return model;
}

/** Numbers from a seed: the same seed, the same model. */
export function seeded(seed: number): {
  chance: (p: number) => boolean;
  from: (low: number, high: number) => number;
} {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { chance: (p) => next() < p, from: (low, high) => low + Math.floor(next() * (high - low + 1)) };
}

/**
 * A small model with integer coefficients: equalities, one-sided and two-sided rows, negative and
 * fixed columns. Most have solutions, some have none.
 *
 * @param integer whether all columns must be whole, so that `leastByEnumeration` finds the optimum
 */
export function randomLinearModel(seed: number, integer: boolean): LinearModel {
  const { chance, from } = seeded(seed);
  const columns = Array.from({ length: from(1, 4) }, () => {
    const lower = from(-3, 2);
    return [from(-5, 5), lower, lower + from(0, 4), integer] as const;
  });
  const rows = Array.from({ length: from(0, 4) }, (): Row => {
    const on = columns.map((_, c) => c).filter(() => chance(0.7));
    const values = on.map(() => from(-4, 4) || 1);
    // Around a point within the bounds, so that many models have solutions.
    const about = on.reduce((sum, c, k) => sum + values[k]! * from(columns[c]![1], columns[c]![2]), 0);
    const [lower, upper] = [about - from(0, 3), about + from(0, 3)];
    if (chance(0.2)) return { lower: about, upper: about, columns: on, values };
    if (chance(0.3)) return { lower, upper: Infinity, columns: on, values };
    if (chance(0.4)) return { lower: -Infinity, upper, columns: on, values };
    return { lower, upper, columns: on, values };
  });
  return linearModel(columns, rows, from(-5, 5));
}

/** Least objective among all whole values within the bounds that keep every row; Infinity when there are none. */
export function leastByEnumeration(model: LinearModel): number {
  const rows = rowsOf(model);
  const values = new Array<number>(model.columns).fill(0);
  const visit = (column: number): number => {
    if (column === model.columns) {
      const kept = rows.every(({ lower, upper, columns, values: coefficients }) => {
        const sum = columns.reduce((s, c, k) => s + coefficients[k]! * values[c]!, 0);
        return lower <= sum && sum <= upper;
      });
      return kept ? values.reduce((sum, value, c) => sum + value * model.cost[c]!, model.offset) : Infinity;
    }
    let least = Infinity;
    for (let value = Math.ceil(model.lower[column]!); value <= model.upper[column]!; value++) {
      values[column] = value;
      least = Math.min(least, visit(column + 1));
    }
    return least;
  };
  return visit(0);
}

/** The same model told otherwise, and what that does to its optimum. */
export interface Variant {
  of: (model: LinearModel, seed: number) => LinearModel;
  objective?: (objective: number) => number;
}

/** Ways of telling a model otherwise that must not change the answer, or only as told. */
export const VARIANTS: Record<string, Variant> = {
  'rows reordered': {
    of: (model, seed) => linearModel(columnsOf(model), shuffled(rowsOf(model), seed), model.offset),
  },
  'columns reordered': {
    of: (model, seed) => {
      const order = shuffled([...model.cost.keys()], seed);
      const place = new Map(order.map((column, index) => [column, index]));
      const columns = columnsOf(model);
      const rows = rowsOf(model).map((row) => ({ ...row, columns: row.columns.map((c) => place.get(c)!) }));
      return linearModel(
        order.map((column) => columns[column]!),
        rows,
        model.offset,
      );
    },
  },
  'rows scaled, some turned round': {
    of: (model, seed) => {
      const { from } = seeded(seed);
      const rows = rowsOf(model).map((row) => scaled(row, [-2, -0.5, 0.25, 3, 100][from(0, 4)]!));
      return linearModel(columnsOf(model), rows, model.offset);
    },
  },
  'redundant rows added': {
    of: (model) => {
      const rows = rowsOf(model);
      const looser = rows.map((row) => ({ ...row, lower: row.lower - 1, upper: row.upper + 1 }));
      const empty: Row = { lower: 0, upper: Infinity, columns: [], values: [] };
      return linearModel(columnsOf(model), [empty, ...rows, ...looser, ...rows, sumOf(rows)], model.offset);
    },
  },
  'objective scaled': {
    of: (model) =>
      linearModel(
        columnsOf(model).map(([cost, ...rest]) => [cost * 7, ...rest] as const),
        rowsOf(model),
        model.offset * 7,
      ),
    objective: (objective) => objective * 7,
  },
  'objective shifted': {
    of: (model) => linearModel(columnsOf(model), rowsOf(model), model.offset + 41.5),
    objective: (objective) => objective + 41.5,
  },
  'columns mirrored': {
    of: (model) =>
      linearModel(
        columnsOf(model).map(([cost, lower, upper, integer]) => [-cost, -upper, -lower, integer] as const),
        rowsOf(model).map((row) => ({ ...row, values: row.values.map((value) => -value) })),
        model.offset,
      ),
  },
};

function columnsOf(model: LinearModel): [number, number, number, boolean][] {
  return model.cost.map((cost, c) => [cost, model.lower[c]!, model.upper[c]!, model.integer[c]!]);
}

function scaled({ lower, upper, columns, values }: Row, by: number): Row {
  const [low, high] = by > 0 ? [lower * by, upper * by] : [upper * by, lower * by];
  return { lower: low, upper: high, columns, values: values.map((value) => value * by) };
}

/** What the sum of all rows must keep when each does. */
function sumOf(rows: readonly Row[]): Row {
  const values = new Map<number, number>();
  for (const row of rows) {
    row.columns.forEach((column, k) => values.set(column, (values.get(column) ?? 0) + row.values[k]!));
  }
  const total = (side: 'lower' | 'upper') => rows.reduce((sum, row) => sum + row[side], 0);
  return {
    lower: total('lower'),
    upper: total('upper'),
    columns: [...values.keys()],
    values: [...values.values()],
  };
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const { from } = seeded(seed);
  const result = [...list];
  for (let i = result.length - 1; i > 0; i--) {
    const j = from(0, i);
    [result[i], result[j]] = [result[j]!, result[i]!];
  }
  return result;
}
