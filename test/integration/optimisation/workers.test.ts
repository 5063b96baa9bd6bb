import { randomUUID } from 'node:crypto';
import type { ChildProcess } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { endWith, startWorker } from '../../support/built-service.ts';
import { startTestService, type TestClient, type TestService } from '../support/test-service.ts';
import { listen, runOver, runWhen } from './follow-run.ts';

let service: TestService;
let district: string;
let period: string;
let coordinator: TestClient;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  // This process answers and supervises; the work is done by others.
  service = await startTestService({ works: false });
  ({ district, period } = await service.demo({ shape: 'coastal', seed: 1 }));
  coordinator = await service.as('koordinator@example.no');
}, 120_000);

afterEach(async () => {
  for (const worker of workers.splice(0)) await endWith(worker, 'SIGKILL');
});

afterAll(async () => {
  await service.stop();
});

async function worker(): Promise<ChildProcess> {
  const started = await startWorker(service.server);
  workers.push(started);
  return started;
}

async function start(seconds: number, place = { district, period }): Promise<string> {
  const { status, body } = await coordinator.post(
    `/districts/${place.district}/periods/${place.period}/runs`,
    { seconds },
    { 'idempotency-key': randomUUID() },
  );
  expect(status).toBe(202);
  return `/districts/${place.district}/runs/${body.id}`;
}

/** A run that a worker has begun. */
async function begun(path: string, attempt = 1): Promise<void> {
  await runWhen(coordinator, path, ({ state, attempts }) => state === 'running' && attempts === attempt);
}

/** As if the worker had been silent for a minute. */
async function letTimePass(path: string): Promise<void> {
  await service.database.inDistrict(district, (runner) =>
    runner.query(
      `UPDATE optimisation_run SET heartbeat_at = heartbeat_at - interval '1 minute' WHERE id = $1`,
      [path.split('/').at(-1)],
    ),
  );
}

describe('a run whose worker is killed', () => {
  it('is begun once more, and finished', async () => {
    const path = await start(6);
    const first = await worker();
    await begun(path);
    await endWith(first, 'SIGKILL');
    expect((await coordinator.get(path)).body).toMatchObject({ state: 'running', attempts: 1 });
    await letTimePass(path);
    await runWhen(coordinator, path, ({ state }) => state === 'queued');
    await worker();
    const run = await runOver(coordinator, path);
    expect(run).toMatchObject({ state: expect.stringMatching(/complete$/), attempts: 2 });
    expect(run.version).not.toBeNull();
    const { events } = await listen(coordinator, `${path}/events`);
    expect(events.filter(({ event }) => event === 'state').map(({ data }) => String(data.state))).toEqual([
      'queued',
      'running',
      'queued',
      'running',
      run.state,
    ]);
  });

  it('has failed, and says why, when that happens twice', async () => {
    const path = await start(60);
    for (const attempt of [1, 2]) {
      const doomed = await worker();
      await begun(path, attempt);
      await endWith(doomed, 'SIGKILL');
      await letTimePass(path);
    }
    const run = await runOver(coordinator, path);
    expect(run).toMatchObject({ state: 'failed', attempts: 2, version: null });
    expect(run.reason).toEqual({ code: 'worker-lost', message: expect.stringMatching(/\.$/) });
    // The district can go on.
    const next = await start(60);
    expect((await coordinator.post(`${next}/cancel`)).body.state).toBe('cancelled');
  });
});

it('goes back to the queue when its worker is asked to stop, and the attempt does not count', async () => {
  const path = await start(6);
  const leaving = await worker();
  await begun(path);
  // 0 and not 1: it did not have to be forced.
  expect(await endWith(leaving, 'SIGTERM')).toBe(0);
  expect((await coordinator.get(path)).body).toMatchObject({ state: 'queued', attempts: 0 });
  await worker();
  expect(await runOver(coordinator, path)).toMatchObject({
    state: expect.stringMatching(/complete$/),
    attempts: 1,
  });
});

it('ten districts wait for each other, and all get their roster', async () => {
  const places = [];
  for (let seed = 10; seed < 20; seed++) {
    places.push(await service.demo({ shape: 'coastal', seed, weeks: 8 }));
  }
  coordinator = await service.as('koordinator@example.no');
  const paths = await Promise.all(places.map((place) => start(2, place)));
  await worker();
  await worker();
  const runs = await Promise.all(paths.map((path) => runOver(coordinator, path)));
  for (const run of runs) {
    expect(run).toMatchObject({ state: expect.stringMatching(/complete$/), attempts: 1 });
    expect(run.version).not.toBeNull();
  }
}, 120_000);
