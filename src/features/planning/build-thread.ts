import { parentPort, workerData } from 'node:worker_threads';
import { buildProblemWithReport, withTargets } from '../../domain/problem/build-problem.ts';
import { preCheck } from '../../domain/problem/pre-check.ts';
import { computeTargets } from '../../optimiser/targets/compute-targets.ts';
import type { BuildReport, BuildStart } from './build-messages.ts';
import { capacityLines } from './capacity-lines.ts';

/** Builds one problem and looks it over: a second of work for a large district. */
const { input } = workerData as BuildStart;
const { problem: bare, notices } = buildProblemWithReport(input);
const problem = withTargets(bare, computeTargets(bare).targets);
const report: BuildReport = {
  text: JSON.stringify(problem),
  notices,
  issues: preCheck(problem),
  capacity: capacityLines(problem),
};
parentPort?.postMessage(report);
