import { DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { roleOf, type DatabaseAddresses } from '../../../config/database.ts';
import { APPLICATION_ROLE_SETTING } from '../../../migrations/helpers/grant.ts';
import { MIGRATIONS } from '../../../migrations/index.ts';
import { prepareJobs } from '../jobs/prepare-jobs.ts';

/** Any number; one migration at a time, whoever starts it. */
const MIGRATION_LOCK = 7_253_003;

/**
 * Brings the schema up to date as the owner, each migration in its own transaction, one process at a
 * time: a second one waits and finds nothing left to do. The application's role, named by `url`, gets
 * its rights from the migrations. The job queue's schema follows them.
 *
 * @returns names of the migrations that ran
 */
export async function migrate({ url, migrationUrl }: DatabaseAddresses): Promise<string[]> {
  const owner = new DataSource({
    type: 'postgres',
    url: migrationUrl,
    poolSize: 2,
    applicationName: 'vaktsirkel-migrate',
    connectTimeoutMS: 5000,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    installExtensions: false,
    logging: false,
  });
  await owner.initialize();
  try {
    return await underLock(owner, async (runner) => {
      const done = await runPending(owner, runner, roleOf(url));
      await prepareJobs(runner, migrationUrl);
      return done;
    });
  } finally {
    await owner.destroy();
  }
}

/** Lock and migrations share a connection: when it breaks, both are gone. */
async function underLock<T>(owner: DataSource, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const runner = owner.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work(runner);
  } finally {
    // The connection closes with the data source, and the lock with it.
    await runner.release();
  }
}

async function runPending(
  owner: DataSource,
  runner: QueryRunner,
  applicationRole: string,
): Promise<string[]> {
  await runner.query('SELECT set_config($1, $2, false)', [APPLICATION_ROLE_SETTING, applicationRole]);
  const executor = new MigrationExecutor(owner, runner);
  executor.transaction = 'each';
  const done = await executor.executePendingMigrations();
  return done.map(({ name }) => name);
}
