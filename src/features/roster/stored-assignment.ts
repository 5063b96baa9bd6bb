import type { QueryRunner } from 'typeorm';
import type { Assignment, Waiver } from '../../domain/problem/roster-problem.ts';
import { rows } from '../../infrastructure/database/database.ts';

/** A written reason for an assignment, and the doctor's other shifts that the breach is made of. */
export interface StoredWaiver extends Waiver {
  beside: string[];
}

/** An assignment with the written reason it was made with, if any. */
export interface StoredAssignment extends Assignment {
  waiver?: StoredWaiver;
}

/** An assignment as rows and documents give it, with nothing that is empty. */
export function storedAssignment({
  shift,
  doctor,
  role,
  supervisor,
  waiver,
}: Pick<StoredAssignment, 'shift' | 'doctor' | 'role'> & {
  supervisor?: string | null | undefined;
  waiver?: StoredWaiver | null | undefined;
}): StoredAssignment {
  return { shift, doctor, role, ...(supervisor ? { supervisor } : {}), ...(waiver ? { waiver } : {}) };
}

/** All assignments of a version, in the order of a roster: start, shift, doctor. */
export async function readStoredAssignments(
  runner: QueryRunner,
  version: string,
): Promise<StoredAssignment[]> {
  const found = await rows<Parameters<typeof storedAssignment>[0]>(
    runner,
    `SELECT shift_id AS shift, doctor_id AS doctor, role, supervisor_id AS supervisor, waiver
     FROM assignment WHERE roster_version_id = $1 ORDER BY lower(during), shift_id, doctor_id`,
    [version],
  );
  return found.map(storedAssignment);
}
