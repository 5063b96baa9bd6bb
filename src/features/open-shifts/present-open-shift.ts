import { z } from 'zod';
import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import type { Actor } from '../../http/caller.ts';
import { instant } from '../../http/fields.ts';
import { describeShift } from '../../messages/describe-shift.ts';
import { readsAll } from '../swaps/index.ts';
import { OPEN_SHIFT_STATES, type OpenShiftRow } from './open-shift-rows.ts';

const answer = z.enum(['wants', 'declined']).nullable();

/** An open shift; who is asked and why it is open, for those who see to it only. */
export const openShiftSchema = z.object({
  id: z.uuid(),
  period: z.uuid(),
  shift: z.string(),
  /** The shift in words. */
  name: z.string(),
  startsAt: instant,
  endsAt: instant,
  state: z.enum(OPEN_SHIFT_STATES),
  urgent: z.boolean(),
  fit: z
    .enum(['first', 'best'])
    .describe('The first who may gets it, or the one who owes most at the deadline'),
  deadline: instant,
  createdAt: instant,
  endedAt: instant.nullable(),
  /** Whether it is mine now. */
  mine: z.boolean(),
  /** What I have said to it; `null`: nothing yet. */
  myAnswer: answer,
  /** For coordinators and auditors; `null` for others. */
  handling: z
    .object({
      sickCall: z.uuid().nullable(),
      taker: z.uuid().nullable(),
      takerName: z.string().nullable(),
      reason: z.string().nullable(),
      wave: z.int(),
      nextWaveAt: instant.nullable(),
      escalateAt: instant,
      escalatedAt: instant.nullable(),
      invitations: z.array(
        z.object({
          doctor: z.uuid(),
          name: z.string(),
          wave: z.int(),
          invitedAt: instant.nullable(),
          answer,
        }),
      ),
    })
    .nullable(),
});

/** An open shift for a reader. */
export function presentOpenShift(actor: Actor, shifts: ReadonlyMap<string, ProblemShift>, row: OpenShiftRow) {
  const { id, period, shift, startsAt, endsAt, state, urgent, fit, deadline, createdAt, endedAt } = row;
  const found = shifts.get(shift);
  const { sickCall, taker, takerName, reason, wave, nextWaveAt, escalateAt, escalatedAt, invitations } = row;
  return {
    id,
    period,
    shift,
    name: found ? describeShift(actor.locale, found) : shift,
    startsAt,
    endsAt,
    state,
    urgent,
    fit,
    deadline,
    createdAt,
    endedAt,
    mine: actor.doctor !== null && taker === actor.doctor,
    myAnswer: invitations.find(({ doctor }) => doctor === actor.doctor)?.answer ?? null,
    handling: readsAll(actor)
      ? { sickCall, taker, takerName, reason, wave, nextWaveAt, escalateAt, escalatedAt, invitations }
      : null,
  };
}
