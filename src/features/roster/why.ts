import { z } from 'zod';
import { LEVELS } from '../../domain/roster/levels.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import type { Locale } from '../../messages/locales.ts';
import { explainDoctor } from '../../optimiser/explain/explain-doctor.ts';
import {
  explainShift,
  type OtherExplanation,
  type ShiftExplanation,
} from '../../optimiser/explain/explain-shift.ts';
import { reasonCode } from '../../optimiser/explain/reason-code.ts';
import { doctorSentences } from '../../wording/doctor-sentences.ts';
import {
  otherSentence,
  readableChange,
  reasonSentence,
  shiftSentences,
} from '../../wording/shift-sentences.ts';
import { formatMessage } from '../../messages/format-message.ts';
import { type Board, rosterOf } from './boards.ts';
import { presentViolation, type Reader } from './present-violation.ts';

const values = z.record(z.string(), z.union([z.string(), z.number()]));

const shiftWhySchema = z.object({
  id: z.string(),
  openSeats: z.int(),
  notNeeded: z.boolean(),
  sentences: z.array(z.string()),
  /** How many of the others could take a seat, and how many could not. */
  alternatives: z.object({ could: z.int(), couldNot: z.int() }),
  /** Why seats are open: how many doctors each rule keeps away. */
  openBecause: z.array(z.object({ rule: z.string(), name: z.string(), doctors: z.int() })),
  holders: z.array(
    z.object({
      doctor: z.string(),
      name: z.string(),
      role: z.enum(['duty', 'training']),
      reasons: z.array(z.object({ code: z.string(), values, sentence: z.string() })),
    }),
  ),
  others: z.array(
    z.object({
      doctor: z.string(),
      name: z.string(),
      /** `null`: no rule is against. */
      rule: z.string().nullable(),
      code: z.string().nullable(),
      sentence: z.string(),
      withBackUp: z.string().nullable(),
      /** What the roster would lose or win first; `null` where nothing changes or it was not asked about. */
      change: z.object({ level: z.enum(LEVELS), by: z.number() }).nullable(),
    }),
  ),
});

const doctorWhySchema = z.object({
  id: z.string(),
  name: z.string(),
  sentences: z.array(z.string()),
  measures: z.array(
    z.object({ measure: z.string(), target: z.number(), assigned: z.int(), deviation: z.number() }),
  ),
  ledger: z.array(z.object({ category: z.string(), before: z.number(), after: z.number() })),
});

export const whySchema = z.object({ shift: shiftWhySchema.nullable(), doctor: doctorWhySchema.nullable() });
type ShiftWhy = z.infer<typeof shiftWhySchema>;

/**
 * Why a shift is held as it is: each holder, and each other doctor. What the roster would lose is
 * computed for one doctor at most: an evaluation for each would keep everybody waiting.
 *
 * @param about the doctor who is asked about; others are left out
 */
export function whyShift(board: Board, reader: Reader, shift: string, about: string | null): ShiftWhy | null {
  const { problem } = board;
  const roster = rosterOf(board);
  const explained = explainShift(problem, roster, shift, (doctor) => doctor === about);
  if (!explained) return null;
  const isAsked = ({ doctor }: { doctor: string }) => about === null || doctor === about;
  const could = explained.others.filter(({ against }) => !against).length;
  return {
    id: shift,
    openSeats: explained.openSeats,
    notNeeded: explained.notNeeded,
    sentences: shiftSentences(reader.locale, explained),
    alternatives: { could, couldNot: explained.others.length - could },
    openBecause: reader.trusted ? openBecause(reader.locale, explained) : [],
    holders: explained.holders.filter(isAsked).map(({ doctor, role, reasons }) => ({
      doctor,
      name: board.doctors.get(doctor)?.name ?? '',
      role,
      reasons: reasons.map((reason) => ({ ...reason, sentence: reasonSentence(reader.locale, reason) })),
    })),
    others: explained.others
      .filter(isAsked)
      .map((other) => presentOther(board, reader, other, about !== null)),
  };
}

function presentOther(
  { problem, doctors }: Board,
  reader: Reader,
  other: OtherExplanation,
  weighed: boolean,
): ShiftWhy['others'][number] {
  const { doctor, against, withBackUp } = other;
  const told = against && presentViolation(reader, against, problem);
  const free = formatMessage(reader.locale, 'roster.why.no-rule');
  return {
    doctor,
    name: doctors.get(doctor)?.name ?? '',
    rule: told && told.rule,
    code: told && told.code,
    sentence: told ? told.sentence : weighed ? otherSentence(reader.locale, other, problem) : free,
    withBackUp,
    change: readableChange(other.change),
  };
}

/** How many doctors each rule keeps from the open seats, the most first. */
function openBecause(locale: Locale, { openSeats, others }: ShiftExplanation): ShiftWhy['openBecause'] {
  if (openSeats === 0) return [];
  const byRule = groupBy(others, ({ against }) => (against ? reasonCode(against.rule) : 'none'));
  return [...byRule]
    .map(([rule, kept]) => ({
      rule,
      name: formatMessage(locale, `page.rule.${rule}`),
      doctors: kept.length,
    }))
    .sort((one, other) => other.doctors - one.doctors || (one.rule < other.rule ? -1 : 1));
}

/** How a doctor's half-year came out, in sentences; `null` for an unknown doctor. */
export function whyDoctor(
  board: Board,
  locale: Locale,
  doctor: string,
): z.infer<typeof doctorWhySchema> | null {
  const explained = explainDoctor(board.problem, rosterOf(board), doctor);
  if (!explained) return null;
  const { name, measures, ledger } = explained;
  return {
    id: doctor,
    name,
    sentences: doctorSentences(locale, explained),
    measures: measures.map(({ measure, target, assigned, deviation }) => ({
      measure,
      target,
      assigned,
      deviation,
    })),
    ledger,
  };
}
