import { readDatabaseSettings } from '../config/database.ts';
import { applicationDataSource } from './infrastructure/database/data-source.ts';
import { migrate } from './infrastructure/database/migrate.ts';
import { openDatabase, type OpenDatabase } from './infrastructure/database/open-database.ts';
import { roleProblems } from './infrastructure/database/role-problems.ts';
import { separationProblems } from './infrastructure/database/separation-problems.ts';

/** `npm run migrate`: brings the database up to date and checks that districts are kept apart. */
async function main(): Promise<number> {
  const read = readDatabaseSettings(process.env);
  if (!read.ok) return refuse(read.problems);
  const database = await openDatabase(read.settings);
  try {
    const done = await migrate(database);
    process.stdout.write(
      done.length > 0 ? `Migrated: ${done.join(', ')}\n` : 'The database is up to date already.\n',
    );
    const problems = await check(database);
    return problems.length > 0 ? refuse(problems) : 0;
  } catch (error) {
    return refuse([`The database cannot be brought up to date: ${reason(error)}`]);
  } finally {
    await database.close();
  }
}

async function check({ url }: OpenDatabase): Promise<string[]> {
  const source = await applicationDataSource({ url, poolSize: 1, name: 'vaktsirkel-check' }).initialize();
  try {
    return [...(await roleProblems(source.manager)), ...(await separationProblems(source.manager))];
  } finally {
    await source.destroy();
  }
}

/** A connection that is refused on every address of a host has a code and no message. */
function reason(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return [message, code].filter(Boolean).join(', ');
}

function refuse(problems: readonly string[]): number {
  process.stderr.write(`${problems.join('\n')}\n`);
  return 1;
}

process.exitCode = await main();
