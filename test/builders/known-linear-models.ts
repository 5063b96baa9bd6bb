import type { LinearModel } from '../../src/optimiser/model/linear-model.ts';
import { linearModel, type Row } from './linear-models.ts';

const INF = Infinity;

/** `lower <= Σ value × column <= upper` over the first columns. */
export const row = (lower: number, upper: number, ...values: number[]): Row => ({
  lower,
  upper,
  columns: [...values.keys()],
  values,
});

/** Models whose optimum is known by hand; null where there is no solution. */
export const KNOWN: Record<string, { model: LinearModel; optimum: number | null; values?: number[] }> = {
  'an LP of a textbook': {
    model: linearModel(
      [
        [-3, 0, INF],
        [-5, 0, INF],
      ],
      [row(-INF, 4, 1, 0), row(-INF, 12, 0, 2), row(-INF, 18, 3, 2)],
    ),
    optimum: -36,
    values: [2, 6],
  },
  'a knapsack': {
    model: linearModel(
      [
        [-10, 0, 1, true],
        [-13, 0, 1, true],
        [-7, 0, 1, true],
        [-8, 0, 1, true],
      ],
      [row(-INF, 10, 5, 7, 4, 3)],
    ),
    optimum: -21,
    values: [0, 1, 0, 1],
  },
  'a MIP that its relaxation overrates': {
    model: linearModel(
      [
        [-1, 0, 10, true],
        [-1, 0, 10, true],
      ],
      [row(-INF, 3, 2, 2)],
    ),
    optimum: -1,
  },
  'whole and continuous columns together': {
    model: linearModel(
      [
        [1, 0, 5, true],
        [3, 0, 5],
      ],
      [row(2.5, INF, 1, 1)],
    ),
    optimum: 3,
    values: [3, 0],
  },
  'whole columns with fractional bounds': { model: linearModel([[2, 0.4, 3.7, true]], []), optimum: 2 },
  'nothing whole between two bounds': { model: linearModel([[1, 0.2, 0.8, true]], []), optimum: null },
  'rows that contradict each other': {
    model: linearModel(
      [
        [1, 0, INF],
        [1, 0, INF],
      ],
      [row(4, INF, 1, 1), row(-INF, 3, 1, 1)],
    ),
    optimum: null,
  },
  'a row that the bounds cannot meet': { model: linearModel([[1, 0, 2]], [row(3, INF, 1)]), optimum: null },
  'a parity that nothing whole meets': {
    model: linearModel(
      [
        [1, 0, 5, true],
        [1, 0, 5, true],
      ],
      [row(3, 3, 2, -2)],
    ),
    optimum: null,
  },
  'crossing limits of a row': { model: linearModel([[1, 0, 9]], [row(5, 4, 1)]), optimum: null },
  'an objective that only the bounds hold': {
    model: linearModel(
      [
        [-2, -1, 7],
        [3, -4, 6],
      ],
      [],
    ),
    optimum: -26,
    values: [7, -4],
  },
  "Beale's degenerate LP, on which simplex methods go in circles": {
    model: linearModel(
      [
        [-0.75, 0, INF],
        [150, 0, INF],
        [-0.02, 0, INF],
        [6, 0, INF],
      ],
      [row(-INF, 0, 0.25, -60, -1 / 25, 9), row(-INF, 0, 0.5, -90, -1 / 50, 3), row(-INF, 1, 0, 0, 1, 0)],
    ),
    optimum: -0.05,
  },
  'an assignment, degenerate everywhere': {
    model: linearModel(
      [4, 1, 3, 2, 0, 5, 3, 2, 2].map((cost) => [cost, 0, 1] as const),
      [
        row(1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0),
        row(1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0),
        row(1, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1),
        row(1, 1, 1, 0, 0, 1, 0, 0, 1, 0, 0),
        row(1, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0),
        row(1, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1),
      ],
    ),
    optimum: 5,
  },
  equalities: {
    model: linearModel(
      [
        [1, 0, INF],
        [2, 0, INF],
        [4, 0, INF],
      ],
      [row(10, 10, 1, 1, 1), row(4, 4, 1, -1, 0)],
    ),
    optimum: 13,
    values: [7, 3, 0],
  },
  'a two-sided row, held from below': {
    model: linearModel(
      [
        [1, 0, 9],
        [2, 0, 9],
      ],
      [row(2, 6, 1, 1)],
    ),
    optimum: 2,
  },
  'a two-sided row, held from above': {
    model: linearModel(
      [
        [-1, 0, 9],
        [-2, 0, 9],
      ],
      [row(2, 6, 1, 1)],
    ),
    optimum: -12,
  },
  'columns without limits': {
    model: linearModel(
      [
        [1, -INF, INF],
        [1, -INF, 3],
      ],
      [row(-8, INF, 1, 1), row(-2, 2, 1, -1)],
    ),
    optimum: -8,
  },
  'fixed columns': {
    model: linearModel(
      [
        [5, 2, 2],
        [1, 0, 9],
        [7, -1, -1, true],
      ],
      [row(4, INF, 1, 1, 1)],
    ),
    optimum: 6,
    values: [2, 3, -1],
  },
  'crossing limits of a column': { model: linearModel([[1, 3, 2]], []), optimum: null },
  'a row of nothing that holds': { model: linearModel([[1, 1, 2]], [row(-1, 1)]), optimum: 1 },
  'a row of nothing that cannot hold': { model: linearModel([[1, 1, 2]], [row(1, 2)]), optimum: null },
  'no rows and no costs': { model: linearModel([[0, 0, 1]], [], 3), optimum: 3 },
  'no columns': { model: linearModel([], [], 2.5), optimum: 2.5 },
  'no columns, and a row that holds': { model: linearModel([], [row(0, 1)], 2.5), optimum: 2.5 },
  'no columns, and a row that cannot hold': { model: linearModel([], [row(1, 1)]), optimum: null },
  'an offset': { model: linearModel([[1, 2, 4]], [], -10), optimum: -8 },
};
