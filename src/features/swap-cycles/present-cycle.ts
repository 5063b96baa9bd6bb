import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import type { Actor } from '../../http/caller.ts';
import { describeShift } from '../../messages/describe-shift.ts';
import { readsAll } from '../swaps/index.ts';
import type { CycleRow } from './cycle-rows.ts';

/** A cycle for a reader: who has not answered, or has said no, is nobody else's business. */
export function presentCycle(actor: Actor, shifts: ReadonlyMap<string, ProblemShift>, cycle: CycleRow) {
  const { version: _, parts, ...rest } = cycle;
  const nameOf = (doctor: string) => parts.find((part) => part.doctor === doctor)?.doctorName ?? '';
  return {
    ...rest,
    parts: parts.map(({ offer: __, ...part }) => {
      const shift = shifts.get(part.shift);
      const seesAnswer = readsAll(actor) || part.doctor === actor.doctor;
      return {
        ...part,
        name: shift ? describeShift(actor.locale, shift) : part.shift,
        takerName: nameOf(part.taker),
        answer: seesAnswer ? part.answer : null,
      };
    }),
  };
}
