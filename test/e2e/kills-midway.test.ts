import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Heard, listen, runOver, type SentEvent } from '../integration/optimisation/follow-run.ts';
import type { TestClient } from '../integration/support/test-service.ts';
import {
  coordinatorOf,
  type EmbeddedGround,
  embeddedGround,
  endProcesses,
  externalGround,
  type Ground,
  startWeb,
} from './support/kills-ground.ts';
import { brokenInvariants, letGo, standsStill } from './support/kills-invariants.ts';
import {
  copyToHearing,
  expectAllOrNothing,
  publishTwice,
  spread,
  STEPS,
  twoRosters,
} from './support/kills-publications.ts';
import { askRun, begun, letTimePass, storyOf } from './support/kills-runs.ts';

const SOLVED = expect.stringMatching(/complete$/);

describe('kill -9 of the process', () => {
  let ground: Ground;

  beforeAll(async () => {
    ground = await externalGround();
  });

  afterEach(async () => {
    await endProcesses();
    expect(await brokenInvariants(ground)).toEqual({});
  });

  afterAll(async () => {
    await ground.close();
  });

  it('as it stores a roster: the run is begun once more, and has one draft', async () => {
    const first = await startWeb(ground, { works: true });
    const coordinator = await coordinatorOf(first.url);
    const run = await askRun(coordinator, ground, { seconds: 1 });
    const release = await ground.holdTable('assignment');
    await standsStill(ground);
    await first.web.end('SIGKILL');
    await release();
    await letGo(ground);
    await letTimePass(ground, run);
    const second = await startWeb(ground, { works: true });
    const again = await coordinatorOf(second.url);
    expect(await runOver(again, run.path)).toMatchObject({ state: SOLVED, attempts: 2 });
    expect(await run.again(again)).toBe(run.id);
    const { states, versions } = await storyOf(again, ground, run);
    expect(states).toEqual(['queued', 'running', 'queued', 'running', SOLVED]);
    expect(versions).toEqual([{ state: 'draft' }]);
  });

  it('as it publishes, at held statements and by chance: all or nothing, and once', async () => {
    const rosters = await twoRosters(ground);
    let { web, url } = await startWeb(ground, { works: false });
    let usual = 0;
    for (const [round, moment] of [...STEPS, ...spread(4, 1.2), 'answered' as const].entries()) {
      const version = await copyToHearing(ground, rosters[round % 2]!);
      const key = randomUUID();
      const client = await coordinatorOf(url);
      const release = STEPS.includes(String(moment)) ? await ground.holdTable(String(moment)) : null;
      const asked = publishTwice(client, ground, version, key);
      if (release) await standsStill(ground);
      else await (moment === 'answered' ? asked : sleep(Number(moment) * usual));
      await web.end('SIGKILL');
      await release?.();
      await letGo(ground);
      const told = await asked;
      if (moment === 'answered') expect(told).toHaveLength(2);
      await expectAllOrNothing(ground, { version, key, told });
      ({ web, url } = await startWeb(ground, { works: false }));
      const repeating = await coordinatorOf(url);
      const began = performance.now();
      const repeated = await publishTwice(repeating, ground, version, key);
      // Of a process that has just begun, as the next one will be.
      if (told.length === 0) usual = performance.now() - began;
      expect(repeated.map(({ status }) => status)).toEqual([201, 201]);
      for (const { body } of [...told, ...repeated]) expect(body).toEqual(repeated[0]?.body);
      expect(await brokenInvariants(ground)).toEqual({});
    }
  }, 180_000);
});

describe('kill -9 of the embedded database', () => {
  let ground: EmbeddedGround;

  beforeAll(async () => {
    ground = await embeddedGround();
  });

  afterAll(async () => {
    await endProcesses();
    await ground.close();
  });

  it('as a run is solved, and as it is stored: the run ends with one draft, and what was told stays', async () => {
    const { web, url } = await startWeb(ground, { works: true });
    const coordinator = await coordinatorOf(url);
    const run = await askRun(coordinator, ground, { seconds: 5 });
    await begun(coordinator, run);
    const told = await firstEvents(coordinator, run.path);
    await killDatabase(ground, coordinator, run.path);
    expect(await run.again(coordinator)).toBe(run.id);
    await ground.holdTable('assignment');
    await standsStill(ground);
    await killDatabase(ground, coordinator, run.path);
    expect(await runOver(coordinator, run.path)).toMatchObject({ state: SOLVED, attempts: 1 });
    expect(await run.again(coordinator)).toBe(run.id);
    const { events, versions } = await storyOf(coordinator, ground, run);
    expect(events.slice(0, told.length)).toEqual(told);
    expect(versions).toEqual([{ state: 'draft' }]);
    expect(await brokenInvariants(ground)).toEqual({});
    expect(await web.end('SIGTERM')).toBe(0);
  }, 120_000);
});

/** What the stream of a run says at first. */
async function firstEvents(client: TestClient, path: string): Promise<SentEvent[]> {
  const enough = ({ events }: Heard) => events.length > 0;
  const { events } = await listen(client, `${path}/events`, { enough });
  expect(events.length).toBeGreaterThan(0);
  return events;
}

/** Kills the server, and waits until the service answers from the one it started anew. */
async function killDatabase({ directory }: EmbeddedGround, client: TestClient, path: string): Promise<void> {
  const file = join(directory, 'server', 'cluster', 'postmaster.pid');
  process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGKILL');
  const statuses = new Set<number>();
  for (;;) {
    const { status } = await client.get(path);
    if (status === 200) break;
    statuses.add(status);
    await sleep(20);
  }
  expect([...statuses].filter((status) => status !== 503)).toEqual([]);
}
