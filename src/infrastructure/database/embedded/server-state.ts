import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './is-alive.ts';

/** What PostgreSQL's own lock file says about the server of a cluster. */
export type ServerState =
  /** Nobody runs; a file of a server that died is cleared by the next one. */
  | { kind: 'stopped' }
  | { kind: 'starting' | 'stopping'; pid: number }
  | { kind: 'ready'; pid: number; port: number }
  /** The pid of a dead server has gone to another program: PostgreSQL would take it for a live server. */
  | { kind: 'stale'; content: string };

/** Reads `postmaster.pid`: the pid in line 1, the port in line 4, the status in line 8. */
export function serverState(cluster: string): ServerState {
  const content = lockFile(cluster);
  if (content === null) return { kind: 'stopped' };
  const lines = content.split('\n');
  const pid = Number(lines[0]);
  if (!isAlive(pid)) return { kind: 'stopped' };
  if (!isServerOf(cluster, pid)) return { kind: 'stale', content };
  const status = lines[7]?.trim();
  if (status === 'ready') return { kind: 'ready', pid, port: Number(lines[3]) };
  return { kind: status === 'stopping' ? 'stopping' : 'starting', pid };
}

/** Removes the lock file of a dead server, unless another server has written its own meanwhile. */
export function removeStaleLock(cluster: string, content: string): void {
  if (lockFile(cluster) === content) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function lockFile(cluster: string): string | null {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8');
  } catch {
    return null;
  }
}

/** A PostgreSQL server stands in the folder of its cluster. */
function isServerOf(cluster: string, pid: number): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch (error) {
    // Gone or a zombie: not a server. Not ours to look at: be careful, leave its file alone.
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}
