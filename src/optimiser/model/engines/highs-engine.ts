import * as highsModule from 'highs';
import type { Highs, Model, SparseSolutionInput } from 'highs';
import { breachOf } from '../check-linear.ts';
import type { GrowingEngine, GrowingModel } from '../growing-model.ts';
import {
  boundFromDuals,
  type LinearEngine,
  type LinearLimits,
  type LinearModel,
  type LinearOutcome,
} from '../linear-model.ts';

/** Columns from which a relaxation goes to the interior point. */
const INTERIOR_POINT_FROM = 10_000;

/** HiGHS compiled to WebAssembly: exact LP and MIP, single-threaded, 2 GB heap. */
export async function highsEngine(): Promise<LinearEngine & GrowingEngine> {
  // The package's types describe its CommonJS face; as an ES module the loader is the default export.
  const load = highsModule.default as unknown as typeof highsModule.default.default;
  const highs = await load();
  return {
    name: 'HiGHS',
    solve: (model, limits) => {
      // Models live in native memory: withModel disposes of them whatever happens.
      try {
        return highs.withModel(toHighs(highs, model, limits), (native) => run(highs, native, model, limits));
      } catch (error) {
        return { status: 'failed', reason: error instanceof Error ? error.message : String(error) };
      }
    },
    grow: (model) => growingModel(highs, model),
  };
}

function growingModel(highs: Highs, model: LinearModel): GrowingModel {
  const { modelStatus, callbackType } = highs.constants;
  const native = highs.createModel(toHighs(highs, model, { seconds: 0, relax: true }));
  return {
    add: ({ cost, starts, rows, values }) => {
      native.addCols({
        cost: Float64Array.from(cost),
        lower: new Float64Array(cost.length),
        upper: new Float64Array(cost.length).fill(highs.infinity),
        matrix: {
          format: 'csc',
          numRows: model.rows,
          numCols: cost.length,
          starts: Int32Array.from(starts),
          indices: Int32Array.from(rows),
          values: Float64Array.from(values),
        },
      });
    },
    insist: (columns, on) => {
      for (const column of columns) native.changeColBounds(column, on ? 1 : 0, highs.infinity);
    },
    solve: ({ seconds, stop }) => {
      native.zeroAllClocks();
      native.options.set({ output_flag: false, presolve: 'off', time_limit: Math.max(0.01, seconds) });
      native.run({
        [callbackType.simplexInterrupt](event: { interrupt(): void }) {
          if (stop()) event.interrupt();
        },
      });
      if (native.getModelStatus() !== modelStatus.optimal) return null;
      const { colValue, rowDual } = native.getSolution();
      return {
        objective: native.getObjectiveValue(),
        duals: Float64Array.from(rowDual),
        values: Float64Array.from(colValue),
      };
    },
    dispose: () => {
      native.dispose();
    },
  };
}

function toHighs(highs: Highs, model: LinearModel, limits: LinearLimits) {
  const finite = (value: number) =>
    value === Infinity ? highs.infinity : value === -Infinity ? -highs.infinity : value;
  return {
    numCols: model.columns,
    numRows: model.rows,
    offset: model.offset,
    colCost: Float64Array.from(model.cost),
    colLower: Float64Array.from(model.lower, finite),
    colUpper: Float64Array.from(model.upper, finite),
    rowLower: Float64Array.from(model.rowLower, finite),
    rowUpper: Float64Array.from(model.rowUpper, finite),
    matrix: {
      format: 'csr' as const,
      numRows: model.rows,
      numCols: model.columns,
      starts: Int32Array.from(model.rowStart),
      indices: Int32Array.from(model.index),
      values: Float64Array.from(model.value),
    },
    ...(limits.relax || !model.integer.includes(true)
      ? {}
      : { integrality: Int32Array.from(model.integer, (i) => (i ? 1 : 0)) }),
  };
}

function run(highs: Highs, native: Model, model: LinearModel, limits: LinearLimits): LinearOutcome {
  const { modelStatus, callbackType } = highs.constants;
  native.options.set({
    output_flag: false,
    time_limit: Math.max(0.01, limits.seconds),
    mip_rel_gap: 0,
    mip_abs_gap: limits.absoluteGap ?? 1e-6,
    // The interior point needs a third of the simplex method's time; its duals are good enough.
    ...(limits.relax && model.columns > INTERIOR_POINT_FROM ? { solver: 'ipm', run_crossover: 'off' } : {}),
  });
  const isMip = !limits.relax && model.integer.includes(true);
  if (isMip && limits.start) {
    native.setSolution({ indices: limits.start.columns, values: limits.start.values });
  }
  const stop = limits.stop ?? (() => false);
  let proven: number | null = null;
  native.run({
    [callbackType.ipmInterrupt](event: { interrupt(): void }) {
      if (stop()) event.interrupt();
    },
    [callbackType.simplexInterrupt](event: { interrupt(): void }) {
      if (stop()) event.interrupt();
    },
    [callbackType.mipInterrupt](event: { interrupt(): void; data: { mip_dual_bound?: number } }) {
      const dual = event.data.mip_dual_bound;
      if (dual !== undefined && Number.isFinite(dual) && dual < 1e29 && (proven === null || dual > proven)) {
        proven = dual;
        limits.progress?.(dual, null);
      }
      if (stop()) event.interrupt();
    },
    [callbackType.mipUserSolution](event: {
      setSolution(solution: SparseSolutionInput): unknown;
      repairSolution(): unknown;
    }) {
      const better = limits.better?.();
      if (!better) return;
      event.setSolution({ indices: better.columns, values: better.values });
      event.repairSolution();
    },
    [callbackType.mipImprovingSolution](event: {
      data: { mip_solution?: Float64Array; mip_dual_bound?: number };
    }) {
      if (event.data.mip_solution) limits.progress?.(proven ?? -Infinity, event.data.mip_solution);
    },
  });
  const status = native.getModelStatus();
  if (status === modelStatus.infeasible) return { status: 'infeasible' };
  if (status === modelStatus.empty) return withoutColumns(model);
  if (status === modelStatus.optimal) {
    const objective = native.getObjectiveValue();
    const solution = native.getSolution();
    const values = Float64Array.from(solution.colValue);
    if (isMip) {
      return {
        status: 'optimal',
        objective,
        bound: Number(native.info.get('mip_dual_bound')),
        values,
        duals: null,
      };
    }
    const duals = Float64Array.from(solution.rowDual);
    return { status: 'optimal', objective, bound: boundFromDuals(model, duals), values, duals };
  }
  const stopped: readonly number[] = [
    modelStatus.timeLimit,
    modelStatus.iterationLimit,
    modelStatus.interrupted,
    modelStatus.solutionLimit,
  ];
  if (!stopped.includes(status)) {
    const name = Object.entries(modelStatus).find(([, value]) => value === status)?.[0];
    return { status: 'failed', reason: `HiGHS: ${name ?? status}` };
  }
  // A stopped LP proves nothing; a stopped MIP keeps its dual bound.
  if (!isMip) return { status: 'stopped', objective: null, bound: null, values: null };
  const dual = Number(native.info.get('mip_dual_bound'));
  const primal = Number(native.info.get('primal_solution_status'));
  const feasible = primal === highs.constants.solutionStatus.feasible;
  return {
    status: 'stopped',
    objective: feasible ? native.getObjectiveValue() : null,
    bound: Number.isFinite(dual) && Math.abs(dual) < 1e29 ? dual : proven,
    values: feasible ? Float64Array.from(native.getSolution().colValue) : null,
  };
}

/** HiGHS calls a model without columns empty, whatever its rows ask for. */
function withoutColumns(model: LinearModel): LinearOutcome {
  const values = new Float64Array(0);
  if (breachOf(model, values) > 0) return { status: 'infeasible' };
  const { offset, rows } = model;
  return { status: 'optimal', objective: offset, bound: offset, values, duals: new Float64Array(rows) };
}
