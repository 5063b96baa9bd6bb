import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { AppModule } from '../../../src/app.module.ts';
import { createApp } from '../../../src/http/create-app.ts';
import { SystemClock } from '../../../src/infrastructure/clock/clock.ts';
import { applicationDataSource } from '../../../src/infrastructure/database/data-source.ts';
import { Database } from '../../../src/infrastructure/database/database.ts';
import {
  type EmbeddedServer,
  startEmbedded,
} from '../../../src/infrastructure/database/embedded/start-embedded.ts';
import { migrate } from '../../../src/infrastructure/database/migrate.ts';
import { openJobs } from '../../../src/infrastructure/jobs/open-jobs.ts';
import { smtpMailer } from '../../../src/infrastructure/mail/smtp-mailer.ts';
import { newKeyRing } from '../../../src/infrastructure/sealing/key-ring-file.ts';
import { loadDemo } from '../../../src/start/load-demo.ts';
import { MAIL_ONLY } from '../../support/channels.ts';
import { startSmtp, type TestSmtp } from '../../support/smtp-server.ts';
import { openFolder, TEST_SETTINGS } from '../support/test-server.ts';
import { TestClient } from '../support/test-service.ts';
import { makeRoster, type MadeRoster } from './make-roster.ts';

let folder: string;
let server: EmbeddedServer;
let smtp: TestSmtp;
let coordinator: TestClient;
let base: string;
let made: MadeRoster;
let stop: () => Promise<void>;

const start = () => startEmbedded({ directory: folder, settings: TEST_SETTINGS });

beforeAll(async () => {
  folder = await openFolder();
  server = await start();
  await migrate(server);
  smtp = await startSmtp();
  const source = await applicationDataSource({ url: server.url, poolSize: 8, name: 'test' }).initialize();
  const [database, keys] = [new Database(source), newKeyRing()];
  // Faults of the queue are what this test makes: the outbox does not depend on it.
  const jobs = await openJobs({ addresses: server, supervises: false, fault: () => undefined });
  const mail = smtpMailer({ url: smtp.url, from: 'vakt@example.no' });
  const options = {
    publicUrl: 'http://127.0.0.1',
    demo: true,
    pepper: randomBytes(32),
    keys,
    works: true,
    optimiserThreads: 2,
    receiptSecret: null,
  };
  const app = await createApp(
    AppModule.with({ database, clock: new SystemClock(), mail, ...MAIL_ONLY, jobs, options }),
    {
      logger: false,
      version: 'test',
    },
  );
  await app.listen(0, '127.0.0.1');
  const demo = await loadDemo(database, keys, { shape: 'coastal', seed: 1 });
  made = await makeRoster(database, demo);
  base = `/districts/${demo.district}`;
  coordinator = await TestClient.login(
    (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    'koordinator@example.no',
  );
  stop = async () => {
    await app.close();
    await jobs.close();
    await mail.close();
    await database.close();
  };
});

afterAll(async () => {
  await stop();
  await smtp.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: server.migrationUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the database stand still at a statement. */
async function holdAt(when: string): Promise<void> {
  await asOwner(async (client) => {
    await client.query(`CREATE OR REPLACE FUNCTION stand_still() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_sleep(60); RETURN NULL; END $$`);
    await client.query(`CREATE TRIGGER stand_still AFTER ${when} EXECUTE FUNCTION stand_still()`);
  });
}

/** Asks as the application: the owner does not see what other roles wait for. */
async function standsStill(): Promise<void> {
  const client = new Client({ connectionString: server.url });
  await client.connect();
  const sleeping = `SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'`;
  while ((await client.query(sleeping)).rowCount === 0) await sleep(10);
  await client.end();
}

/** Kills the server as a power cut does, and starts it again on the same data. */
async function killServer(): Promise<void> {
  process.kill(server.pid, 'SIGKILL');
  server = await start();
  // Connections that broke are replaced as they are used.
  while ((await coordinator.get(`${base}/publications`)).status !== 200) await sleep(50);
}

const publish = (key: string) =>
  coordinator.post(
    `${base}/versions/${made.version}/publish`,
    {},
    { 'idempotency-key': key, 'if-match': '2' },
  );

async function seen() {
  const preview = await coordinator.get(`${base}/versions/${made.version}/publication-preview`);
  const publications = await coordinator.get(`${base}/publications`);
  const outbox = await coordinator.get(`${base}/outbox?limit=200`);
  const events = outbox.body.items.filter(({ event }: { event: string }) =>
    event.startsWith('roster-published'),
  );
  return {
    state: preview.body.version.state,
    publications: publications.body.items.length,
    told: events.length,
  };
}

it('publishes all or nothing when the database is killed at any statement', async () => {
  const opened = await coordinator.post(
    `${base}/versions/${made.version}/hearing`,
    { until: '2199-01-31' },
    { 'if-match': '1' },
  );
  expect(opened.status).toBe(200);
  for (const when of [
    'UPDATE ON roster_version',
    'INSERT ON publication',
    'INSERT ON outbox_message',
    'INSERT ON audit_payload',
    'UPDATE ON idempotent_answer',
  ]) {
    await holdAt(when);
    const answer = publish('the-same-key');
    await standsStill();
    await killServer();
    expect([when, (await answer).status]).toEqual([when, 503]);
    await asOwner((client) => client.query(`DROP TRIGGER stand_still ON ${when.split(' ').at(-1)!}`));
    expect([when, await seen()]).toEqual([when, { state: 'hearing', publications: 0, told: 0 }]);
  }
  const done = await publish('the-same-key');
  expect(done.status).toBe(201);
  // What was answered is kept, whatever happens at once afterwards.
  await killServer();
  const doctors = new Set(made.roster.assignments.map(({ doctor }) => doctor)).size;
  expect(await seen()).toEqual({ state: 'published', publications: 1, told: doctors });
  expect((await publish('the-same-key')).body).toEqual(done.body);
  const verified = await coordinator.post(`${base}/publications/${done.body.id}/verify`);
  expect(verified.body.agrees).toBe(true);
}, 120_000);
