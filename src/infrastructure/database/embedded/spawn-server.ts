import { spawn } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataHome } from './data-home.ts';
import { serverState } from './server-state.ts';

/**
 * Starts PostgreSQL on a free port of 127.0.0.1 and waits until it takes connections. Returns `false`
 * when it ended instead: the port was taken meanwhile, another process was quicker, or its files are
 * damaged; `serverLog` says which.
 */
export async function spawnServer(
  home: DataHome,
  postgres: string,
  settings: Readonly<Record<string, string>>,
): Promise<boolean> {
  const port = await choosePort(home);
  const log = await openLog(home);
  const child = spawn(postgres, serverArguments(home, port, settings), {
    // Ctrl-C reaches the whole process group: the server must outlive it until it is asked to stop.
    detached: true,
    cwd: '/',
    env: { LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', log.fd, log.fd],
    ...home.account,
  });
  // Without a listener the event would end this process; the missing pid tells the same.
  child.once('error', () => undefined);
  child.unref();
  await log.close();
  if (child.pid === undefined) throw new Error(`PostgreSQL cannot be run: ${postgres}`);
  while (child.exitCode === null && child.signalCode === null) {
    const state = serverState(home.cluster);
    if (state.kind === 'ready' && state.pid === child.pid) return true;
    await sleep(10);
  }
  return false;
}

/** The end of the server's log, for the message of a start that failed. */
export async function serverLog(home: DataHome): Promise<string> {
  const text = await readFile(logPath(home), 'utf8').catch(() => '(no log)');
  return text.trimEnd().split('\n').slice(-8).join('\n');
}

function serverArguments(home: DataHome, port: number, settings: Readonly<Record<string, string>>): string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', home.cluster, '-p', String(port), ...flags];
}

/** The port used last when it is free, so that other processes find the server again after a restart. */
async function choosePort(home: DataHome): Promise<number> {
  const note = join(home.directory, 'server', 'port');
  const last = Number(await readFile(note, 'utf8').catch(() => '0'));
  const port = (await freePort(last)) ?? (await freePort(0));
  if (port === null) throw new Error('No free port on 127.0.0.1 for the embedded PostgreSQL');
  if (port !== last) await writeFile(note, String(port));
  return port;
}

function freePort(wanted: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(null);
    });
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : null);
      });
    });
  });
}

async function openLog(home: DataHome) {
  const path = logPath(home);
  if (existsSync(path)) renameSync(path, `${path}.old`);
  return open(path, 'w', 0o600);
}

function logPath(home: DataHome): string {
  return join(home.directory, 'server', 'postgresql.log');
}
