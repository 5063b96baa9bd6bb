import type { ProblemShift } from '../problem/roster-problem.ts';

/** How a duty changed hands: agreed, taken when open, by order, lost by a sick call, or taken back after one. */
export type MoveKind = 'swap' | 'openShift' | 'order' | 'sickCall' | 'return';

/** A duty that changed hands, as it was written down. */
export interface RecordedMove {
  shift: string;
  category: string;
  /** Nobody, for an open shift that somebody took. */
  from: string | null;
  /** Nobody, when a sick call opened the shift. */
  to: string | null;
  /** Whose share the shift met from then on; by the district's policy of that day, not of today's. */
  credited: string;
  kind: MoveKind;
  /** How much of a shift it is: less than 1 for a part of one. */
  share?: number;
}

/** A duty seat of the roster in force. */
export interface HeldSeat {
  shift: string;
  category: string;
  doctor: string;
  /** Of a shift that is split: which one, and how much of it this is. */
  part?: ProblemShift['part'];
}

/**
 * What a duty was to a doctor:
 * `worked`: held as rostered; `tookOver`: got from a colleague, or taken when open;
 * `stoodIn`: worked what meets a colleague's share; `credited`: a colleague works what meets one's own;
 * `gaveAway`: meets somebody else's share now; `sickCall`: lost to sickness.
 */
export const DUTY_LINE_KINDS = ['worked', 'tookOver', 'stoodIn', 'credited', 'gaveAway', 'sickCall'] as const;
export type DutyLineKind = (typeof DUTY_LINE_KINDS)[number];

/** One duty in one doctor's account. */
export interface DutyLine {
  doctor: string;
  shift: string;
  category: string;
  kind: DutyLineKind;
  /** Shifts that it counts as in the doctor's account: 0, 1, or the share of a part. */
  counts: number;
  /** The colleague on the other side, where there is one; who fell ill is never told here. */
  colleague: string | null;
  /** Counts though nobody works it for the doctor: lost to sickness (decision 0015). */
  excused: boolean;
}

/**
 * The duties of a period as lines that explain each doctor's account; by doctor, then shift. A shift counts
 * once for each seat that is held, for whom the move that gave it says, and once more for who lost it to
 * sickness.
 *
 * @param held duty seats of the roster in force
 * @param moves what changed hands since the roster was published, oldest first
 */
export function dutyLines(held: readonly HeldSeat[], moves: readonly RecordedMove[]): DutyLine[] {
  const arrivals = new Map(
    moves.flatMap((move) => (move.to === null ? [] : [[key(move.shift, move.to), move] as const])),
  );
  // What is left of a split shift came the way that the shift came.
  const arrivalOf = ({ shift, doctor, part }: HeldSeat) =>
    arrivals.get(key(shift, doctor)) ?? (part && arrivals.get(key(part.of, doctor)));
  const lines = held.flatMap((seat) => linesOfSeat(seat, arrivalOf(seat)));
  const holds = new Set(held.map(({ shift, doctor }) => key(shift, doctor)));
  const departures = new Map(
    moves.flatMap((move) => (move.from === null ? [] : [[key(move.shift, move.from), move] as const])),
  );
  const left = [...departures].flatMap(([at, move]) => (holds.has(at) ? [] : [move]));
  lines.push(...left.filter(({ kind }) => kind === 'sickCall').map(lostLine));
  const told = new Set(lines.map((line) => key(line.shift, line.doctor)));
  for (const move of left) {
    const { shift, category, from, to, kind } = move;
    if (from === null || told.has(key(shift, from))) continue;
    lines.push({
      doctor: from,
      shift,
      category,
      kind: kind === 'sickCall' ? 'sickCall' : 'gaveAway',
      counts: 0,
      colleague: to,
      excused: false,
    });
  }
  return lines.sort(
    (a, b) => compare(a.doctor, b.doctor) || compare(a.shift, b.shift) || compare(a.kind, b.kind),
  );
}

/** Seats of each shift that somebody fills, for whose share it may be. */
export function mannedSeats(lines: readonly DutyLine[]): Map<string, number> {
  const seats = new Map<string, number>();
  for (const { shift, counts, excused } of lines) {
    if (counts > 0 && !excused) seats.set(shift, (seats.get(shift) ?? 0) + counts);
  }
  return seats;
}

function linesOfSeat(
  { shift, category, doctor, part }: HeldSeat,
  arrival: RecordedMove | undefined,
): DutyLine[] {
  const counts = part?.share ?? 1;
  const seat = { shift, category, excused: false };
  const got = arrival !== undefined && arrival.kind !== 'return';
  if (arrival === undefined || arrival.credited === doctor) {
    const colleague = got ? arrival.from : null;
    return [{ ...seat, doctor, kind: got ? 'tookOver' : 'worked', counts, colleague }];
  }
  const { credited } = arrival;
  return [
    { ...seat, doctor, kind: 'stoodIn', counts: 0, colleague: credited },
    { ...seat, doctor: credited, kind: 'credited', counts, colleague: doctor },
  ];
}

/** Of who fell ill, or of whose share the lost shift met: that one reads of the colleague, not of the sickness. */
function lostLine({ shift, category, from, credited, share = 1 }: RecordedMove): DutyLine {
  const own = from === credited;
  return {
    doctor: credited,
    shift,
    category,
    kind: own ? 'sickCall' : 'credited',
    counts: share,
    colleague: own ? null : from,
    excused: true,
  };
}

function key(shift: string, doctor: string): string {
  return JSON.stringify([shift, doctor]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
