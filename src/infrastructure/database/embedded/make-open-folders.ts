import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a folder and what is missing above it; the new ones let every account through, whatever the umask says. */
export async function makeOpenFolders(directory: string): Promise<void> {
  if (existsSync(directory)) return;
  await makeOpenFolders(dirname(directory));
  await mkdir(directory, { recursive: true });
  await chmod(directory, 0o755);
}
