import type { z } from 'zod';
import { describeIssue, describeIssues } from './describe-issues.ts';
import { type FileError, readJsonFile } from './json-file.ts';

/** A kind of file: the name of its format, the versions this program reads, and its shape. */
export interface FileKind<T> {
  format: string;
  versions: readonly number[];
  schema: z.ZodType<T>;
}

/** Reads a JSON file of one kind and checks all of it: format and version first, since they decide what the rest means. */
export async function readCheckedFile<T>(
  path: string,
  kind: FileKind<T>,
): Promise<{ ok: true; value: T } | FileError> {
  const read = await readJsonFile(path);
  if (!read.ok) return read;
  const { format, version } = headOf(read.value);
  if (format !== kind.format) {
    const is = typeof format === 'string' ? `this is a ${format} file` : 'the file names no format';
    const message = `${is}; expected "format": "${kind.format}"`;
    return { ok: false, code: 'unknown-format', path, message };
  }
  if (!kind.versions.some((known) => known === version)) {
    const known = `this program knows version ${kind.versions.join(', ')} of ${kind.format}`;
    const is = version === undefined ? 'the file names no version' : `version ${JSON.stringify(version)}`;
    return { ok: false, code: 'unknown-version', path, message: `${is}; ${known}` };
  }
  const result = kind.schema.safeParse(read.value, { error: describeIssue });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, code: 'invalid', path, message: describeIssues(read.value, result.error.issues) };
}

function headOf(value: unknown): { format?: unknown; version?: unknown } {
  return typeof value === 'object' && value !== null ? value : {};
}
