import { z } from 'zod';
import { describeIssue, describeIssues } from '../../src/infrastructure/files/describe-issues.ts';
import { type FileError, readJsonFile } from '../../src/infrastructure/files/json-file.ts';
import type { StudyInstance, StudyPair } from '../study/study-instance.ts';

const rosterSchema = z.array(z.tuple([z.number().int(), z.number().int()]));

/**
 * Reads a roster `[[doctor id, place of the slot]…]` as pairs of places. A doctor id that the
 * instance does not have becomes the place -1, which the evaluator reports.
 */
export async function readStudyRoster(
  path: string,
  instance: StudyInstance,
): Promise<{ ok: true; value: StudyPair[] } | FileError> {
  const read = await readJsonFile(path);
  if (!read.ok) return read;
  const result = rosterSchema.safeParse(read.value, { error: describeIssue });
  if (!result.success) {
    return { ok: false, code: 'invalid', path, message: describeIssues(read.value, result.error.issues) };
  }
  const places = new Map(instance.doctors.map(({ id }, place) => [id, place]));
  return { ok: true, value: result.data.map(([id, slot]) => [places.get(id) ?? -1, slot]) };
}

/** A roster as its file has it: doctors by id, in order of doctor and slot. */
export function studyRosterFile(instance: StudyInstance, pairs: readonly StudyPair[]): StudyPair[] {
  const inOrder = [...pairs].sort(([a, s], [b, t]) => a - b || s - t);
  return inOrder.map(([doctor, slot]) => [instance.doctors[doctor]!.id, slot]);
}
