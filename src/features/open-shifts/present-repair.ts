import { z } from 'zod';
import type { DutyMove } from '../../domain/fairness/ledger-moves.ts';
import { addDays } from '../../domain/calendar/civil-date.ts';
import { violationsOfAdding } from '../../domain/rules/check-roster.ts';
import type { Violation } from '../../domain/rules/violation.ts';
import type { Actor } from '../../http/caller.ts';
import { describeShift } from '../../messages/describe-shift.ts';
import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import { blocksEdit, presentViolation, readerOf, rosterOf, violationSchema } from '../roster/index.ts';
import { type Assessed, effectSchema, presentEffect } from '../swaps/index.ts';
import type { Repair } from './repair-sick-call.ts';

/** A repair as it is shown before it is carried out. */
export const repairSchema = z.object({
  sickCall: z.uuid(),
  from: z.iso.date(),
  until: z.iso.date().describe('The last day whose shifts may change hands'),
  moves: z.array(
    z.object({
      shift: z.string(),
      /** The shift in words. */
      name: z.string(),
      from: z.uuid().nullable(),
      fromName: z.string().nullable(),
      to: z.uuid(),
      toName: z.string(),
      kind: z.enum(['fills', 'makesRoom', 'backUp']),
      why: z.string(),
      /** What keeps who gives the shift away from having it beside the other one. */
      against: violationSchema.nullable(),
    }),
  ),
  unfilled: z.array(z.object({ shift: z.string(), name: z.string() })),
  isFewest: z
    .boolean()
    .describe('Proven: no plan of these days fills more, or as many with fewer duties taken from somebody'),
  /** Goes along when it is carried out, with `seen`; `null` when nothing can be filled. */
  effect: effectSchema.nullable(),
});

/** A repair for a reader. */
export function presentRepair(actor: Actor, repair: Repair): z.infer<typeof repairSchema> {
  const { call, window, assessed, unfilled, isFewest, roster } = repair;
  const nameOf = (id: string) => shiftName(actor.locale, roster.board, id);
  const lost = new Set(call.shifts.map(({ shift }) => shift));
  return {
    sickCall: call.id,
    from: window.from,
    until: addDays(window.to, -1),
    moves: assessed ? assessed.moves.map((move) => presentMove(actor, assessed, lost, move)) : [],
    unfilled: unfilled.map(({ shift }) => ({ shift, name: nameOf(shift) })),
    isFewest,
    effect: assessed && presentEffect(actor, assessed),
  };
}

function presentMove(actor: Actor, assessed: Assessed, lost: ReadonlySet<string>, move: DutyMove) {
  const { after, moves } = assessed;
  const { shift, from, to } = move;
  const kind = from !== null ? 'makesRoom' : lost.has(shift) ? 'fills' : 'backUp';
  const nameOf = (doctor: string) => after.doctors.get(doctor)?.name ?? '';
  const other = from === null ? undefined : moves.find((one) => one.to === from);
  const against = from === null ? null : standsAgainst(assessed, { shift, doctor: from });
  return {
    shift,
    name: shiftName(actor.locale, assessed, shift),
    from,
    fromName: from === null ? null : nameOf(from),
    to,
    toName: nameOf(to),
    kind,
    why: formatMessage(actor.locale, 'repair.why', {
      kind,
      doctor: nameOf(to),
      other: from === null ? '' : nameOf(from),
      takes: other ? 'yes' : 'no',
      instead: other ? shiftName(actor.locale, assessed, other.shift) : '',
    }),
    against: against && presentViolation(readerOf(actor), against, after.problem),
  } as const;
}

/** The first rule that the doctor would break by keeping the shift in the repaired roster. */
function standsAgainst(
  { after }: Assessed,
  { shift, doctor }: { shift: string; doctor: string },
): Violation | null {
  const kept = { shift, doctor, role: 'duty' } as const;
  const found = violationsOfAdding(after.problem, rosterOf(after), kept);
  return found.find((one) => one.doctor === doctor && blocksEdit(one)) ?? null;
}

function shiftName(locale: Locale, { shifts }: Pick<Assessed, 'shifts'>, id: string): string {
  const shift = shifts.get(id);
  return shift ? describeShift(locale, shift) : id;
}
