import { writeFile } from 'node:fs/promises';

/** Writes a value as JSON on one line, as the study's own instances are written. */
export async function writeCompactJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, JSON.stringify(value));
}
