import { parentPort, workerData } from 'node:worker_threads';
import { movesBetween } from '../../optimiser/repair/moves-between.ts';
import { optimise } from '../../optimiser/optimise.ts';
import type { RepairReport, RepairStart } from './repair-messages.ts';

/** One that searches and one that proves. */
const THREADS = 2;
/** The levels that a repair promises something about. */
const PROMISED: ReadonlySet<string> = new Set(['coverage', 'changes']);

const { problem, assignments, seconds } = workerData as RepairStart;
const outcome = await optimise(problem, { seconds, seed: 1, threads: THREADS });
const moves = 'roster' in outcome ? movesBetween(assignments, outcome.roster.assignments) : null;
const levels = 'roster' in outcome ? outcome.levels.filter(({ name }) => PROMISED.has(name)) : [];
const report: RepairReport = {
  moves: moves ?? [],
  isFewest: moves !== null && levels.length > 0 && levels.every(({ closed }) => closed),
};
parentPort?.postMessage(report);
