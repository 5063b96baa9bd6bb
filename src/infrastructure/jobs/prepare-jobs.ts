import { PgBoss } from 'pg-boss';
import type { QueryRunner } from 'typeorm';
import { grant } from '../../../migrations/helpers/grant.ts';
import { DEAD_LETTER, QUEUES } from './queues.ts';

/**
 * Brings the job queue's own schema and our queues up to date, as the owner, and gives the application's
 * role what it needs there: the jobs, and a look at the rest. Done at every migration, since an upgrade of
 * the queue may have made tables anew.
 *
 * @param runner the owner's connection, with the name of the application's role set
 */
export async function prepareJobs(runner: QueryRunner, migrationUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: migrationUrl,
    application_name: 'vaktsirkel-migrate',
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  const faults: Error[] = [];
  boss.on('error', (error) => faults.push(error));
  try {
    await boss.start();
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    if (!known.has(DEAD_LETTER)) await boss.createQueue(DEAD_LETTER);
    for (const [name, { queue }] of Object.entries(QUEUES)) {
      if (known.has(name)) await boss.updateQueue(name, queue);
      else await boss.createQueue(name, queue);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (faults[0]) throw faults[0];
  await grant(runner, 'USAGE ON SCHEMA pgboss');
  await grant(runner, 'SELECT ON ALL TABLES IN SCHEMA pgboss');
  for (const table of await jobTables(runner)) {
    await grant(runner, `INSERT, UPDATE, DELETE ON pgboss.${table}`);
  }
}

/** The table of jobs and its partitions. */
async function jobTables(runner: QueryRunner): Promise<string[]> {
  const found = (await runner.query(
    `SELECT c.relname AS name FROM pg_class c
     WHERE c.relnamespace = 'pgboss'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname ~ '^job(_common)?$'`,
  )) as { name: string }[];
  return found.map(({ name }) => name);
}
