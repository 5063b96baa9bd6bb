import type { Random } from './random.ts';
import type { SearchState } from './search-state.ts';

/** How often a shift is swapped for another, not handed over: hand-overs are hardly ever taken. */
const SWAPS = 0.95;
/** How often the one of two doctors drawn is taken who would rather have the shift. */
const WILLING = 0.6;
/** How often a shift that counts otherwise than the one it is swapped for is drawn anew. */
const ALIKE = 0.5;
/** How many doctors are tried for a back-up seat that a move has made necessary. */
const BACK_UP_TRIES = 4;
/** Doctors drawn for each try. */
const BACK_UP_DRAWS = 6;

/** Seats as a flat list of shifts, so that a seat can be drawn uniformly. */
export function seatList(state: SearchState): Int32Array {
  const seats: number[] = [];
  for (let s = 0; s < state.p.S; s++) {
    for (let k = 0; k < state.p.seats[s]!; k++) seats.push(s);
  }
  return Int32Array.from(seats);
}

/**
 * Builds one random move in `state`: fill an open seat (directly, or by moving a doctor there
 * and perhaps filling the seat left behind), hand a shift over, or swap two shifts. A move that
 * changes who needs back-up also fills or empties the back-up seat.
 *
 * @param most what the move must cost less than; moves that are seen to cost more are not built
 * @returns false when no move came of it; the caller then drops it. The doctors' own rules are
 * still to be checked (`keepsRules`).
 */
export function propose(state: SearchState, seats: Int32Array, random: Random, most: number): boolean {
  state.begin();
  const s = seats[random.below(seats.length)]!;
  const { p } = state;
  const candidates = p.eligibleDoctors[s]!;
  if (candidates.length === 0) return false;
  const newcomer = drawNewcomer(state, s, random);
  if (state.holds(newcomer, s)) return false;

  const held = state.listed[s]!;
  const slot = random.below(p.seats[s]!);
  if (slot >= held) {
    if (p.conditional[s] || !fillOpenSeat(state, newcomer, s, random)) return false;
  } else {
    const holder = state.holders[s]![slot]!;
    if (p.locked[holder * p.S + s]) return false;
    const other = random.next() < SWAPS ? drawExchange(state, newcomer, s, random) : -1;
    if (other >= 0) {
      if (!p.eligible[holder * p.S + other] || state.holds(holder, other)) return false;
    }
    if (state.exchangeCost(newcomer, other, s, holder) >= most) return false;
    if (!state.add(newcomer, other, s) || !state.add(holder, s, other)) return false;
  }
  return settleBackUp(state, random);
}

/** A doctor who may take the shift, those who would rather have it more often. */
function drawNewcomer({ p }: SearchState, s: number, random: Random): number {
  const candidates = p.eligibleDoctors[s]!;
  const first = candidates[random.below(candidates.length)]!;
  if (random.next() >= WILLING) return first;
  const second = candidates[random.below(candidates.length)]!;
  return p.points[second * p.S + s]! < p.points[first * p.S + s]! ? second : first;
}

/** A shift that the newcomer may give for shift `s`, those that count the same more often; or -1. */
function drawExchange(state: SearchState, newcomer: number, s: number, random: Random): number {
  const other = ownShift(state, newcomer, random);
  if (other < 0 || state.countAlike(other, s) || random.next() >= ALIKE) return other;
  return ownShift(state, newcomer, random);
}

function fillOpenSeat(state: SearchState, newcomer: number, s: number, random: Random): boolean {
  const left = random.next() < 0.5 ? ownShift(state, newcomer, random) : -1;
  if (!state.addLegal(newcomer, left, s)) return false;
  if (left < 0 || random.next() < 0.3) return true;
  const candidates = state.p.eligibleDoctors[left]!;
  const heir = candidates[random.below(candidates.length)]!;
  return heir === newcomer || state.holds(heir, left) || state.addLegal(heir, -1, left) || true;
}

/** One of the doctor's unlocked shifts at random, or -1. */
function ownShift(state: SearchState, d: number, random: Random): number {
  const n = state.lengths[d]!;
  if (n === 0) return -1;
  const s = state.lists[d]![random.below(n)]!;
  return s >= state.p.S || state.p.locked[d * state.p.S + s] ? -1 : s;
}

/** Fills back-up seats that became necessary and empties those that did not stay so. */
export function settleBackUp(state: SearchState, random: Random): boolean {
  const { p } = state;
  if (p.groups.length === 0) return true;
  for (let round = 0; round < 3; round++) {
    const group = state.lackingGroup();
    if (group >= 0) {
      if (!takeBackUpSeat(state, group, random)) return false;
      continue;
    }
    const surplus = state.surplusShift();
    if (surplus < 0) return true;
    const holder = state.holders[surplus]![random.below(Math.max(1, state.listed[surplus]!))]!;
    if (state.listed[surplus] === 0 || p.locked[holder * p.S + surplus]) return false;
    if (!state.add(holder, surplus, -1)) return false;
  }
  return state.lackingGroup() < 0 && state.surplusShift() < 0;
}

function takeBackUpSeat(state: SearchState, group: number, random: Random): boolean {
  const { p } = state;
  for (const c of p.groups[group]!.backing) {
    if (!p.conditional[c] || state.filled[c]! >= p.seats[c]!) continue;
    const candidates = p.eligibleDoctors[c]!;
    if (candidates.length === 0) continue;
    for (let tries = 0; tries < BACK_UP_TRIES; tries++) {
      // The best of a few by chance: an even draw would hardly ever find whom it suits.
      let d = -1;
      let least = Infinity;
      for (let i = 0; i < BACK_UP_DRAWS; i++) {
        const drawn = candidates[random.below(candidates.length)]!;
        const cost = state.costOfTaking(drawn, c);
        if (cost < least) {
          least = cost;
          d = drawn;
        }
      }
      if (!state.holds(d, c) && state.addLegal(d, -1, c)) return true;
    }
  }
  return false;
}
