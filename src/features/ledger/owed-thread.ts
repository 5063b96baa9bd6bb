import { parentPort, workerData } from 'node:worker_threads';
import { buildProblem } from '../../domain/problem/build-problem.ts';
import { owedInPeriod } from '../../optimiser/targets/owed-in-period.ts';
import type { OwedReport, OwedStart } from './owed-messages.ts';

const { input, shifts, manned } = workerData as OwedStart;
const report: OwedReport = owedInPeriod({ ...buildProblem(input), shifts }, manned);
parentPort?.postMessage(report);
