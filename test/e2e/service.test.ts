import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openFolder } from '../integration/support/test-server.ts';
import { TestClient } from '../integration/support/test-service.ts';
import { type ServiceProcess, startProcess } from '../support/service-process.ts';

const folders: string[] = [];
const running: ServiceProcess[] = [];

afterEach(async () => {
  for (const process of running.splice(0)) if (process.child.exitCode === null) await process.end('SIGTERM');
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function folder(): Promise<string> {
  const made = await openFolder();
  folders.push(made);
  return made;
}

/** Starts the service on a folder of data and waits until it is ready; without the main job. */
async function start(directory: string): Promise<{ service: ServiceProcess; url: string }> {
  const service = startProcess('main', {
    DATABASE_DIRECTORY: join(directory, 'postgres'),
    PORT: '0',
    SOLVE_SECONDS: '0',
  });
  running.push(service);
  const [, url] = await service.waitFor(/ready at (http:\S+)/);
  return { service, url: url! };
}

/** The pid of the embedded PostgreSQL. */
function databasePid(directory: string): number {
  const file = join(directory, 'postgres', 'server', 'cluster', 'postmaster.pid');
  return Number(readFileSync(file, 'utf8').split('\n')[0]);
}

describe('the service', () => {
  it('serves the demo on loopback, and stops cleanly at SIGTERM and Ctrl-C', async () => {
    const directory = await folder();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const { service, url } = await start(directory);
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/);
      const client = await TestClient.login(url, 'koordinator@example.no');
      const { body } = await client.get('/me');
      expect(body.roles).toHaveLength(1);
      const before = performance.now();
      expect(await service.end(signal)).toBe(0);
      expect(performance.now() - before).toBeLessThan(5000);
    }
  });

  it('keeps what it acknowledged through kill -9, and loads the demo once', async () => {
    const directory = await folder();
    const first = await start(directory);
    const administrator = await TestClient.login(first.url, 'administrator@example.no');
    const { body: me } = await administrator.get('/me');
    const district = me.roles[0].district as string;
    const made: string[] = [];
    for (let i = 0; i < 5; i++) {
      const { status, body } = await administrator.post(`/districts/${district}/tokens`, {
        name: `Nøkkel ${i}`,
        role: 'auditor',
      });
      expect(status).toBe(201);
      made.push(body.token.id as string);
    }
    await first.service.end('SIGKILL');
    const second = await start(directory);
    const again = await TestClient.login(second.url, 'administrator@example.no');
    expect((await again.get('/me')).body.roles).toHaveLength(1);
    const { body } = await again.get(`/districts/${district}/tokens`);
    expect(body.items.map(({ id }: { id: string }) => id).sort()).toEqual(made.sort());
  });

  it('survives kill -9 of its database: answers "not ready", then goes on with everything acknowledged', async () => {
    const directory = await folder();
    const { url } = await start(directory);
    const administrator = await TestClient.login(url, 'administrator@example.no');
    const { body: me } = await administrator.get('/me');
    const path = `/districts/${me.roles[0].district as string}/tokens`;
    const acknowledged: string[] = [];
    const statuses = new Set<number>();
    let killed = 0;
    for (let kills = 0; kills < 3; kills++) {
      // What is left of a killed server may answer for a moment: the next kill waits for the new one.
      while (databasePid(directory) === killed) await sleep(50);
      killed = databasePid(directory);
      process.kill(killed, 'SIGKILL');
      for (let successes = 0; successes < 5;) {
        const { status, body } = await administrator.post(path, { name: 'Nøkkel', role: 'auditor' });
        statuses.add(status);
        if (status !== 201) continue;
        acknowledged.push(body.token.id as string);
        successes++;
      }
    }
    const { body } = await administrator.get(path);
    const there = body.items.map(({ id }: { id: string }) => id) as string[];
    expect(acknowledged.filter((id) => !there.includes(id))).toEqual([]);
    expect([...statuses].sort()).toEqual([201, 503]);
  });

  it('says in one line each what is wrong with its settings, and does not start', async () => {
    const service = startProcess('main', { PORT: 'x', HOST: '0.0.0.0', DEMO: 'maybe' });
    expect(await service.end('SIGCONT')).toBe(1);
    expect(service.said().trim().split('\n')).toEqual([
      'PORT must be a whole number from 0 to 65535',
      'DEMO must be 1 or 0',
    ]);
  });

  it('refuses to show the demo to the world', async () => {
    const service = startProcess('main', { HOST: '0.0.0.0' });
    expect(await service.end('SIGCONT')).toBe(1);
    expect(service.said()).toMatch(/^HOST 0\.0\.0\.0 is reachable from elsewhere.*\n$/);
  });

  it("refuses to use the demo's database for real", async () => {
    const directory = await folder();
    await (await start(directory)).service.end('SIGTERM');
    const service = startProcess('main', {
      DATABASE_DIRECTORY: join(directory, 'postgres'),
      DEMO: '0',
      SMTP_URL: 'smtp://127.0.0.1:2525',
      MAIL_FROM: 'vakt@example.no',
      PUBLIC_URL: 'https://vakt.example.no',
      PORT: '0',
    });
    expect(await service.end('SIGCONT')).toBe(1);
    expect(service.said()).toMatch(/^The database holds the demo with its public logins: .*\n$/);
  });

  it('says that its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const directory = await folder();
    const service = startProcess('main', {
      DATABASE_DIRECTORY: join(directory, 'postgres'),
      PORT: String(port),
      SOLVE_SECONDS: '0',
    });
    expect(await service.end('SIGCONT')).toBe(1);
    expect(service.said()).toContain(`address already in use 127.0.0.1:${port}`);
    other.close();
  });
});
