import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { applicationDataSource } from '../../../src/infrastructure/database/data-source.ts';
import { Database } from '../../../src/infrastructure/database/database.ts';
import { startEmbedded } from '../../../src/infrastructure/database/embedded/start-embedded.ts';
import { inDistrict } from '../../../src/infrastructure/database/in-district.ts';
import { migrate } from '../../../src/infrastructure/database/migrate.ts';
import { newKeyRing } from '../../../src/infrastructure/sealing/key-ring-file.ts';
import { loadDemo, type LoadedDemo } from '../../../src/start/load-demo.ts';
import { openFolder, startTestDatabase, TEST_SETTINGS } from '../../integration/support/test-server.ts';
import { TestClient } from '../../integration/support/test-service.ts';
import { type ServiceProcess, startProcess } from '../../support/service-process.ts';

/** A district of the coastal demo on a database, for processes of the service that come and go. */
export interface Ground extends LoadedDemo {
  /** What a process needs to work on it. */
  env: Record<string, string>;
  /** Looks into the district as the application's role, whatever processes there are. */
  look: <T>(work: (runner: QueryRunner) => Promise<T>) => Promise<T>;
  /** Keeps all others from writing to a table until the function it returns is called. */
  holdTable: (table: string) => Promise<() => Promise<void>>;
  close: () => Promise<void>;
}

const SHAPE = { shape: 'coastal', seed: 1 } as const;
const SETTINGS = { DEMO: '1', PORT: '0', SOLVE_SECONDS: '0', OPTIMISER_THREADS: '2', LOG_LEVEL: 'error' };

/** The district on a database that outlives every process of the service. */
export async function externalGround(): Promise<Ground> {
  const { url, migrationUrl, application, stop } = await startTestDatabase();
  const demo = await loadDemo(new Database(application), newKeyRing(), SHAPE);
  return {
    ...demo,
    env: { ...SETTINGS, DATABASE_URL: url, MIGRATION_DATABASE_URL: migrationUrl },
    look: (work) => inDistrict(application, demo.district, work),
    holdTable: (table) => holdTable(migrationUrl, table),
    close: stop,
  };
}

/** A ground whose server lies in a folder. */
export interface EmbeddedGround extends Ground {
  directory: string;
}

/** The district in a folder of data whose server the processes of the service start and look after. */
export async function embeddedGround(): Promise<EmbeddedGround> {
  const folder = await openFolder();
  const directory = join(folder, 'postgres');
  const open = () => startEmbedded({ directory, settings: TEST_SETTINGS });
  const server = await open();
  await migrate(server);
  const demo = await withSource(server.url, (source) => loadDemo(new Database(source), newKeyRing(), SHAPE));
  await server.stop();
  return {
    ...demo,
    directory: server.directory,
    env: { ...SETTINGS, DATABASE_DIRECTORY: directory },
    look: async (work) => {
      const joined = await open();
      try {
        return await withSource(joined.url, (source) => inDistrict(source, demo.district, work));
      } finally {
        await joined.stop();
      }
    },
    holdTable: async (table) => {
      const joined = await open();
      const release = await holdTable(joined.migrationUrl, table);
      return async () => {
        await release();
        await joined.stop();
      };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function withSource<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await applicationDataSource({ url, poolSize: 2, name: 'test' }).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

async function holdTable(migrationUrl: string, table: string): Promise<() => Promise<void>> {
  const owner = new Client({ connectionString: migrationUrl });
  // The server may be killed meanwhile, and the lock is gone with it.
  owner.on('error', () => undefined);
  await owner.connect();
  await owner.query('BEGIN');
  await owner.query(`LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`);
  return () => owner.end();
}

const running: ServiceProcess[] = [];

/** A process that answers, and works too unless it is told not to. */
export async function startWeb(
  { env }: Ground,
  { works }: { works: boolean },
): Promise<{ web: ServiceProcess; url: string }> {
  const web = startProcess('main', { ...env, WORKER: works ? '1' : '0' });
  running.push(web);
  const [, url] = await web.waitFor(/ready at (http:\S+)/);
  return { web, url: url ?? '' };
}

/** Ends every process that a test has left running. */
export async function endProcesses(): Promise<void> {
  for (const { child, end } of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) await end('SIGKILL');
  }
}

export function coordinatorOf(url: string): Promise<TestClient> {
  return TestClient.login(url, 'koordinator@example.no');
}
