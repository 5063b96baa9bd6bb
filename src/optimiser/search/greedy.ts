import { settleBackUp } from './moves.ts';
import type { Random } from './random.ts';
import type { SearchState } from './search-state.ts';

/** Candidates that are compared for a seat; the rest of a large district is looked at no closer. */
const CANDIDATES = 40;

/**
 * A first roster: locked assignments, then what the previous roster had, then the scarcest
 * seats first, each by the doctor whom it costs least. Leaves seats open that it cannot fill.
 */
export function greedy(state: SearchState, random: Random): void {
  const { p } = state;
  placeAll(state, p.locked, random, true);
  mendBackUp(state);
  if (p.previousCount > 0) placeAll(state, p.previous, random, false);
  const order = Array.from({ length: p.S }, (_, s) => s)
    .filter((s) => !p.conditional[s])
    .sort((a, b) => p.eligibleDoctors[a]!.length - p.eligibleDoctors[b]!.length || a - b);
  // First somebody on every shift, then the other seats.
  for (const s of order) if (state.filled[s] === 0 && p.seats[s]! > 0) fillSeat(state, s, random);
  for (const s of order) {
    while (state.filled[s]! < p.seats[s]! && fillSeat(state, s, random));
  }
}

function placeAll(state: SearchState, wanted: Uint8Array, random: Random, required: boolean): void {
  const { p } = state;
  const dependentsLast = [0, 1];
  for (const dependent of dependentsLast) {
    for (let d = 0; d < p.D; d++) {
      for (let s = 0; s < p.S; s++) {
        const at = d * p.S + s;
        if (!wanted[at] || !p.eligible[at] || p.dependent[at] !== dependent) continue;
        if (state.holds(d, s) || state.filled[s]! >= p.seats[s]!) continue;
        state.begin();
        // A locked back-up stays although nobody needs it: the coordinator put it there.
        if (state.addLegal(d, -1, s) && (required || settleBackUp(state, random)) && state.keepsRules()) {
          state.delta();
          state.commit();
        } else {
          state.drop();
        }
      }
    }
  }
}

/** Gives locked doctors who may not stand alone their back-up, as far as anybody can be found. */
function mendBackUp(state: SearchState): void {
  const { p } = state;
  p.groups.forEach((group, g) => {
    for (const s of group.backing) {
      for (const d of p.eligibleDoctors[s]!) {
        if (!state.lacks(g)) return;
        if (!p.qualified[d * p.S + s] || state.filled[s]! >= p.seats[s]! || state.holds(d, s)) continue;
        state.begin();
        if (state.addLegal(d, -1, s)) {
          state.delta();
          state.commit();
        } else {
          state.drop();
        }
      }
    }
  });
}

/** Puts the cheapest of some candidates on one open seat; false when nobody can take it. */
function fillSeat(state: SearchState, s: number, random: Random): boolean {
  const { p } = state;
  const doctors = p.eligibleDoctors[s]!;
  const offset = random.below(Math.max(1, doctors.length));
  let best = -1;
  let bestDelta = Infinity;
  let seen = 0;
  for (let i = 0; i < doctors.length && seen < CANDIDATES; i++) {
    const d = doctors[(offset + i) % doctors.length]!;
    if (state.holds(d, s)) continue;
    state.begin();
    if (state.addLegal(d, -1, s) && settleBackUp(state, random) && state.keepsRules()) {
      seen++;
      const delta = state.delta();
      if (delta < bestDelta) {
        bestDelta = delta;
        best = d;
      }
    }
    state.drop();
  }
  if (best < 0) return false;
  state.begin();
  const legal = state.addLegal(best, -1, s) && settleBackUp(state, random) && state.keepsRules();
  if (!legal) {
    state.drop();
    return false;
  }
  state.delta();
  state.commit();
  return true;
}
