import { z } from 'zod';

/** Addresses of the two roles on one database. */
export interface DatabaseAddresses {
  /** The role the service works as: owns nothing. */
  url: string;
  /** The role that owns the tables: migrations only. */
  migrationUrl: string;
}

/** Where the data is kept. */
export type DatabaseSettings = { poolSize: number } & (
  | ({ kind: 'external' } & DatabaseAddresses)
  /** A PostgreSQL of our own, with its data in this directory. */
  | { kind: 'embedded'; directory: string }
);

export type DatabaseSettingsResult =
  | { ok: true; settings: DatabaseSettings }
  /** One plain line per wrong setting; never a password in it. */
  | { ok: false; problems: string[] };

const ADDRESS = 'postgresql://USER:PASSWORD@HOST:PORT/DATABASE';

const addressSchema = z.string().refine(isAddress, { error: `must look like ${ADDRESS}` });

const environmentSchema = z.object({
  DATABASE_URL: addressSchema.optional(),
  MIGRATION_DATABASE_URL: addressSchema.optional(),
  DATABASE_DIRECTORY: z.string().default('.data/postgres'),
  DATABASE_POOL_SIZE: z.coerce
    .number({ error: 'must be a whole number from 2 to 100' })
    .int({ error: 'must be a whole number from 2 to 100' })
    .min(2, { error: 'must be a whole number from 2 to 100' })
    .max(100, { error: 'must be a whole number from 2 to 100' })
    .default(10),
});

/**
 * The database settings of an environment: `DATABASE_URL` and `MIGRATION_DATABASE_URL` together, or
 * neither, for the embedded server in `DATABASE_DIRECTORY`; `DATABASE_POOL_SIZE` connections at most.
 * An empty value counts as unset.
 */
export function readDatabaseSettings(
  environment: Readonly<Record<string, string | undefined>>,
): DatabaseSettingsResult {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`),
    };
  }
  const { DATABASE_URL: url, MIGRATION_DATABASE_URL: migrationUrl, ...rest } = parsed.data;
  const poolSize = rest.DATABASE_POOL_SIZE;
  if (url === undefined && migrationUrl === undefined) {
    return { ok: true, settings: { kind: 'embedded', directory: rest.DATABASE_DIRECTORY, poolSize } };
  }
  const problems = checkPair(url, migrationUrl, 'DATABASE_DIRECTORY' in given);
  if (problems.length > 0 || url === undefined || migrationUrl === undefined) return { ok: false, problems };
  return { ok: true, settings: { kind: 'external', url, migrationUrl, poolSize } };
}

/** The name of the role in an address. */
export function roleOf(address: string): string {
  return decodeURIComponent(new URL(address).username);
}

function checkPair(url: string | undefined, migrationUrl: string | undefined, directory: boolean): string[] {
  const problems: string[] = [];
  if (url === undefined)
    problems.push('DATABASE_URL is missing: the address of the role that the service works as');
  if (migrationUrl === undefined) {
    problems.push('MIGRATION_DATABASE_URL is missing: the address of the role that owns the tables');
  }
  if (directory)
    problems.push('DATABASE_DIRECTORY is for the embedded server only: remove it, or both addresses');
  if (url !== undefined && migrationUrl !== undefined) {
    if (roleOf(url) === roleOf(migrationUrl)) {
      problems.push(
        'DATABASE_URL must name another role than MIGRATION_DATABASE_URL: the service owns no table',
      );
    }
    if (target(url) !== target(migrationUrl)) {
      problems.push('MIGRATION_DATABASE_URL must name the same database as DATABASE_URL');
    }
  }
  return problems;
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, hostname, pathname } = new URL(text);
  return /^postgres(ql)?:$/.test(protocol) && username !== '' && hostname !== '' && pathname.length > 1;
}

/** The database only: the application may come through a connection pooler, the migrations must not. */
function target(address: string): string {
  return new URL(address).pathname;
}
