import { settleBackUp } from './moves.ts';
import type { Random } from './random.ts';
import { restorePrevious } from './restore-previous.ts';
import type { SearchState } from './search-state.ts';

/** Seats that chains are tried for: each may take some hundredths of a second. */
const MOST_CHAINS = 12;
/** Candidates that are compared for a seat; the rest of a large district is looked at no closer. */
const CANDIDATES = 40;

/**
 * A first roster: the previous one as far as it is legal, or locked assignments; then the scarcest
 * seats first, each by the doctor whom it costs least, at last by chains of two. Leaves seats open
 * that it cannot fill.
 */
export function greedy(state: SearchState, random: Random): void {
  const { p } = state;
  if (p.previousCount > 0) {
    restorePrevious(state);
  } else {
    placeLocked(state);
    mendBackUp(state);
  }
  const order = Array.from({ length: p.S }, (_, s) => s)
    .filter((s) => !p.conditional[s])
    .sort((a, b) => p.eligibleDoctors[a]!.length - p.eligibleDoctors[b]!.length || a - b);
  // First somebody on every shift, then the other seats.
  for (const s of order) if (state.filled[s] === 0 && p.seats[s]! > 0) fillSeat(state, s, random);
  for (const s of order) {
    while (state.filled[s]! < p.seats[s]! && fillSeat(state, s, random));
  }
  let chains = MOST_CHAINS;
  for (const s of order) {
    while (state.filled[s]! < p.seats[s]! && chains-- > 0 && fillByChain(state, s));
  }
}

/**
 * Fills a seat that nobody can simply take: somebody leaves another shift for it, and a third one
 * takes that. The cheapest of all such chains.
 */
function fillByChain(state: SearchState, s: number): boolean {
  const { p } = state;
  let best: [newcomer: number, left: number, heir: number] | null = null;
  let least = Infinity;
  const tryChain = (newcomer: number, left: number, heir: number): boolean => {
    state.begin();
    return state.addLegal(newcomer, left, s) && state.addLegal(heir, -1, left) && state.backUpHolds();
  };
  for (const newcomer of p.eligibleDoctors[s]!) {
    if (state.holds(newcomer, s)) continue;
    const own = Array.from(state.lists[newcomer]!.subarray(0, state.lengths[newcomer]));
    for (const left of own) {
      if (left >= p.S || p.locked[newcomer * p.S + left] || p.conditional[left]) continue;
      for (const heir of p.eligibleDoctors[left]!) {
        if (heir === newcomer || state.holds(heir, left)) continue;
        if (tryChain(newcomer, left, heir)) {
          const delta = state.delta();
          if (delta < least) {
            least = delta;
            best = [newcomer, left, heir];
          }
        }
        state.drop();
      }
    }
  }
  if (!best || !tryChain(...best)) {
    state.drop();
    return false;
  }
  state.delta();
  state.commit();
  return true;
}

function placeLocked(state: SearchState): void {
  const { p } = state;
  const dependentsLast = [0, 1];
  for (const dependent of dependentsLast) {
    for (let d = 0; d < p.D; d++) {
      for (let s = 0; s < p.S; s++) {
        const at = d * p.S + s;
        if (!p.locked[at] || !p.eligible[at] || p.dependent[at] !== dependent) continue;
        if (state.holds(d, s) || state.filled[s]! >= p.seats[s]!) continue;
        // A locked back-up stays although nobody needs it: the coordinator put it there.
        state.begin();
        if (state.addLegal(d, -1, s)) {
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
