import type { Instant } from '../problem/roster-problem.ts';
import type { LedgerPolicy } from './ledger-policy.ts';

/** A duty that changes hands; from nobody when an open shift is taken. */
export interface DutyMove {
  shift: string;
  from: string | null;
  to: string;
  /** Only this part of it. */
  part?: ShiftPart;
}

/** A part of a shift: until an instant, or from it on. */
export interface ShiftPart {
  side: 'until' | 'from';
  at: Instant;
}

/** Whose duty each held shift meets, where that is not the holder's: doctor by shift and holder. */
export type Credits = ReadonlyMap<string, string>;

/** Shift and holder as one key. */
export function creditKey(shift: string, holder: string): string {
  return JSON.stringify([shift, holder]);
}

/** Whose duty a shift meets now. */
function creditedFor(credits: Credits, shift: string, holder: string): string {
  return credits.get(creditKey(shift, holder)) ?? holder;
}

/**
 * Whose duty a shift meets after it has changed hands: by the district's policy the one's who works, or still
 * the one's whose it was. An open shift meets the duty of whoever takes it.
 */
export function creditedAfter(
  credits: Credits,
  { shift, from, to }: DutyMove,
  handOverCountsFor: LedgerPolicy['handOverCountsFor'],
): string {
  if (from === null || handOverCountsFor === 'whoWorked') return to;
  return creditedFor(credits, shift, from);
}

/** The credits after some moves. */
export function creditsAfter(
  credits: Credits,
  moves: readonly DutyMove[],
  handOverCountsFor: LedgerPolicy['handOverCountsFor'],
): Map<string, string> {
  const after = new Map(credits);
  for (const { shift, from } of moves) if (from !== null) after.delete(creditKey(shift, from));
  for (const move of moves) {
    const credited = creditedAfter(credits, move, handOverCountsFor);
    if (credited === move.to) after.delete(creditKey(move.shift, move.to));
    else after.set(creditKey(move.shift, move.to), credited);
  }
  return after;
}

/** Shifts that count as a doctor's own, of all that somebody holds. */
export function creditedShifts(
  credits: Credits,
  held: readonly { shift: string; doctor: string }[],
  doctor: string,
): Set<string> {
  const own = held.filter((one) => creditedFor(credits, one.shift, one.doctor) === doctor);
  return new Set(own.map(({ shift }) => shift));
}
