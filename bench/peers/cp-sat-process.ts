import { availableParallelism } from 'node:os';
import { type CpModelFields, cpModel } from './cp-model.ts';
import { PeerReporter, receiveTask } from './report.ts';

/** What this process uses of the package `or-tools-wasm`, which is only there when somebody installed it. */
interface CpSatPackage {
  CpModel: new (fields: CpModelFields) => object;
  CpSolver: new () => {
    solve(
      model: object,
      parameters: Record<string, number | boolean>,
      callbacks: {
        onSolution: (response: { solution?: unknown[]; wallTime?: number }) => void;
        onBestBound: (bound: number) => void;
      },
    ): Promise<number | string | undefined>;
    statusName(status: number | string | undefined): string;
    bestObjectiveBound(): number;
  };
}

const { instance, limits } = await receiveTask();
// A name in a variable: the compiler must not look for what is rarely installed.
const name = 'or-tools-wasm/cp-sat';
const { CpModel, CpSolver } = (await import(name)) as CpSatPackage;
const reporter = new PeerReporter();
reporter.start();
const { model, pairs } = cpModel(instance);
const built = reporter.seconds;
const solver = new CpSolver();
const status = await solver.solve(
  new CpModel(model),
  {
    maxTimeInSeconds: Math.max(0.1, limits.seconds - built),
    numWorkers: Math.max(2, availableParallelism()),
    randomSeed: limits.seed,
    linearizationLevel: 2,
    // Presolving by probing and symmetry takes half a minute of a large instance, and gains little.
    cpModelProbingLevel: 0,
    symmetryLevel: 0,
  },
  {
    onSolution({ solution = [], wallTime = 0 }) {
      // All solutions are told at the end, each with the time when it was found.
      reporter.roster(pairs.taken(solution.map(Number)), built + wallTime);
    },
    onBestBound(bound) {
      // Stopped before its search it tells 0, which nobody proved.
      if (bound !== 0) reporter.bound(bound);
    },
  },
);
const ended = solver.statusName(status);
if (ended === 'OPTIMAL') reporter.bound(solver.bestObjectiveBound());
reporter.done(ended === 'OPTIMAL', ended === 'MODEL_INVALID' ? 'CP-SAT refuses the model' : '');
// Its threads would keep the process alive.
process.exit();
