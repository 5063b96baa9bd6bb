import * as highsModule from 'highs';
import type { Highs } from 'highs';
import { type CompactMip, compactMip } from './compact-mip.ts';
import { PeerReporter, receiveTask } from './report.ts';

// The package's types describe its CommonJS face; as an ES module the loader is the default export.
const load = highsModule.default as unknown as typeof highsModule.default.default;

const { instance, limits } = await receiveTask();
const highs = await load();
const reporter = new PeerReporter();
reporter.start();
const mip = compactMip(instance);
highs.withModel(sparse(highs, mip), (model) => {
  const { callbackType, modelStatus } = highs.constants;
  model.options.set({
    output_flag: false,
    time_limit: Math.max(0.1, limits.seconds - reporter.seconds),
    random_seed: limits.seed,
    mip_rel_gap: 0,
    mip_abs_gap: 1e-6,
  });
  model.run({
    [callbackType.mipInterrupt](event) {
      reporter.bound(proven(event.data.mip_dual_bound));
      // Its own clock is not looked at in all of its heuristics.
      if (reporter.seconds >= limits.seconds) event.interrupt();
    },
    [callbackType.mipImprovingSolution](event) {
      if (event.data.mip_solution) reporter.roster(mip.pairs.taken(event.data.mip_solution));
    },
  });
  const finished = model.getModelStatus() === modelStatus.optimal;
  // Where presolve alone solved it, HiGHS leaves the bound at 0.
  const bound = finished ? model.getObjectiveValue() : Number(model.info.get('mip_dual_bound'));
  reporter.bound(proven(bound));
  const feasible =
    Number(model.info.get('primal_solution_status')) === highs.constants.solutionStatus.feasible;
  if (feasible) reporter.roster(mip.pairs.taken(model.getSolution().colValue));
  reporter.done(finished);
});

/** HiGHS says 1e30 and the like where it knows nothing. */
function proven(bound: number | undefined): number | undefined {
  return bound !== undefined && Math.abs(bound) < 1e29 ? bound : undefined;
}

function sparse({ infinity }: Highs, { columns, rows }: CompactMip) {
  const finite = (value: number) => Math.min(infinity, Math.max(-infinity, value));
  const starts = [0];
  for (const { entries } of rows) starts.push(starts.at(-1)! + entries.length);
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: Float64Array.from(columns, ({ cost }) => cost),
    colLower: Float64Array.from(columns, ({ lower }) => lower),
    colUpper: Float64Array.from(columns, ({ upper }) => finite(upper)),
    rowLower: Float64Array.from(rows, ({ lower }) => finite(lower)),
    rowUpper: Float64Array.from(rows, ({ upper }) => finite(upper)),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: columns.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(rows.flatMap(({ entries }) => entries.map(([column]) => column))),
      values: Float64Array.from(rows.flatMap(({ entries }) => entries.map(([, value]) => value))),
    },
    integrality: Int32Array.from(columns, ({ integer }) => (integer ? 1 : 0)),
  };
}
