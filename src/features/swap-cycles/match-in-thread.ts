import { Worker } from 'node:worker_threads';
import type { MatchReport, MatchStart } from './match-messages.ts';

/** Matches offers in a thread of its own, so that the process goes on answering others meanwhile. */
export function matchInThread(workerData: MatchStart): Promise<MatchReport> {
  // Run from TypeScript in tests and from JavaScript in the build.
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(`./match-thread${extension}`, import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('the matching thread ended without an answer'));
    });
  });
}
