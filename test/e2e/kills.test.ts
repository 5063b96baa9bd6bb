import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/infrastructure/database/database.ts';
import { newKeyRing } from '../../src/infrastructure/sealing/key-ring-file.ts';
import { loadDemo, type LoadedDemo } from '../../src/start/load-demo.ts';
import { makeRoster } from '../integration/publication/make-roster.ts';
import { startTestDatabase, type TestDatabase } from '../integration/support/test-server.ts';
import { type TestAnswer, TestClient } from '../integration/support/test-service.ts';
import { type ServiceProcess, startProcess } from '../support/service-process.ts';

/** How often a publication is interrupted. */
const ROUNDS = 10;
/** Most milliseconds after a publish request was sent that the kill comes. */
const LATEST_KILL = 400;

let database: TestDatabase;
let source: Database;
let demo: LoadedDemo;
let base: string;
const running: ServiceProcess[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
  source = new Database(database.application);
  demo = await loadDemo(source, newKeyRing(), { shape: 'coastal', seed: 1 });
  base = `/districts/${demo.district}`;
});

afterEach(async () => {
  for (const process of running.splice(0)) {
    if (process.child.exitCode === null && process.child.signalCode === null) await process.end('SIGKILL');
  }
});

afterAll(async () => {
  await database.stop();
});

function start(program: 'main' | 'worker', more: Record<string, string> = {}): ServiceProcess {
  const process = startProcess(program, {
    DATABASE_URL: database.url,
    MIGRATION_DATABASE_URL: database.migrationUrl,
    DEMO: '1',
    PORT: '0',
    LOG_LEVEL: 'silent',
    OPTIMISER_THREADS: '2',
    ...more,
  });
  running.push(process);
  return process;
}

async function web(
  more: Record<string, string> = {},
): Promise<{ service: ServiceProcess; client: TestClient }> {
  const service = start('main', more);
  const [, url] = await service.waitFor(/ready at (http:\S+)/);
  return { service, client: await TestClient.login(url!, 'koordinator@example.no') };
}

const once = () => ({ 'idempotency-key': randomUUID() });

async function beginRun(client: TestClient, seconds: number): Promise<string> {
  const { status, body } = await client.post(`${base}/periods/${demo.period}/runs`, { seconds }, once());
  expect([status, body.code]).toEqual([202, undefined]);
  const path = `${base}/runs/${body.id as string}`;
  await until(client, path, ({ state }) => state === 'running');
  return path;
}

async function until(
  client: TestClient,
  path: string,
  fits: (body: TestAnswer['body']) => boolean,
): Promise<TestAnswer['body']> {
  for (;;) {
    const { status, body } = await client.get(path);
    if (status === 200 && fits(body)) return body;
    await sleep(100);
  }
}

const isOver = ({ state }: { state: string }) => state !== 'queued' && state !== 'running';

async function count(text: string, values: unknown[] = []): Promise<number> {
  return source.inDistrict(demo.district, async (runner) => {
    const [row] = (await runner.query(`SELECT count(*)::int AS n FROM ${text}`, values)) as { n: number }[];
    return row!.n;
  });
}

/** What holds in the database whatever was killed. */
async function expectSound(): Promise<void> {
  const broken = {
    running: await count(
      `optimisation_run WHERE state = 'running' AND heartbeat_at < now() - interval '2 minutes'`,
    ),
    published: await count(
      `(SELECT FROM roster_version WHERE state = 'published' GROUP BY duty_period_id HAVING count(*) > 1) AS twice`,
    ),
    overlapping: await count(`assignment a JOIN assignment b ON a.person_id = b.person_id AND a.id < b.id
      AND a.published AND b.published AND a.during && b.during`),
    unrecorded: await count(`roster_version v WHERE v.state = 'published'
      AND NOT EXISTS (SELECT FROM publication p WHERE p.roster_version_id = v.id)`),
    premature: await count(`publication p JOIN roster_version v ON v.id = p.roster_version_id
      WHERE v.state NOT IN ('published', 'closed')`),
    untold: await count(`outbox_message m WHERE m.event LIKE 'roster-published/%'
      AND NOT EXISTS (SELECT FROM publication p WHERE 'roster-published/' || p.roster_version_id = m.event)`),
  };
  expect(broken).toEqual({
    running: 0,
    published: 0,
    overlapping: 0,
    unrecorded: 0,
    premature: 0,
    untold: 0,
  });
}

const versionsOf = (run: string) => count('roster_version WHERE run_id = $1', [run.split('/').at(-1)]);

describe('kill -9 in the middle of a run', () => {
  it('of the web: the run goes on with its worker, and its events where they were left', async () => {
    start('worker');
    const first = await web({ WORKER: '0' });
    const path = await beginRun(first.client, 6);
    await until(first.client, path, ({ progress }) => progress !== null);
    await first.service.end('SIGKILL');
    const second = await web({ WORKER: '0' });
    const { body: events } = await second.client.get(`${path}/events`, { 'last-event-id': '2' });
    const numbers = [...String(events).matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
    expect(numbers[0]).toBe(3);
    expect(numbers).toEqual(numbers.map((_, at) => 3 + at));
    expect(await until(second.client, path, isOver)).toMatchObject({ attempts: 1, reason: null });
    expect(await versionsOf(path)).toBe(1);
    await expectSound();
  }, 90_000);

  it('of a process that is both: the run is begun once more, and ends', async () => {
    const first = await web();
    const path = await beginRun(first.client, 6);
    await first.service.end('SIGKILL');
    // As if the killed process had been silent for a minute.
    await source.inDistrict(demo.district, (runner) =>
      runner.query(
        `UPDATE optimisation_run SET heartbeat_at = now() - interval '1 minute' WHERE state = 'running'`,
      ),
    );
    const second = await web();
    const over = await until(second.client, path, isOver);
    expect(over.attempts).toBe(2);
    expect(over.version).not.toBeNull();
    expect(await versionsOf(path)).toBe(1);
    await expectSound();
  }, 90_000);

  it('is no matter for SIGTERM: it ends in time, with a stream open, and loses no run', async () => {
    const { service, client } = await web();
    const path = await beginRun(client, 30);
    const stream = client.get(`${path}/events`).catch(() => null);
    const before = performance.now();
    expect(await service.end('SIGTERM')).toBe(0);
    expect(performance.now() - before).toBeLessThan(5000);
    await stream;
    const second = await web();
    const { body } = await second.client.get(path);
    if (!isOver(body)) await second.client.post(`${path}/cancel`);
    await until(second.client, path, isOver);
    await expectSound();
  }, 90_000);
});

describe('kill -9 in the middle of a publication', () => {
  it(`publishes all of it or nothing, and once, in ${ROUNDS} rounds`, async () => {
    let { version } = await makeRoster(source, demo);
    let acknowledged = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const first = await web({ WORKER: '0' });
      const path = `${base}/versions/${version}`;
      const draft = await first.client.get(path);
      const heard = await first.client.post(
        `${path}/hearing`,
        { until: '2199-01-31' },
        { 'if-match': String(draft.body.version) },
      );
      expect(heard.status).toBe(200);
      const headers = { ...once(), 'if-match': String(heard.body.version) };
      const asked = first.client.post(`${path}/publish`, {}, headers).catch(() => null);
      await sleep((round * LATEST_KILL) / ROUNDS);
      await first.service.end('SIGKILL');
      const answer = await asked;
      const done = await count('publication WHERE roster_version_id = $1', [version]);
      if (answer?.status === 201) {
        acknowledged++;
        expect(done).toBe(1);
      }
      await expectSound();
      const second = await web({ WORKER: '0' });
      const repeated = await second.client.post(`${path}/publish`, {}, headers);
      expect([repeated.status, repeated.body.code]).toEqual([201, undefined]);
      if (answer?.status === 201) expect(repeated.body.id).toBe(answer.body.id);
      expect(await count('publication WHERE roster_version_id = $1', [version])).toBe(1);
      const copied = await second.client.post(`${path}/copies`, {}, once());
      expect(copied.status).toBe(201);
      version = copied.body.id as string;
      await second.service.end('SIGTERM');
      await expectSound();
    }
    // The kills came before, in and after the work.
    expect(acknowledged).toBeLessThan(ROUNDS);
  }, 180_000);
});
