import { ROSTER_FORMAT, ROSTER_VERSION, type Roster } from '../../domain/roster/roster.ts';
import { type FileKind, readCheckedFile } from './checked-file.ts';
import type { FileError } from './json-file.ts';
import { rosterSchema } from './roster-schema.ts';

const ROSTER_FILE: FileKind<Roster> = {
  format: ROSTER_FORMAT,
  versions: [ROSTER_VERSION],
  schema: rosterSchema,
};

/** Reads a roster and checks its shape; whether it fits a problem and keeps its rules is the checker's to say. */
export function readRosterFile(path: string): Promise<{ ok: true; value: Roster } | FileError> {
  return readCheckedFile(path, ROSTER_FILE);
}
