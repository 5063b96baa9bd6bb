import type { FileError } from '../infrastructure/files/json-file.ts';
import { EXIT } from './arguments.ts';

/** Says what is wrong with a file and what would cure it; returns the exit code. */
export function explainFileError({ path, message }: Pick<FileError, 'path' | 'message'>): number {
  process.stderr.write(`${path}: ${message}\n`);
  return EXIT.file;
}
