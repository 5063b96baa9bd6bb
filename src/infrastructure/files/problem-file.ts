import {
  ROSTER_PROBLEM_FORMAT,
  ROSTER_PROBLEM_VERSION,
  type RosterProblem,
} from '../../domain/problem/roster-problem.ts';
import { type FileKind, readCheckedFile } from './checked-file.ts';
import type { FileError } from './json-file.ts';
import { problemSchema } from './problem-schema.ts';

const PROBLEM_FILE: FileKind<RosterProblem> = {
  format: ROSTER_PROBLEM_FORMAT,
  versions: [ROSTER_PROBLEM_VERSION],
  schema: problemSchema,
};

/** Reads a roster problem and checks its shape; whether it contradicts itself is the pre-check's to say. */
export function readProblemFile(path: string): Promise<{ ok: true; value: RosterProblem } | FileError> {
  return readCheckedFile(path, PROBLEM_FILE);
}
