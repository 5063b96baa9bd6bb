import { PRESET_NAMES } from '../config/load.ts';
import { isMailAddress } from '../config/mail.ts';
import { readDatabaseSettings } from '../config/database.ts';
import { EXIT, oneOf, readArguments, required, UsageError } from './commands/arguments.ts';
import { applicationDataSource } from './infrastructure/database/data-source.ts';
import { Database } from './infrastructure/database/database.ts';
import { migrate } from './infrastructure/database/migrate.ts';
import { openDatabase } from './infrastructure/database/open-database.ts';
import { createDistrict, type NewDistrict } from './start/new-district.ts';

const ARGUMENTS = ['name', 'preset', 'municipalities', 'administrator', 'administrator-name'];

/** `npm run create-district`: a new district with its first administrator, for whoever runs the service. */
async function main(): Promise<number> {
  const wanted = wantedDistrict();
  const read = readDatabaseSettings(process.env);
  if (!read.ok) throw new UsageError(read.problems.join('\n'));
  const server = await openDatabase(read.settings);
  try {
    await migrate(server);
    const source = await applicationDataSource({
      url: server.url,
      poolSize: 2,
      name: 'vaktsirkel-district',
    }).initialize();
    try {
      const district = await createDistrict(new Database(source), wanted);
      process.stdout.write(`${district}\n`);
      return EXIT.ok;
    } finally {
      await source.destroy();
    }
  } finally {
    await server.close();
  }
}

function wantedDistrict(): NewDistrict {
  const args = readArguments(process.argv.slice(2), ARGUMENTS);
  const email = required(args, 'administrator').trim().toLowerCase();
  if (!isMailAddress(email)) throw new UsageError('--administrator takes one mail address');
  const given = args['municipalities']?.split(',').map((name) => ({ number: null, name: name.trim() }));
  return {
    name: required(args, 'name'),
    preset: oneOf(args, 'preset', PRESET_NAMES, 'trondheim'),
    ...(given && { municipalities: given }),
    administrator: { email, name: args['administrator-name'] ?? email },
  };
}

try {
  process.exitCode = await main();
} catch (error) {
  const { code, message } = error as { code?: string; message: string };
  if (!(error instanceof UsageError) && code === undefined) throw error;
  process.stderr.write(
    `${[message, error instanceof UsageError ? undefined : code].filter(Boolean).join(', ')}\n`,
  );
  process.exitCode = EXIT.usage;
}
