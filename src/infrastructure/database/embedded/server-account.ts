import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account that PostgreSQL runs under. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

/** Accounts looked for, in this order; initdb insists on one that has a name. */
const UNPRIVILEGED = ['postgres', 'nobody', 'daemon'];

/**
 * PostgreSQL refuses to run as root, so root hands it to an unprivileged account: the one that owns
 * the data already, else the first known one. `null` when this process is not root: PostgreSQL runs
 * as it is. Throws when root has nobody to hand it to.
 */
export function serverAccount(cluster: string): ServerAccount | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of UNPRIVILEGED) {
    const found = accounts.find((fields) => fields[0] === name);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new Error(
    `The embedded PostgreSQL cannot run as root, and none of the accounts ${UNPRIVILEGED.join(', ')} exists: set DATABASE_URL, or start as another user`,
  );
}

/**
 * Whether the account may read the file or enter the folder: every folder above must let it through.
 * A path that is not there yet counts as readable when its nearest folder is.
 */
export function canRead(path: string, account: ServerAccount | null): boolean {
  if (!account) return true;
  const stat = statSync(path, { throwIfNoEntry: false });
  const needed = stat?.isFile() ? 0o4 : 0o1;
  const allowed = !stat || (permission(stat, account) & needed) === needed;
  const parent = dirname(path);
  return allowed && (parent === path || canRead(parent, account));
}

/** The account's three permission bits on a file. */
function permission(stat: { mode: number; uid: number; gid: number }, account: ServerAccount): number {
  if (stat.uid === account.uid) return (stat.mode >> 6) & 0o7;
  if (stat.gid === account.gid) return (stat.mode >> 3) & 0o7;
  return stat.mode & 0o7;
}
