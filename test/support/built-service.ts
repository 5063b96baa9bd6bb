import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const WORKER = join(ROOT, 'dist', 'src', 'worker.js');

/** A worker process on a database; resolves when it works. */
export async function startWorker(addresses: { url: string; migrationUrl: string }): Promise<ChildProcess> {
  const child = spawn(process.execPath, [WORKER], {
    env: {
      DATABASE_URL: addresses.url,
      MIGRATION_DATABASE_URL: addresses.migrationUrl,
      DEMO: '1',
      LOG_LEVEL: 'error',
      OPTIMISER_THREADS: '2',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (bytes: Buffer) => {
      if (bytes.toString().includes('works')) resolve();
    });
    child.once('exit', (code) => {
      reject(new Error(`the worker ended with ${code}`));
    });
  });
  return child;
}

/** Ends a process and waits for it; its exit code, `null` when a signal ended it. */
export async function endWith(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit') as Promise<[number | null]>;
  child.kill(signal);
  const [code] = await ended;
  return code;
}
