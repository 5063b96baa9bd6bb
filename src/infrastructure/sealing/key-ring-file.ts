import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type KeyRing, type KeyRingResult, parseKeyRing } from '../../../config/sealing.ts';

/** A ring with one random key. Kept nowhere: what it seals is lost with it. */
export function newKeyRing(): KeyRing {
  const result = parseKeyRing(newKeyText(), 'new key');
  if (!result.ok) throw new Error(result.problems.join('; '));
  return result.ring;
}

/**
 * The key ring kept in a file, for the embedded database only; a random one is made and stored when
 * there is none. The file reads as `GROUNDS_KEYS` does, and its owner alone may read it (0600). All
 * processes that start at once get the same ring. A broken or open file is refused, never replaced.
 */
export async function keyRingOfFile(path: string): Promise<KeyRingResult> {
  const text = (await textOf(path)) ?? (await create(path));
  if (await othersMayRead(path)) {
    return { ok: false, problems: [`${path} holds keys and is open to others: chmod 600 it`] };
  }
  return parseKeyRing(text.trim(), path);
}

function newKeyText(): string {
  return `k${randomBytes(4).toString('hex')}:${randomBytes(32).toString('base64')}`;
}

/** Written whole beside its place, then linked into it: the first one stays, the others read it. */
async function create(path: string): Promise<string> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    await writeSafely(draft, `${newKeyText()}\n`);
    await link(draft, path);
    await syncFolder(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path, 'utf8');
}

/** On the disk before anything is sealed: a key lost in a power cut would take its rows along. */
async function writeSafely(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

async function othersMayRead(path: string): Promise<boolean> {
  return process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0;
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
