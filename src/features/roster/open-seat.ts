import { z } from 'zod';
import { ENGAGEMENT_KINDS } from '../../domain/problem/roster-problem.ts';
import { describeShift } from '../../messages/describe-shift.ts';
import { formatMessage } from '../../messages/format-message.ts';
import { type Cure, type CureAction, LOCUM_COMPETENCES } from '../../optimiser/explain/cures/cure.ts';
import type { OpenSeatExplanation } from '../../optimiser/explain/explain-open-seat.ts';
import { cureSentences } from '../../wording/cure-sentences.ts';
import { shiftSentences } from '../../wording/shift-sentences.ts';
import type { Board } from './boards.ts';
import { presentViolation, type Reader, violationSchema } from './present-violation.ts';
import {
  backUpSchema,
  changesSchema,
  namedDoctorSchema,
  namesOf,
  toldBackUps,
  toldChanges,
} from './told-changes.ts';

const doctor = z.string();
const actionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('assign'), doctor }),
  z.object({ kind: z.literal('ask-wish'), doctor, grade: z.int() }),
  z.object({ kind: z.literal('ask-veto'), doctor, overAllowance: z.boolean() }),
  /** The doctor's shift `from` goes to the doctor `to`. */
  z.object({ kind: z.literal('move'), doctor, from: z.string(), to: z.string() }),
  z.object({
    kind: z.literal('reason'),
    doctor,
    /** Who may give the written reason. */
    role: z.enum(['coordinator', 'districtAdministrator']),
    breaches: z.array(violationSchema),
  }),
  z.object({
    kind: z.literal('locum'),
    /** A placeholder: nobody has this id yet. */
    doctor,
    engagement: z.enum(ENGAGEMENT_KINDS),
    competence: z.enum(LOCUM_COMPETENCES),
  }),
  z.object({ kind: z.literal('fewer-seats'), seats: z.int() }),
]);
const assignmentSchema = z.object({
  shift: z.string(),
  doctor: z.string(),
  role: z.enum(['duty', 'training']),
});

export const openSeatSchema = z.object({
  shift: z.string(),
  name: z.string(),
  openSeats: z.int(),
  sentences: z.array(z.string()),
  holders: z.array(namedDoctorSchema),
  /** Everybody who is not on the shift, by the first rule against; `none`: no rule is. */
  groups: z.array(
    z.object({
      rule: z.string(),
      name: z.string(),
      doctors: z.array(
        z.object({
          doctor: z.string(),
          name: z.string(),
          code: z.string().nullable(),
          sentence: z.string(),
          calledIn: z.array(backUpSchema),
          released: z.array(backUpSchema),
        }),
      ),
    }),
  ),
  /** What fills a seat, the cheapest first. Each was tried: nothing else opens, no other hard rule is broken. */
  cures: z.array(
    z.object({
      action: actionSchema,
      sentences: z.array(z.string()),
      /** What it asks of people, in points, and its parts. */
      cost: z.int(),
      parts: z.array(z.object({ part: z.string(), points: z.int() })),
      calledIn: z.array(backUpSchema),
      released: z.array(backUpSchema),
      changes: changesSchema,
      /** Assignments that go and come with it. */
      removed: z.array(assignmentSchema),
      added: z.array(assignmentSchema),
    }),
  ),
});
type OpenSeat = z.infer<typeof openSeatSchema>;

/** An open seat, told to somebody who may fill it. */
export function presentOpenSeat(board: Board, reader: Reader, explained: OpenSeatExplanation): OpenSeat {
  const { shift, openSeats, holders, groups, cures, withoutMemory } = explained;
  const { locale } = reader;
  const nameOf = namesOf(board);
  const named = (id: string) => ({ doctor: id, name: nameOf(id) });
  return {
    shift: shift.id,
    name: describeShift(locale, shift),
    openSeats,
    sentences: shiftSentences(locale, { openSeats, notNeeded: false, withoutMemory }),
    holders: holders.map(named),
    groups: groups.map(({ rule, doctors }) => ({
      rule,
      name: formatMessage(locale, `page.rule.${rule}`),
      doctors: doctors.map(({ doctor: id, against, calledIn, released }) => {
        const told = against && presentViolation(reader, against, board.problem);
        return {
          ...named(id),
          code: told && told.code,
          sentence: told ? told.sentence : formatMessage(locale, 'explain.free'),
          calledIn: toldBackUps(board, calledIn),
          released: toldBackUps(board, released),
        };
      }),
    })),
    cures: cures.map((cure) => presentCure(board, reader, cure, shift.id)),
  };
}

function presentCure(board: Board, reader: Reader, cure: Cure, shift: string): OpenSeat['cures'][number] {
  return {
    action: presentAction(board, reader, cure.action),
    sentences: cureSentences(reader.locale, cure, board.problem, shift),
    cost: cure.cost,
    parts: cure.parts,
    calledIn: toldBackUps(board, cure.calledIn),
    released: toldBackUps(board, cure.released),
    changes: toldChanges(cure.changes, false),
    removed: [...cure.change.removed],
    added: [...cure.change.added],
  };
}

function presentAction(
  { problem }: Board,
  reader: Reader,
  action: CureAction,
): OpenSeat['cures'][number]['action'] {
  if (action.kind !== 'reason') return action;
  return { ...action, breaches: action.breaches.map((one) => presentViolation(reader, one, problem)) };
}
