import * as solverModule from 'javascript-lp-solver';
import { type CompactMip, compactMip } from './compact-mip.ts';
import { PeerReporter, receiveTask } from './report.ts';

// The package's types describe its CommonJS face; as an ES module the solver is the default export.
const solver = solverModule.default as unknown as typeof solverModule.default.default;

type LpModel = Parameters<typeof solver.Solve>[0];

/** What the solver answers; variables at zero are left out. */
type LpResult = Record<string, number | boolean | undefined>;

const { instance, limits } = await receiveTask();
const reporter = new PeerReporter();
reporter.start();
const mip = compactMip(instance);
const result = solver.Solve(lpModel(mip, (limits.seconds - reporter.seconds) * 1000)) as LpResult;
const values = mip.columns.map((_, column) => Number(result[`x${column}`] ?? 0));
const integral = mip.columns.every(({ integer }, column) => {
  return !integer || Math.abs(values[column]! - Math.round(values[column]!)) < 1e-6;
});
const finished = result['feasible'] === true && integral;
if (finished) reporter.roster(mip.pairs.taken(values));
// In time means that it searched to the end: its answer is then a bound too.
const proven = finished && reporter.seconds < limits.seconds;
if (proven && typeof result['result'] === 'number') reporter.bound(result['result']);
reporter.done(proven, finished ? '' : 'its answer is not a roster');

/** The model in the solver's words, presolve off, which forgets what fixed columns cost: upper bounds of columns are rows of their own. */
function lpModel({ columns, rows }: CompactMip, timeout: number): LpModel {
  const constraints: Record<string, { min?: number; max?: number; equal?: number }> = {};
  const variables: Record<string, Record<string, number>> = {};
  const binaries: Record<string, 1> = {};
  columns.forEach(({ cost, upper, integer }, column) => {
    const own: Record<string, number> = { cost };
    if (integer) binaries[`x${column}`] = 1;
    else if (upper !== Infinity) {
      constraints[`u${column}`] = { max: upper };
      own[`u${column}`] = 1;
    }
    variables[`x${column}`] = own;
  });
  rows.forEach(({ lower, upper, entries }, row) => {
    constraints[`r${row}`] = rangeOf(lower, upper);
    for (const [column, value] of entries) variables[`x${column}`]![`r${row}`] = value;
  });
  return {
    optimize: 'cost',
    opType: 'min',
    constraints,
    variables,
    binaries,
    options: { timeout, presolve: false },
  };
}

function rangeOf(min: number, max: number): { min?: number; max?: number; equal?: number } {
  if (min === max) return { equal: min };
  return { ...(min > -Infinity ? { min } : {}), ...(max < Infinity ? { max } : {}) };
}
