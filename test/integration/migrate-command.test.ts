import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverState } from '../../src/infrastructure/database/embedded/server-state.ts';
import { startEmbedded } from '../../src/infrastructure/database/embedded/start-embedded.ts';
import { openFolder } from './support/test-server.ts';

let directory: string;

beforeAll(async () => {
  directory = await openFolder();
});

afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

/** Runs the command with nothing but these settings. */
function migrateCommand(
  environment: Record<string, string>,
): Promise<{ code: number; out: string; err: string }> {
  const command = join(import.meta.dirname, '..', '..', 'src', 'migrate.ts');
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--no-warnings', command],
      { env: environment, timeout: 50_000 },
      (_, out, err) => {
        resolve({ code: child.exitCode ?? -1, out, err });
      },
    );
  });
}

describe('npm run migrate', () => {
  it('migrates the embedded database and stops it again; the second time there is nothing to do', async () => {
    const first = await migrateCommand({ DATABASE_DIRECTORY: directory });
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^Migrated: DistrictsAndRosters\d+/);
    const second = await migrateCommand({ DATABASE_DIRECTORY: directory });
    expect(second).toEqual({ code: 0, out: 'The database is up to date already.\n', err: '' });
    expect(serverState(join(directory, 'server', 'cluster'))).toEqual({ kind: 'stopped' });
  });

  it('migrates an external database, and refuses a role that is too mighty to serve', async () => {
    const server = await startEmbedded({ directory });
    const addresses = { DATABASE_URL: server.url, MIGRATION_DATABASE_URL: server.migrationUrl };
    expect(await migrateCommand(addresses)).toMatchObject({ code: 0 });
    const swapped = { DATABASE_URL: server.migrationUrl, MIGRATION_DATABASE_URL: server.url };
    expect(await migrateCommand(swapped)).toMatchObject({ code: 1 });
    await server.stop();
    const gone = await migrateCommand(addresses);
    expect(gone.code).toBe(1);
    expect(gone.err).toMatch(/^The database cannot be brought up to date: .*ECONNREFUSED.*\n$/);
  });

  it('names every wrong setting in a line of its own', async () => {
    const refused = await migrateCommand({ DATABASE_URL: 'nonsense', DATABASE_POOL_SIZE: '0' });
    expect(refused.code).toBe(1);
    expect(refused.err.trimEnd().split('\n')).toEqual([
      'DATABASE_URL must look like postgresql://USER:PASSWORD@HOST:PORT/DATABASE',
      'DATABASE_POOL_SIZE must be a whole number from 2 to 100',
    ]);
  });
});
