import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';

/**
 * Reads and checks one data file of `config/`, e.g. `law/holidays.json`. Throws when it is
 * missing or unsound: data that ships with the program has no excuse.
 */
export function readConfig<T>(path: string, schema: z.ZodType<T>): T {
  const file = `config/${path}`;
  return parseConfig(file, readFileSync(join(projectRoot(), file), 'utf8'), schema);
}

/** Checks a file's text; every problem is named by file, path and value, one to a line. */
export function parseConfig<T>(file: string, text: string, schema: z.ZodType<T>): T {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: not JSON: ${error instanceof Error ? error.message : ''}`, { cause: error });
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map((issue) => sentence(file, data, issue)).join('\n'));
}

/** The folder of package.json: the build copies no data, so `dist/config` reads the same files. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('no package.json above the program: where is its config folder?');
    folder = parent;
  }
  return folder;
}

function sentence(file: string, data: unknown, issue: z.core.$ZodIssue): string {
  return `${file}: ${placeOf(issue)}: ${issue.message}; got ${shownAt(data, issue)}`;
}

/** Where an issue is, as `doctors[3].verdicts[0].from`. */
export function placeOf(issue: z.core.$ZodIssue): string {
  const place = issue.path.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : `${path}${path && '.'}${String(key)}`),
    '',
  );
  return place || '(top)';
}

/** The value an issue is about, cut when it is long: the place is named already. */
export function shownAt(data: unknown, issue: z.core.$ZodIssue): string {
  return shown(valueAt(data, issue.path));
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  );
}

/** A long value is cut: the place is named already. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
