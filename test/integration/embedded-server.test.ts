import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { installedBinaries, postgresBinaries } from '../../src/infrastructure/database/embedded/binaries.ts';
import { serverAccount } from '../../src/infrastructure/database/embedded/server-account.ts';
import { serverState } from '../../src/infrastructure/database/embedded/server-state.ts';
import {
  startEmbedded,
  type EmbeddedServer,
} from '../../src/infrastructure/database/embedded/start-embedded.ts';
import { openFolder, TEST_SETTINGS } from './support/test-server.ts';

let directory: string;
let cluster: string;
const running: EmbeddedServer[] = [];
const keepers: ChildProcess[] = [];

beforeAll(async () => {
  directory = await openFolder();
  cluster = join(directory, 'server', 'cluster');
});

afterEach(async () => {
  for (const keeper of keepers.splice(0)) keeper.kill('SIGKILL');
  for (const server of running.splice(0)) await server.stop();
});

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedServer> {
  const server = await startEmbedded({ directory, settings: TEST_SETTINGS });
  running.push(server);
  return server;
}

/** Starts the server from another process and waits until it answers. */
async function startElsewhere(
  folder = directory,
): Promise<{ process: ChildProcess; pid: number; adopted: boolean; keeper: boolean }> {
  const script = join(import.meta.dirname, 'support', 'keep-server.ts');
  const child = spawn(process.execPath, ['--no-warnings', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  keepers.push(child);
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { process: child, ...(JSON.parse(line) as { pid: number; adopted: boolean; keeper: boolean }) };
}

/** The pid of the server that takes the place of another one. */
async function pidAfter(old: number): Promise<number> {
  for (;;) {
    const state = serverState(cluster);
    if (state.kind === 'ready' && state.pid !== old) return state.pid;
    await sleep(50);
  }
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function query<T extends object>(url: string, text: string): Promise<T[]> {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('embedded PostgreSQL', () => {
  it('comes up as two roles over scram on loopback, and goes down cleanly within 5 s', async () => {
    const server = await start();
    expect(server).toMatchObject({ adopted: false, keeper: true, directory });
    const [app] = await query<{ role: string; version: string }>(
      server.url,
      `SELECT current_user AS role, current_setting('server_version') AS version`,
    );
    expect(app).toEqual({ role: 'vaktsirkel_application', version: '18.4' });
    const [owner] = await query<{ role: string; provider: string; listens: string }>(
      server.migrationUrl,
      `SELECT current_user AS role, datlocprovider AS provider, current_setting('listen_addresses') AS listens
       FROM pg_database WHERE datname = current_database()`,
    );
    expect(owner).toEqual({ role: 'vaktsirkel_owner', provider: 'b', listens: '127.0.0.1' });
    const wrong = server.url.replace(/:[^:@]+@/, ':guessed@');
    await expect(query(wrong, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });

    const begin = Date.now();
    await server.stop();
    expect(Date.now() - begin).toBeLessThan(5000);
    expect(serverState(cluster)).toEqual({ kind: 'stopped' });
    expect(readFileSync(join(directory, 'server', 'postgresql.log'), 'utf8')).toContain(
      'database system is shut down',
    );
  });

  it('stops within 5 s while a client holds a transaction open', async () => {
    const server = await start();
    const client = new Client(server.migrationUrl);
    client.on('error', () => undefined);
    await client.connect();
    await client.query('BEGIN; CREATE TABLE IF NOT EXISTS held (id int)');
    const begin = Date.now();
    await server.stop();
    expect(Date.now() - begin).toBeLessThan(5000);
    await client.end().catch(() => undefined);
  });

  it('keeps its port and what was committed', async () => {
    const first = await start();
    await query(first.migrationUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await start();
    expect(second.port).toBe(first.port);
    expect(second.url).toBe(first.url);
    expect(await query(second.migrationUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await query(second.migrationUrl, 'DROP TABLE kept');
  });

  it('adopts the server that a killed process left behind, and stops it then', async () => {
    const elsewhere = await startElsewhere();
    expect(elsewhere).toMatchObject({ adopted: false, keeper: true });
    await kill(elsewhere.process);
    const server = await start();
    expect(server).toMatchObject({ adopted: true, keeper: true, pid: elsewhere.pid });
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(serverState(cluster)).toEqual({ kind: 'stopped' });
  });

  it('joins the server of a living process, and leaves it running', async () => {
    const elsewhere = await startElsewhere();
    const server = await start();
    expect(server).toMatchObject({ adopted: true, keeper: false, pid: elsewhere.pid });
    await server.stop();
    expect(serverState(cluster)).toMatchObject({ kind: 'ready', pid: elsewhere.pid });
    await kill(elsewhere.process);
    await (await start()).stop();
  });

  it('recovers what was committed after the server itself was killed', async () => {
    const first = await start();
    await query(first.migrationUrl, 'CREATE TABLE survivor AS SELECT 7 AS n');
    process.kill(first.pid, 'SIGKILL');
    const second = await start();
    expect(second).toMatchObject({ adopted: false, keeper: true });
    expect(second.pid).not.toBe(first.pid);
    expect(await query(second.migrationUrl, 'SELECT n FROM survivor')).toEqual([{ n: 7 }]);
    await query(second.migrationUrl, 'DROP TABLE survivor');
  });

  it.each([
    ['no process any more', 4_194_305],
    ['another program now', process.pid],
  ])('removes a stale postmaster.pid whose pid is %s', async (_, pid) => {
    await (await start()).stop();
    const file = join(cluster, 'postmaster.pid');
    writeFileSync(file, `${pid}\n${cluster}\n1700000000\n5432\n\n127.0.0.1\n  1 2\nready   \n`);
    const { uid, gid } = statSync(cluster);
    await chown(file, uid, gid);
    const server = await start();
    expect(server).toMatchObject({ adopted: false, keeper: true });
    expect(server.pid).not.toBe(pid);
  });

  it('is started again on its port by the process that keeps it, after it was killed', async () => {
    const server = await startEmbedded({ directory, settings: TEST_SETTINGS, keepRunning: true });
    running.push(server);
    const before = new Client(server.url);
    before.on('error', () => undefined);
    await before.connect();
    await before.query('CREATE TEMPORARY TABLE probe (id int)').catch(() => undefined);
    process.kill(server.pid, 'SIGKILL');
    await before.end().catch(() => undefined);
    const pid = await pidAfter(server.pid);
    expect(pid).not.toBe(server.pid);
    const after = new Client(server.url);
    await after.connect();
    expect((await after.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await after.end();
  });

  it('is made once by two processes that start together', async () => {
    const own = await openFolder();
    const both = await Promise.all([
      startEmbedded({ directory: own, settings: TEST_SETTINGS }),
      startElsewhere(own),
    ]);
    expect(both.map(({ keeper }) => keeper).sort()).toEqual([false, true]);
    expect(both[0].pid).toBe(both[1].pid);
    await kill(both[1].process);
    await both[0].stop();
    // Whoever kept it, the next start finds it, running or not.
    const next = await startEmbedded({ directory: own, settings: TEST_SETTINGS });
    await next.stop();
    await rm(own, { recursive: true, force: true });
  });

  it('moves data and programs to where others may read when root starts it in a private folder', async () => {
    const closed = await mkdtemp(join(tmpdir(), 'vaktsirkel-private-'));
    const shared = await openFolder();
    const wanted = join(closed, 'data');
    // The strictest umask, as on hardened machines.
    const umask = process.umask(0o077);
    const server = await startEmbedded({ directory: wanted, shared, settings: TEST_SETTINGS });
    await server.stop();
    process.umask(umask);
    const again = await startEmbedded({ directory: wanted, shared, settings: TEST_SETTINGS });
    await again.stop();
    const isRoot = process.getuid?.() === 0;
    expect(server.directory.startsWith(isRoot ? shared : closed)).toBe(true);
    expect(again.directory).toBe(server.directory);

    const native = join(closed, 'package', 'native');
    await mkdir(join(native, 'bin'), { recursive: true });
    await cp(join(installedBinaries().native, 'bin', 'initdb'), join(native, 'bin', 'initdb'));
    await cp(join(installedBinaries().native, 'bin', 'initdb'), join(native, 'bin', 'postgres'));
    await chmod(join(native, 'bin', 'postgres'), 0o700);
    const account = serverAccount(join(closed, 'nowhere'));
    const binaries = await postgresBinaries(account, shared, { native, version: '0-test' });
    expect(binaries.postgres.startsWith(isRoot ? shared : closed)).toBe(true);
    expect(existsSync(binaries.postgres)).toBe(true);
    expect(statSync(binaries.postgres).mode & 0o005).toBe(isRoot ? 0o005 : 0);
    await rm(closed, { recursive: true, force: true });
    await rm(shared, { recursive: true, force: true });
  });

  it('says what PostgreSQL said when it does not come up', async () => {
    const own = await openFolder();
    await expect(startEmbedded({ directory: own, settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
      /did not start:[^]*shared_buffers/,
    );
    await rm(own, { recursive: true, force: true });
  });
});
