import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { applicationDataSource } from '../../../src/infrastructure/database/data-source.ts';
import { startEmbedded } from '../../../src/infrastructure/database/embedded/start-embedded.ts';
import { migrate } from '../../../src/infrastructure/database/migrate.ts';

/** Nothing a test writes has to outlive a power cut; a killed server is another matter. */
export const TEST_SETTINGS = { fsync: 'off' };

/** A migrated database on a server of its own, reached as both roles. */
export interface TestDatabase {
  url: string;
  migrationUrl: string;
  application: DataSource;
  owner: DataSource;
  stop: () => Promise<void>;
}

/** A new folder that every account may enter. */
export async function openFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vaktsirkel-test-'));
  await chmod(folder, 0o755);
  return folder;
}

export async function startTestDatabase(): Promise<TestDatabase> {
  const folder = await openFolder();
  const server = await startEmbedded({ directory: folder, settings: TEST_SETTINGS });
  const { url, migrationUrl } = server;
  await migrate({ url, migrationUrl });
  const application = await applicationDataSource({ url, poolSize: 8, name: 'test' }).initialize();
  const owner = await new DataSource({ type: 'postgres', url: migrationUrl, poolSize: 2 }).initialize();
  return {
    url,
    migrationUrl,
    application,
    owner,
    stop: async () => {
      await application.destroy();
      await owner.destroy();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
