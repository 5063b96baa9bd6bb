import { Worker } from 'node:worker_threads';
import type { RunCommand, RunReport, RunStart } from './run-messages.ts';

/** The end of a run. */
export type RunEnd = Extract<RunReport, { type: 'outcome' }>;

/** Seconds beyond its own that a run may take: for the first roster, if there is none, and for the last checks. */
const MARGIN_SECONDS = 40;

/** A run in a thread of its own. */
export interface RunThread {
  /** How it ended; rejects when the thread broke, was dropped, or would not end. */
  end: Promise<RunEnd>;
  /** Asks it to end with the best roster so far. */
  stop: () => void;
  /** Ends it at once, without a result. */
  drop: () => Promise<void>;
}

/** Optimises in a thread, so that the process goes on answering others meanwhile. */
export function optimiseInThread(
  start: RunStart,
  hear: (report: Exclude<RunReport, RunEnd>) => void,
): RunThread {
  // Run from TypeScript in tests and from JavaScript in the build.
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const worker = new Worker(new URL(`./run-thread${extension}`, import.meta.url), { workerData: start });
  const end = new Promise<RunEnd>((resolve, reject) => {
    const late = setTimeout(() => void worker.terminate(), (start.limits.seconds + MARGIN_SECONDS) * 1000);
    worker.on('message', (report: RunReport) => {
      if (report.type === 'outcome') resolve(report);
      else hear(report);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(late);
      reject(new Error('the thread of a run ended without an outcome'));
    });
  });
  return {
    end,
    stop: () => {
      const command: RunCommand = 'stop';
      worker.postMessage(command);
    },
    drop: async () => {
      await worker.terminate();
    },
  };
}
