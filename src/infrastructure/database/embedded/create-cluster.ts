import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { DataHome } from './data-home.ts';
import { isAlive } from './is-alive.ts';
import { makeOpenFolders } from './make-open-folders.ts';
import type { ServerAccount } from './server-account.ts';

/** Passwords of the three roles; made once per cluster, readable by nobody but who starts it. */
const secretsSchema = z.strictObject({ admin: z.string(), owner: z.string(), application: z.string() });
export type ClusterSecrets = z.infer<typeof secretsSchema>;

/** The superuser: makes the other roles and stops the server, nothing else. */
export const ADMIN_ROLE = 'vaktsirkel_admin';

/**
 * The passwords of the cluster; makes the cluster first when there is none. Everything is prepared
 * aside and renamed, so that neither a kill half way nor two processes at once leave half a cluster.
 */
export async function clusterSecrets(home: DataHome, initdb: string): Promise<ClusterSecrets> {
  const server = join(home.directory, 'server');
  if (!existsSync(server)) {
    await removeLeftovers(home.directory);
    await createCluster(home, initdb, server);
  }
  return secretsSchema.parse(JSON.parse(await readFile(join(server, 'secrets.json'), 'utf8')));
}

async function createCluster(home: DataHome, initdb: string, server: string): Promise<void> {
  const draft = join(home.directory, `new-${process.pid}`);
  const secrets: ClusterSecrets = { admin: password(), owner: password(), application: password() };
  await makeOpenFolders(draft);
  await mkdir(join(draft, 'cluster'), { mode: 0o700 });
  await giveTo(home.account, join(draft, 'cluster'));
  await writeFile(join(draft, 'secrets.json'), JSON.stringify(secrets), { mode: 0o600 });
  await runInitdb(home, initdb, draft, secrets.admin);
  await rename(draft, server).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    // Somebody else was quicker: theirs is as good.
    if (!existsSync(server)) throw error;
  });
}

async function runInitdb(home: DataHome, initdb: string, draft: string, secret: string): Promise<void> {
  const passwordFile = join(draft, 'password');
  await writeFile(passwordFile, secret, { mode: 0o600 });
  await giveTo(home.account, passwordFile);
  const flags = [
    `--pgdata=${join(draft, 'cluster')}`,
    `--username=${ADMIN_ROLE}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order on every machine and after every upgrade; lists for people name a collation.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  ];
  // The folder this process stands in may be closed to the account.
  await promisify(execFile)(initdb, flags, { cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC' }, ...home.account });
  await rm(passwordFile);
}

async function giveTo(account: ServerAccount | null, path: string): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}

/** Drafts of processes that were killed. */
async function removeLeftovers(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const pid = /^new-(\d+)$/.exec(name)?.[1];
    if (pid === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    await rm(join(directory, name), { recursive: true, force: true });
  }
}

function password(): string {
  return randomBytes(24).toString('base64url');
}
