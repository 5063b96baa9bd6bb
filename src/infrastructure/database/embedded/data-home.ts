import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { makeOpenFolders } from './make-open-folders.ts';
import { canRead, serverAccount, type ServerAccount } from './server-account.ts';

/** Where the embedded server's files are, and who runs it. */
export interface DataHome {
  /** Holds the cluster, its passwords and its log. */
  directory: string;
  /** The cluster itself (PGDATA). */
  cluster: string;
  account: ServerAccount | null;
}

/**
 * Settles where the data lies: in the wanted directory, or, when root starts the server from a folder
 * that others may not enter, in a directory below `shared` that belongs to the wanted one for good.
 */
export async function dataHome(wanted: string, shared: string): Promise<DataHome> {
  const directory = resolve(wanted);
  const account = serverAccount(clusterOf(directory));
  if (canRead(directory, account)) return settle(directory, account);
  const mark = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const moved = join(shared, `data-${mark}`);
  return settle(moved, serverAccount(clusterOf(moved)));
}

/** The cluster lies a folder deeper: it is the server's, what surrounds it is ours. */
function clusterOf(directory: string): string {
  return join(directory, 'server', 'cluster');
}

async function settle(directory: string, account: ServerAccount | null): Promise<DataHome> {
  await makeOpenFolders(directory);
  return { directory, cluster: clusterOf(directory), account };
}
