import { setTimeout as sleep } from 'node:timers/promises';
import { serverState } from './server-state.ts';

/** PostgreSQL ends its connections and writes everything down within this time, as a rule. */
const CLEAN_STOP_MS = 3500;
/** After an immediate stop nothing is lost either: the next start replays the log. */
const IMMEDIATE_STOP_MS = 800;

/** Stops a server cleanly (SIGINT, its "fast" shutdown), or at once when that takes too long (SIGQUIT). */
export async function stopServer(cluster: string, pid: number): Promise<void> {
  for (const [signal, limit] of [
    ['SIGINT', CLEAN_STOP_MS],
    ['SIGQUIT', IMMEDIATE_STOP_MS],
  ] as const) {
    if (!isRunning(cluster, pid)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + limit;
    while (isRunning(cluster, pid) && Date.now() < deadline) await sleep(10);
  }
  if (isRunning(cluster, pid)) throw new Error(`PostgreSQL (pid ${pid}) does not stop`);
}

/** By the lock file, which goes last: the pid itself can linger as a zombie that nobody has collected. */
function isRunning(cluster: string, pid: number): boolean {
  const state = serverState(cluster);
  return 'pid' in state && state.pid === pid;
}
