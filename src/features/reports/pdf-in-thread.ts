import { Worker } from 'node:worker_threads';
import type { Locale } from '../../messages/locales.ts';
import type { ReadRoster } from './read-rosters.ts';

/** What the thread is started with. */
export interface PdfStart {
  roster: ReadRoster;
  locale: Locale;
  /** The moment it is as of, in words. */
  asOf: string;
}

/** The writing under way: threads of a process take turns, however many ask. */
let last: Promise<unknown> = Promise.resolve();

/** A roster as PDF, written in a thread of its own: seconds of work for a large district. */
export function rosterAsPdf(start: PdfStart): Promise<Buffer> {
  const written = last.then(() => write(start));
  last = written.catch(() => undefined);
  return written;
}

function write(workerData: PdfStart): Promise<Buffer> {
  // Run from TypeScript in tests and from JavaScript in the build.
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(`./pdf-thread${extension}`, import.meta.url), { workerData });
    worker.once('message', (bytes: Uint8Array) => {
      resolve(Buffer.from(bytes));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error('the thread ended without a PDF'));
    });
  });
}
