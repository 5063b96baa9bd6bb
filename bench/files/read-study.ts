import { z } from 'zod';
import { describeIssue, describeIssues } from '../../src/infrastructure/files/describe-issues.ts';
import { type FileError, readJsonFile } from '../../src/infrastructure/files/json-file.ts';
import type { StudyInstance } from '../study/study-instance.ts';

const wholeFrom = (least: number) => z.number().int().min(least);

const slotSchema = z.object({
  day: wholeFrom(0),
  kind: z.enum(['E', 'D']),
  role: z.enum(['S', 'A']),
  startHour: z.number(),
  endHour: z.number(),
  required: wholeFrom(0),
  hours: z.number().positive(),
});

const doctorSchema = z.object({
  id: z.number().int(),
  qualified: z.boolean(),
  mobile: z.boolean(),
  share: z.number().positive(),
  carryHours: z.number(),
  unavailableDays: z.array(wholeFrom(0)),
  weekdayOff: wholeFrom(-1).max(6),
  cost: z.array(z.number()),
});

const studySchema = z
  .object({ weeks: wholeFrom(1), slots: z.array(slotSchema).min(1), doctors: z.array(doctorSchema).min(1) })
  .superRefine(({ weeks, slots, doctors }, context) => {
    const days = weeks * 7;
    slots.forEach(({ day }, place) => {
      if (day < days) return;
      const message = `expected a day of the ${weeks} weeks, 0 to ${days - 1}`;
      context.addIssue({ code: 'custom', path: ['slots', place, 'day'], message });
    });
    const ids = new Set<number>();
    doctors.forEach(({ id, cost }, place) => {
      if (ids.has(id)) {
        const message = 'expected an id that no other doctor has';
        context.addIssue({ code: 'custom', path: ['doctors', place, 'id'], message });
      }
      ids.add(id);
      if (cost.length !== slots.length) {
        const message = `expected a cost for each of the ${slots.length} slots, not ${cost.length}`;
        context.addIssue({ code: 'custom', path: ['doctors', place, 'cost'], message });
      }
    });
  });

/** Reads an instance of the study; what else a file holds beside the instance is left alone. */
export async function readStudy(path: string): Promise<{ ok: true; value: StudyInstance } | FileError> {
  const read = await readJsonFile(path);
  if (!read.ok) return read;
  const result = studySchema.safeParse(read.value, { error: describeIssue });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, code: 'invalid', path, message: describeIssues(read.value, result.error.issues) };
}
