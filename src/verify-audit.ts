import { DataSource } from 'typeorm';
import { readDatabaseSettings } from '../config/database.ts';
import { type VerifiedTrail, verifyTrails } from './features/audit/verify-trails.ts';
import { openDatabase } from './infrastructure/database/open-database.ts';

/**
 * `npm run audit`: computes the audit trail of every district again. Exit code 0 when all are sound, 1 when
 * one is broken (standard error names its first broken event), 2 when they could not be read.
 */
async function main(): Promise<number> {
  const read = readDatabaseSettings(process.env);
  if (!read.ok) return refuse(read.problems);
  try {
    const database = await openDatabase(read.settings);
    try {
      return report(await verify(database.migrationUrl));
    } finally {
      await database.close();
    }
  } catch (error) {
    return refuse([`The audit trail cannot be read: ${reason(error)}`]);
  }
}

async function verify(url: string): Promise<VerifiedTrail[]> {
  const owner = await new DataSource({
    type: 'postgres',
    url,
    poolSize: 1,
    applicationName: 'vaktsirkel-audit',
    connectTimeoutMS: 5000,
    installExtensions: false,
    logging: false,
  }).initialize();
  try {
    return await verifyTrails(owner);
  } finally {
    await owner.destroy();
  }
}

function report(trails: readonly VerifiedTrail[]): number {
  for (const { district, events, broken } of trails) {
    if (broken) process.stderr.write(`${district}: broken at event ${broken.number} (${broken.code})\n`);
    else process.stdout.write(`${district}: sound, ${events} events\n`);
  }
  return trails.some(({ broken }) => broken) ? 1 : 0;
}

/** A connection that is refused on every address of a host has a code and no message. */
function reason(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return [message, code].filter(Boolean).join(', ');
}

function refuse(problems: readonly string[]): number {
  process.stderr.write(`${problems.join('\n')}\n`);
  return 2;
}

process.exitCode = await main();
