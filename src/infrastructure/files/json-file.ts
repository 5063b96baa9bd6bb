import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { findJsonError } from './json-position.ts';

/** Why a file cannot be used; stable, for programs. */
export type FileErrorCode =
  /** There is no file of that name. */
  | 'file-not-found'
  /** It is a folder, or may not be read. */
  | 'not-readable'
  | 'not-json'
  /** JSON, but another kind of file. */
  | 'unknown-format'
  /** The right kind of file, in a version that this program does not know. */
  | 'unknown-version'
  /** The right kind and version, with values that cannot be used. */
  | 'invalid';

/** A file that cannot be used: `message` says in plain English what is wrong and what would cure it, one line per problem. */
export interface FileError {
  ok: false;
  code: FileErrorCode;
  path: string;
  message: string;
}

/**
 * Reads a JSON file in UTF-8. A byte order mark is skipped: some editors write one.
 *
 * @returns the value, or `file-not-found`, `not-readable`, or `not-json` with line and column
 */
export async function readJsonFile(path: string): Promise<{ ok: true; value: unknown } | FileError> {
  let text: string;
  try {
    text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    return unreadable(path, error);
  }
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false, code: 'not-json', path, message: notJson(text) };
  }
}

/**
 * Writes a value as JSON in UTF-8, whole or not at all: into a file beside it that then takes its
 * name, so that a reader never meets half a file. Missing folders are made.
 *
 * Throws the file system's own error when the place cannot be written; what stood there is untouched.
 */
export async function writeJsonFile(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(`${JSON.stringify(value, null, 2)}\n`);
      // Without this a power cut after the rename could leave the name with an empty file.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

function unreadable(path: string, error: unknown): FileError {
  const cause =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
  switch (cause) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { ok: false, code: 'file-not-found', path, message: 'there is no such file; check the path' };
    case 'EISDIR':
      return { ok: false, code: 'not-readable', path, message: 'this is a folder; name a file in it' };
    case 'EACCES':
    case 'EPERM':
      return { ok: false, code: 'not-readable', path, message: 'may not be read; check its permissions' };
    default:
      return { ok: false, code: 'not-readable', path, message: `cannot be read (${cause})` };
  }
}

function notJson(text: string): string {
  if (text.trim() === '') return 'not JSON: the file is empty';
  const { line, column, found } = findJsonError(text);
  return `not JSON: line ${line}, column ${column}: ${found}`;
}
