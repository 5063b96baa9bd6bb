import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import type { Actor } from '../../http/caller.ts';
import { describeShift } from '../../messages/describe-shift.ts';
import { readsAll } from './swap-access.ts';
import type { SwapDuty, SwapRow } from './swap-rows.ts';

/** A swap for a reader: whoever is asked does not read who else is. */
export function presentSwap(actor: Actor, shifts: ReadonlyMap<string, ProblemShift>, swap: SwapRow) {
  const { account: _, version: __, vetoesWithdrawn: ___, recipients, given, taken, ...rest } = swap;
  const seesAll = readsAll(actor) || actor.doctor === swap.doctor;
  const named = (duty: SwapDuty) => {
    const shift = shifts.get(duty.shift);
    return { ...duty, name: shift ? describeShift(actor.locale, withPart(shift, duty)) : duty.shift };
  };
  return {
    ...rest,
    given: given.map(named),
    taken: taken.map(named),
    recipients: recipients.filter((one) => seesAll || one.doctor === actor.doctor),
    responsible: swap.state === 'done' && swap.taker !== null ? swap.taker : swap.doctor,
  };
}

/** The hours that are meant, of a part. */
function withPart(shift: ProblemShift, { part }: SwapDuty): ProblemShift {
  if (!part) return shift;
  return part.side === 'from' ? { ...shift, start: part.at } : { ...shift, end: part.at };
}
