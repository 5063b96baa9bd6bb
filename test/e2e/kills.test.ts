import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Heard, listen, runOver, type SentEvent } from '../integration/optimisation/follow-run.ts';
import type { TestAnswer, TestClient } from '../integration/support/test-service.ts';
import {
  coordinatorOf,
  embeddedGround,
  endProcesses,
  externalGround,
  type Ground,
  startWeb,
  startWorker,
} from './support/kills-ground.ts';
import { brokenInvariants, letGo, standsStill, until } from './support/kills-invariants.ts';
import { copyToHearing, NOTHING, partsOf, publish } from './support/kills-publications.ts';
import { askRun, begun, letTimePass, listenUntilCut, storyOf } from './support/kills-runs.ts';

const SOLVED = expect.stringMatching(/complete$/);

describe('on a database of its own', () => {
  let ground: Ground;

  beforeAll(async () => {
    ground = await externalGround();
  });

  afterEach(async () => {
    await endProcesses();
    expect(await brokenInvariants(ground)).toEqual({});
  });

  afterAll(async () => {
    await endProcesses();
    await ground.close();
  });

  it('a run outlives the web process, and who listened goes on where they were', async () => {
    const first = await startWeb(ground, { works: false });
    await startWorker(ground);
    const coordinator = await coordinatorOf(first.url);
    const run = await askRun(coordinator, ground, { seconds: 8 });
    let killed: Promise<unknown> | undefined;
    const { heard: before, broke } = await listenUntilCut(coordinator, run, ({ events }) => {
      if (events.length > 1) killed ??= first.web.end('SIGKILL');
    });
    await killed;
    expect([broke, first.web.child.signalCode]).toEqual([true, 'SIGKILL']);
    // Nobody answers; somebody works.
    await until(ground, `SELECT FROM optimisation_run WHERE id = $1 AND heartbeat_at > $2`, [
      run.id,
      await ground.look(async (runner) => {
        const [{ now }] = (await runner.query('SELECT now() AS now')) as [{ now: Date }];
        return now;
      }),
    ]);
    const second = await startWeb(ground, { works: false });
    const again = await coordinatorOf(second.url);
    const after = await listen(again, `${run.path}/events`, { after: before?.events.at(-1)?.id ?? 0 });
    const ids = [...(before?.events ?? []), ...after.events].map(({ id }) => id);
    expect(ids).toEqual(ids.map((_, at) => at + 1));
    expect(await runOver(again, run.path)).toMatchObject({ state: SOLVED, attempts: 1 });
    expect(await run.again(again)).toBe(run.id);
    expect((await storyOf(second.url, ground, run)).versions).toEqual([
      { id: expect.any(String), state: 'draft' },
    ]);
  });

  it.each(['solves', 'stores'])(
    'a run is begun once more when its process is killed as it %s',
    async (at) => {
      const first = await startWeb(ground, { works: true });
      const coordinator = await coordinatorOf(first.url);
      const run = await askRun(coordinator, ground, { seconds: at === 'solves' ? 4 : 1 });
      await begun(coordinator, run);
      const release = at === 'stores' ? await ground.holdTable('assignment') : null;
      if (release) await standsStill(ground);
      await first.web.end('SIGKILL');
      await release?.();
      await letGo(ground);
      await letTimePass(ground, run);
      const second = await startWeb(ground, { works: true });
      const again = await coordinatorOf(second.url);
      expect(await runOver(again, run.path)).toMatchObject({ state: SOLVED, attempts: 2 });
      expect(await run.again(again)).toBe(run.id);
      const { states, versions } = await storyOf(second.url, ground, run);
      expect(states).toEqual(['queued', 'running', 'queued', 'running', SOLVED]);
      expect(versions).toHaveLength(1);
    },
  );

  it('stops within 5 s at SIGTERM, and gives back the run it is at', async () => {
    const first = await startWeb(ground, { works: true });
    const coordinator = await coordinatorOf(first.url);
    const run = await askRun(coordinator, ground, { seconds: 3 });
    await begun(coordinator, run);
    let stopped: Promise<unknown> | undefined;
    let asked = 0;
    const { heard, broke } = await listenUntilCut(coordinator, run, () => {
      asked ||= performance.now();
      stopped ??= first.web.end('SIGTERM');
    });
    expect(await stopped).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5000);
    expect([broke, heard?.ended]).toEqual([false, true]);
    const second = await startWeb(ground, { works: true });
    const again = await coordinatorOf(second.url);
    // The attempt that was given back does not count.
    expect(await runOver(again, run.path)).toMatchObject({ state: SOLVED, attempts: 1 });
    expect((await storyOf(second.url, ground, run)).versions).toHaveLength(1);
  });

  it('a version is published wholly or not at all, and once, at whatever moment the web process is killed', async () => {
    const rosters = await twoRosters(ground);
    let { web, url } = await startWeb(ground, { works: false });
    const began = performance.now();
    const [first] = await publishing(ground, url, await copyToHearing(ground, rosters[0]), randomUUID());
    expect(first?.status).toBe(201);
    const usual = performance.now() - began;
    for (const [round, moment] of [...STEPS, ...spread(8, 1.3 * usual)].entries()) {
      const version = await copyToHearing(ground, rosters[(round + 1) % 2]!);
      const key = randomUUID();
      const release = typeof moment === 'string' ? await ground.holdTable(moment) : null;
      const asked = publishing(ground, url, version, key);
      await (typeof moment === 'string' ? standsStill(ground) : sleep(moment));
      await web.end('SIGKILL');
      await release?.();
      const told = (await asked).filter((answer) => answer !== null);
      await letGo(ground);
      await expectAllOrNothing(ground, { version, key, told });
      ({ web, url } = await startWeb(ground, { works: false }));
      const [again] = await publishing(ground, url, version, key);
      expect(again?.status).toBe(201);
      for (const { body } of told) expect(body).toEqual(again?.body);
      expect(await brokenInvariants(ground)).toEqual({});
    }
  }, 180_000);
});

/** Statements of a publication at which it is made to stand still: what they write to. */
const STEPS = ['roster_version', 'outbox_message', 'audit_payload'];

/** Moments from 0 to an end in ms, by chance one in each equal part. */
function spread(count: number, end: number): number[] {
  return Array.from({ length: count }, (_, at) => ((at + Math.random()) * end) / count);
}

/** Two rosters that differ, each from a run. */
async function twoRosters(ground: Ground): Promise<[string, string]> {
  const { web, url } = await startWeb(ground, { works: true });
  const coordinator = await coordinatorOf(url);
  const made: string[] = [];
  for (const seed of [2, 3]) {
    const { path } = await askRun(coordinator, ground, { seconds: 1, seed });
    made.push(String((await runOver(coordinator, path)).version));
  }
  await web.end('SIGTERM');
  return [made[0]!, made[1]!];
}

/** Two requests with the same key at the same time: a client that is impatient. */
async function publishing(ground: Ground, url: string, version: string, key: string) {
  const coordinator = await coordinatorOf(url);
  return Promise.all([1, 2].map(() => publish(coordinator, ground, version, key)));
}

/** What the database holds once the killed process has let go of it, whatever was answered. */
async function expectAllOrNothing(
  ground: Ground,
  { version, key, told }: { version: string; key: string; told: readonly TestAnswer[] },
): Promise<void> {
  const parts = await partsOf(ground, version, key);
  expect(told.map(({ status }) => status)).toEqual(told.map(() => 201));
  if (told.length === 0 && parts.state !== 'published') {
    expect(parts).toEqual(NOTHING);
    return;
  }
  const { notices, inForce, ...rest } = parts;
  expect(rest).toEqual({ state: 'published', records: 1, answers: 1 });
  // Whom they concern, all of them, the invariants tell.
  expect(Math.min(notices, inForce)).toBeGreaterThan(0);
  expect(await brokenInvariants(ground)).toEqual({});
}

describe('on the embedded database', () => {
  let ground: Awaited<ReturnType<typeof embeddedGround>>;

  beforeAll(async () => {
    ground = await embeddedGround();
  });

  afterAll(async () => {
    await endProcesses();
    await ground.close();
  });

  it('a run gets over the death of its database, twice, and nothing acknowledged is lost', async () => {
    const { web, url } = await startWeb(ground, { works: true });
    const coordinator = await coordinatorOf(url);
    const run = await askRun(coordinator, ground, { seconds: 8 });
    await begun(coordinator, run);
    const heard: SentEvent[] = [];
    for (let kills = 0; kills < 2; kills++) {
      // Progress that was told is acknowledged too.
      heard.push(...(await newEvents(coordinator, run.path, heard.at(-1)?.id ?? 0)));
      process.kill(databasePid(ground.directory), 'SIGKILL');
      while ((await coordinator.get(run.path)).status !== 200) await sleep(20);
      expect(await run.again(coordinator)).toBe(run.id);
    }
    const over = await runOver(coordinator, run.path);
    expect(over.state === 'failed' ? over.reason.code : over.state).toMatch(/complete$|^worker-lost$/);
    const { events } = await listen(coordinator, `${run.path}/events`);
    expect(events.slice(0, heard.length)).toEqual(heard);
    expect((await storyOf(url, ground, run)).versions).toHaveLength(over.state === 'failed' ? 0 : 1);
    expect(await brokenInvariants(ground)).toEqual({});
    expect(await web.end('SIGTERM')).toBe(0);
  }, 120_000);
});

/** Events after a number, at least one while there will be more; asks again as long as it is not ready. */
async function newEvents(client: TestClient, path: string, after: number): Promise<SentEvent[]> {
  for (;;) {
    const enough = ({ events }: Heard) => events.length > 0;
    const { status, events } = await listen(client, `${path}/events`, { after, enough });
    if (events.length > 0 || status === 204) return events;
    await sleep(20);
  }
}

/** The pid of the server, from its own lock file. */
function databasePid(directory: string): number {
  return Number(readFileSync(join(directory, 'server', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
