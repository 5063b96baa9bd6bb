import { Worker } from 'node:worker_threads';

/**
 * Prepares to ask a thread that answers one question with one message: each question gets a thread of its
 * own, so that the process goes on answering others meanwhile, and they take turns, however many ask.
 *
 * @param here `import.meta.url` of whoever asks
 * @param thread the thread's module beside it, without its extension
 */
export function askInTurn<Answer>(here: string, thread: string): (question: unknown) => Promise<Answer> {
  // Run from TypeScript in tests and from JavaScript in the build.
  const module = new URL(`${thread}${here.endsWith('.ts') ? '.ts' : '.js'}`, here);
  let last: Promise<unknown> = Promise.resolve();
  return (question) => {
    const answer = last.then(() => ask<Answer>(module, question));
    last = answer.catch(() => undefined);
    return answer;
  };
}

function ask<Answer>(module: URL, workerData: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      reject(new Error(`a thread ended without an answer: ${module.pathname.split('/').at(-1)}`));
    });
  });
}
