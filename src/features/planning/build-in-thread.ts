import { Worker } from 'node:worker_threads';
import type { PlanningInput } from '../../domain/problem/build-input.ts';
import type { BuildReport, BuildStart } from './build-messages.ts';

/** The build under way: threads of a process take turns, however many ask. */
let last: Promise<unknown> = Promise.resolve();

/** Builds a problem in a thread of its own, so that the process goes on answering others meanwhile. */
export function buildInThread(input: PlanningInput): Promise<BuildReport> {
  const report = last.then(() => build(input));
  last = report.catch(() => undefined);
  return report;
}

function build(input: PlanningInput): Promise<BuildReport> {
  // Run from TypeScript in tests and from JavaScript in the build.
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const workerData: BuildStart = { input };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(`./build-thread${extension}`, import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('the build thread ended without a problem'));
    });
  });
}
