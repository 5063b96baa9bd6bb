import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** A file that cannot be written: said before the work is done, not after. */
export class OutputError extends Error {}

/**
 * Makes sure that a file can be written, its folder made if need be.
 *
 * @throws OutputError with the path and the reason
 */
export async function prepareOutput(path: string): Promise<string> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw new OutputError(`${path}: cannot be written: ${error instanceof Error ? error.message : ''}`, {
      cause: error,
    });
  }
  const existing = await stat(path).catch(() => null);
  if (existing?.isDirectory()) throw new OutputError(`${path}: is a folder; name a file in it`);
  return path;
}

/** Whether two paths name one file, by name or by link. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  if (resolve(a) === resolve(b)) return true;
  const [one, other] = await Promise.all([a, b].map((path) => stat(path).catch(() => null)));
  return !!one && !!other && one.ino === other.ino && one.dev === other.dev;
}
