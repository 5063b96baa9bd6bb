import { z } from 'zod';
import type { Locale } from '../../messages/locales.ts';
import { measureName } from '../../messages/measure-name.ts';
import { explainDoctor } from '../../optimiser/explain/explain-doctor.ts';
import { doctorSentences } from '../../wording/doctor-sentences.ts';
import { type Board, rosterOf } from './boards.ts';

const spread = { least: z.number(), median: z.number(), largest: z.number() };

/** How a doctor's period came out, against the district without names. */
export const accountSchema = z.object({
  doctor: z.string(),
  name: z.string(),
  sentences: z.array(z.string()),
  /** Shifts with a duty seat. */
  assigned: z.int(),
  measures: z.array(
    z.object({
      measure: z.string(),
      name: z.string(),
      target: z.number(),
      assigned: z.number(),
      /** Assigned − target, in shifts. */
      deviation: z.number(),
      /** Deviations in the district, and how many doctors lie lower and higher. */
      district: z.object({ ...spread, below: z.int(), above: z.int() }),
    }),
  ),
  /** Balance per burden category in shifts, before and after: positive is more than owed. */
  ledger: z.array(
    z.object({ category: z.string(), name: z.string(), before: z.number(), after: z.number() }),
  ),
  wishes: z.object({
    /** Wishes about shifts, in shifts. */
    asked: z.int(),
    met: z.int(),
    byGrade: z.array(
      z.object({
        grade: z.int(),
        asked: z.int(),
        met: z.int(),
        /** Wishes for at most or at least so many of some shifts. */
        counts: z.int(),
        countsMet: z.int(),
      }),
    ),
    preferred: z.int(),
    preferredGiven: z.int(),
    unwantedGiven: z.int(),
    vetoes: z.int(),
    vetoesKept: z.int(),
    /** Parts of their wishes, 0 to 1, that doctors in the district had met. */
    district: z.object(spread).nullable(),
  }),
  /** The roster had neither ledger nor history to remember. */
  withoutMemory: z.boolean(),
});

/** A doctor's own account of a version; `null` for an unknown doctor. */
export function accountOf(
  board: Board,
  locale: Locale,
  doctor: string,
): z.infer<typeof accountSchema> | null {
  const explained = explainDoctor(board.problem, rosterOf(board), doctor);
  if (!explained) return null;
  const { shifts, measures, ledger, ...told } = explained;
  return {
    ...told,
    sentences: doctorSentences(locale, explained),
    assigned: shifts.filter(({ role }) => role === 'duty').length,
    measures: measures.map((own) => ({ ...own, name: measureName(locale, own.measure) })),
    ledger: ledger.map((line) => ({ ...line, name: measureName(locale, line.category) })),
  };
}
