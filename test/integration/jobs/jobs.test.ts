import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { inDistrict } from '../../../src/infrastructure/database/in-district.ts';
import { migrate } from '../../../src/infrastructure/database/migrate.ts';
import type { Job, Jobs } from '../../../src/infrastructure/jobs/jobs.ts';
import { openJobs } from '../../../src/infrastructure/jobs/open-jobs.ts';
import { refusal } from '../support/rows.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-server.ts';

let database: TestDatabase;
let faults: Error[] = [];
const opened: Jobs[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
});

afterEach(async () => {
  for (const jobs of opened.splice(0)) await jobs.close();
  await database.owner.query('DELETE FROM pgboss.job');
  faults = [];
});

afterAll(async () => {
  await database.stop();
});

async function open(supervises = false): Promise<Jobs> {
  const jobs = await openJobs({ addresses: database, supervises, fault: (error) => faults.push(error) });
  opened.push(jobs);
  return jobs;
}

function newJob(): Job {
  return { district: randomUUID(), id: randomUUID() };
}

async function until(done: () => boolean): Promise<void> {
  while (!done()) await sleep(50);
}

async function count(where: string): Promise<number> {
  const [row] = await database.owner.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM pgboss.job WHERE ${where}`,
  );
  return row!.n;
}

describe('a job', () => {
  it('is done once by one of two processes, and holds ids only', async () => {
    const [sender, one, other] = [await open(true), await open(), await open()];
    const sent = Array.from({ length: 40 }, newJob);
    const done: string[] = [];
    for (const worker of [one, other]) {
      await worker.work('deliver', ({ id }) => {
        done.push(id);
        return Promise.resolve();
      });
    }
    for (const job of sent) await sender.send(null, 'deliver', job);
    await until(() => done.length >= sent.length);
    await sleep(1500);
    expect(done.sort()).toEqual(sent.map(({ id }) => id).sort());
    const rows: unknown = await database.owner.query(
      `SELECT DISTINCT array(SELECT jsonb_object_keys(data::jsonb) ORDER BY 1) AS keys, output::text FROM pgboss.job`,
    );
    expect(rows).toEqual([{ keys: ['district', 'id'], output: null }]);
    expect(faults).toEqual([]);
  });

  it('is queued with its transaction or not at all', async () => {
    const jobs = await open();
    const kept = newJob();
    await inDistrict(database.application, kept.district, (runner) =>
      jobs.send(runner, 'optimisation-run', kept),
    );
    const dropped = inDistrict(database.application, kept.district, async (runner) => {
      await jobs.send(runner, 'optimisation-run', newJob());
      throw new Error('rolled back');
    });
    await expect(dropped).rejects.toThrow('rolled back');
    expect(await count('true')).toBe(1);
    expect(await count(`data->>'id' = '${kept.id}'`)).toBe(1);
  });

  it('waits for its moment', async () => {
    const jobs = await open();
    await jobs.send(null, 'deliver', newJob(), { after: new Date(Date.now() + 3_600_000) });
    let done = 0;
    await jobs.work('deliver', () => {
      done++;
      return Promise.resolve();
    });
    await sleep(1500);
    expect(done).toBe(0);
  });

  it('is kept for another try when its handler throws, without a text of the error', async () => {
    const jobs = await open();
    let tries = 0;
    await jobs.work('deliver', () => {
      tries++;
      return Promise.reject(new Error('kari@example.no'));
    });
    await jobs.send(null, 'deliver', newJob());
    await until(() => tries > 0);
    while ((await count(`state = 'retry'`)) === 0) await sleep(50);
    expect(await count(`output::text LIKE '%kari%'`)).toBe(0);
    expect(faults).toHaveLength(1);
  });

  it('tells its handler to stop when the process does', async () => {
    const jobs = await open();
    let began = false;
    let ended = false;
    await jobs.work('optimisation-run', async (_, stopping) => {
      began = true;
      await new Promise((resolve) => {
        stopping.addEventListener('abort', resolve);
      });
      ended = true;
    });
    await jobs.send(null, 'optimisation-run', newJob());
    await until(() => began);
    await jobs.close();
    expect(ended).toBe(true);
    expect(await count(`state = 'completed'`)).toBe(1);
  });
});

describe('the schema of the queue', () => {
  it('belongs to the owner; the application may queue and do jobs, and no more', async () => {
    for (const statement of [
      'CREATE TABLE pgboss.mine (id int)',
      'DROP TABLE pgboss.job',
      `UPDATE pgboss.queue SET retry_limit = 0`,
      `INSERT INTO pgboss.queue (name, policy) VALUES ('mine', 'standard')`,
      `UPDATE pgboss.version SET version = 1`,
    ]) {
      expect([statement, await refusal(database.application.query(statement))]).toEqual([statement, '42501']);
    }
  });

  it('is left as it is by a second migration, jobs included', async () => {
    const jobs = await open();
    await jobs.send(null, 'deliver', newJob());
    await migrate(database);
    expect(await count('true')).toBe(1);
  });
});
