import { z } from 'zod';
import { groupBy } from '../../domain/rules/group-by.ts';
import { describeShift } from '../../messages/describe-shift.ts';
import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import type { OtherExplanation, ShiftExplanation } from '../../optimiser/explain/explain-shift.ts';
import { reasonCode } from '../../optimiser/explain/reason-code.ts';
import { otherSentence, reasonSentence, shiftSentences } from '../../wording/shift-sentences.ts';
import type { Board } from './boards.ts';
import { presentViolation, type Reader } from './present-violation.ts';
import { backUpSchema, changesSchema, namesOf, toldBackUps, toldChanges } from './told-changes.ts';

const values = z.record(z.string(), z.union([z.string(), z.number()]));

export const shiftWhySchema = z.object({
  id: z.string(),
  openSeats: z.int(),
  notNeeded: z.boolean(),
  sentences: z.array(z.string()),
  /** How many of the others could take a seat, and how many could not; not told to doctors of small districts. */
  alternatives: z.object({ could: z.int(), couldNot: z.int() }).nullable(),
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
  /** Whose seat the others are compared for; `null`: an open one. */
  instead: z.string().nullable(),
  others: z.array(
    z.object({
      doctor: z.string(),
      name: z.string(),
      /** `null`: no rule is against. */
      rule: z.string().nullable(),
      code: z.string().nullable(),
      sentence: z.string(),
      /** The shift that `instead` would best get in return; `null`: a plain hand-over is as good. */
      inReturn: z.object({ shift: z.string(), name: z.string() }).nullable(),
      /** Who would have to be back-up, and who would not any more. */
      calledIn: z.array(backUpSchema),
      released: z.array(backUpSchema),
      changes: changesSchema,
    }),
  ),
});
type ShiftWhy = z.infer<typeof shiftWhySchema>;

/** In a district with fewer doctors [set] a number of alternatives tells who is not available. */
const SMALL_DISTRICT = 10;
/** Reasons that are such numbers. */
const COUNTING = ['nobody-else', 'others-worse'];

/**
 * Why a shift is held as it is, told to a reader: each holder, and each other doctor.
 *
 * @param about the doctor who is asked about; others are left out
 */
export function whyShift(
  board: Board,
  reader: Reader,
  explained: ShiftExplanation,
  about: string | null,
): ShiftWhy {
  const { locale, trusted } = reader;
  const isAsked = ({ doctor }: { doctor: string }) => about === null || doctor === about;
  const could = explained.others.filter(({ against }) => !against).length;
  const counted = trusted || board.problem.doctors.length >= SMALL_DISTRICT;
  const nameOf = namesOf(board);
  return {
    id: explained.shift.id,
    openSeats: explained.openSeats,
    notNeeded: explained.notNeeded,
    sentences: shiftSentences(locale, explained),
    alternatives: counted ? { could, couldNot: explained.others.length - could } : null,
    openBecause: trusted ? openBecause(locale, explained) : [],
    holders: explained.holders.filter(isAsked).map(({ doctor, role, reasons }) => ({
      doctor,
      name: nameOf(doctor),
      role,
      reasons: reasons
        .filter(({ code }) => counted || !COUNTING.includes(code))
        .map((reason) => ({ ...reason, sentence: reasonSentence(locale, reason) })),
    })),
    instead: explained.instead,
    others: explained.others
      .filter(isAsked)
      .map((other) => presentOther(board, reader, other, explained.instead)),
  };
}

function presentOther(
  board: Board,
  reader: Reader,
  other: OtherExplanation,
  instead: string | null,
): ShiftWhy['others'][number] {
  const { doctor, against, calledIn, released, changes } = other;
  const { problem } = board;
  const told = against && presentViolation(reader, against, problem);
  const discreet = !reader.trusted;
  const inReturn = board.shifts.get(other.inReturn ?? '');
  const nameOf = namesOf(board);
  return {
    doctor,
    name: nameOf(doctor),
    rule: told && told.rule,
    code: told && told.code,
    sentence: told ? told.sentence : otherSentence(reader.locale, other, { instead, problem, discreet }),
    inReturn: inReturn ? { shift: inReturn.id, name: describeShift(reader.locale, inReturn) } : null,
    calledIn: toldBackUps(board, calledIn),
    released: toldBackUps(board, released),
    changes: toldChanges(changes, discreet),
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
