import type { Assignment } from '../../domain/problem/roster-problem.ts';
import type { AssignmentChange } from '../../domain/rules/roster-index.ts';
import type { ChangedWorth } from '../../domain/roster/evaluate-change.ts';
import { compareLevels } from './level-changes.ts';
import type { Settle, Settled } from './settle-back-up.ts';
import type { WhatIf } from './what-if.ts';

/** A shift handed over, with or without another one in return, and what the roster would be worth. */
export interface HandOver extends Settled {
  /** The shift that the one who hands over gets in return. */
  inReturn: string | null;
  worth: ChangedWorth;
}

/** Exchanges of two doctors that are looked at to the end: the most promising ones. */
const TRIED = 8;

/**
 * The best exchange of one shift between two doctors that breaks nothing; `null` when there is none.
 *
 * Cost: one evaluation of two doctors per shift that `taker` holds, and a check of the rules for as many
 * as could still be best, eight at most.
 */
export function bestExchange(ask: WhatIf, settle: Settle, given: Assignment, taker: string): HandOver | null {
  const promising = exchanges(ask, given, taker)
    .map((one) => ({ ...one, atBest: ask.worthAtBest(one.change).levels }))
    .sort((a, b) => compareLevels(a.atBest, b.atBest))
    .slice(0, TRIED);
  let best: HandOver | null = null;
  for (const { change, inReturn, atBest } of promising) {
    if (best && compareLevels(atBest, best.worth.levels) >= 0) break;
    const settled = settle(change);
    if (settled.broken.length > 0) continue;
    const worth = ask.worth(settled.change);
    if (!best || compareLevels(worth.levels, best.worth.levels) < 0) best = { ...settled, inReturn, worth };
  }
  return best;
}

/** Every exchange that no lock and nothing static forbids. */
function exchanges(
  { problem, roster, mayHold }: WhatIf,
  given: Assignment,
  taker: string,
): { change: AssignmentChange; inReturn: string }[] {
  const holds = (doctor: string, shift: string) =>
    roster.assignments.some((one) => one.doctor === doctor && one.shift === shift);
  const isLocked = (shift: string) =>
    problem.locks.some((lock) => lock.kind === 'assign' && lock.doctor === taker && lock.shift === shift);
  return roster.assignments
    .filter((one) => one.doctor === taker && one.role === 'duty' && one.shift !== given.shift)
    .filter(({ shift }) => !isLocked(shift) && mayHold(given.doctor, shift) && !holds(given.doctor, shift))
    .map((own) => ({
      inReturn: own.shift,
      change: {
        removed: [given, own],
        added: [
          { ...given, doctor: taker },
          { ...own, doctor: given.doctor },
        ],
      },
    }));
}
