import fc from 'fast-check';
import {
  type DutyLine,
  dutyLines,
  type HeldSeat,
  type RecordedMove,
} from '../../../src/domain/fairness/duty-lines.ts';
import { creditedAfter } from '../../../src/domain/fairness/ledger-moves.ts';
import type { LedgerPolicy } from '../../../src/domain/fairness/ledger-policy.ts';

export const DOCTORS = ['d1', 'd2', 'd3', 'd4'];
const SHIFTS = ['s1', 's2', 's3', 's4', 's5'];
const categoryOf = (shift: string) => (shift === 's1' ? 'christmas' : 'weekdayEvening');

/** A published roster, and what has happened to it since, as the service would have written it down. */
export interface Duties {
  held: HeldSeat[];
  moves: RecordedMove[];
  /** Seats of each shift that somebody was on at first. */
  rostered: number;
}

type Happening = Pick<RecordedMove, 'shift' | 'kind'> & { from: string; to: string };

const happening: fc.Arbitrary<Happening> = fc.record({
  shift: fc.constantFrom(...SHIFTS),
  kind: fc.constantFrom(
    'swap' as const,
    'sickCall' as const,
    'return' as const,
    'openShift' as const,
    'order' as const,
  ),
  from: fc.constantFrom(...DOCTORS),
  to: fc.constantFrom(...DOCTORS),
});

export const policies = fc.constantFrom('whoWorked' as const, 'whoWasRostered' as const);

/** Rosters with a few seats a shift, and what happens to them: what cannot happen does not. */
export const someDuties: fc.Arbitrary<Duties> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.constantFrom(...SHIFTS), fc.constantFrom(...DOCTORS)), {
      selector: (pair) => pair.join(),
      maxLength: 12,
    }),
    fc.array(happening, { maxLength: 30 }),
    policies,
  )
  .map(([seats, happenings, policy]) => {
    const held = seats.map(([shift, doctor]) => ({ shift, doctor, category: categoryOf(shift) }));
    return happenings.reduce<Duties>((duties, next) => happen(duties, next, policy), {
      held,
      moves: [],
      rostered: held.length,
    });
  });

/** The duties after one thing has happened; unchanged where it cannot. */
export function happen(
  duties: Duties,
  { shift, kind, from, to }: Happening,
  policy: LedgerPolicy['handOverCountsFor'],
): Duties {
  const { held, moves } = duties;
  const holds = (doctor: string) => held.some((seat) => seat.shift === shift && seat.doctor === doctor);
  const credits = moves.reduce(
    (known, move) =>
      move.to === null ? known : new Map(known).set(JSON.stringify([move.shift, move.to]), move.credited),
    new Map<string, string>(),
  );
  const lost = moves.filter((move) => move.shift === shift && move.kind === 'sickCall').length;
  const filled = moves.filter((move) => move.shift === shift && move.from === null).length;
  const category = categoryOf(shift);
  if (kind === 'swap') {
    if (!holds(from) || holds(to)) return duties;
    const credited = creditedAfter(credits, { shift, from, to }, policy);
    return moved(duties, { shift, category, from, to, kind, credited });
  }
  if (kind === 'sickCall') {
    if (!holds(from)) return duties;
    const credited = credits.get(JSON.stringify([shift, from])) ?? from;
    return moved(duties, { shift, category, from, to: null, kind, credited });
  }
  if (holds(to) || filled >= lost) return duties;
  if (kind !== 'return') return moved(duties, { shift, category, from: null, to, kind, credited: to });
  const left = moves.filter((move) => move.shift === shift && move.from === to).at(-1);
  if (left?.kind !== 'sickCall') return duties;
  const credited = credits.get(JSON.stringify([shift, to])) ?? to;
  return moved(duties, { shift, category, from: null, to, kind, credited });
}

function moved(duties: Duties, move: RecordedMove): Duties {
  const { shift, category, from, to } = move;
  const kept = duties.held.filter((seat) => seat.shift !== shift || seat.doctor !== from);
  const held = to === null ? kept : [...kept, { shift, category, doctor: to }];
  return { ...duties, held, moves: [...duties.moves, move] };
}

export function linesOf({ held, moves }: Duties): DutyLine[] {
  return dutyLines(held, moves);
}

/** Shifts that count, by doctor. */
export function doneBy(lines: readonly DutyLine[]): Record<string, number> {
  return Object.fromEntries(
    DOCTORS.map((doctor) => [
      doctor,
      sum(lines.filter((line) => line.doctor === doctor).map(({ counts }) => counts)),
    ]),
  );
}

export const quarters = fc.integer({ min: -12, max: 12 }).map((n) => n / 4);
export const perDoctor: fc.Arbitrary<Record<string, Record<string, number>>> = fc.record(
  Object.fromEntries(DOCTORS.map((d) => [d, fc.record({ weekdayEvening: quarters, christmas: quarters })])),
);

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Balances as plain records, without what is even. */
export function balancesIn(
  balances: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Record<string, Record<string, number>> {
  return Object.fromEntries(
    [...balances].flatMap(([doctor, own]) => {
      const uneven = [...own].filter(([, balance]) => balance !== 0);
      return uneven.length === 0 ? [] : [[doctor, Object.fromEntries(uneven)]];
    }),
  );
}
