import type { FileError } from '../infrastructure/files/json-file.ts';
import { EXIT } from './arguments.ts';

/** Says what is wrong with a file and what would cure it; returns the exit code. */
export function explainFileError(error: FileError): number {
  process.stderr.write(`${error.path}: ${error.message}\n`);
  return EXIT.file;
}
