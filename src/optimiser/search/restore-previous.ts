import type { CompiledProblem } from '../model/compiled-problem.ts';
import { HARD, ruleBreaches } from '../model/doctor-rules.ts';
import type { SearchState } from './search-state.ts';

/**
 * Takes a published roster over as far as it is still legal, so that a re-planning begins with the
 * fewest changes: who may no longer be on a shift leaves it, and back-up is mended around that.
 */
export function restorePrevious(state: SearchState): void {
  const { p } = state;
  const pairs: number[] = [];
  const free = Int32Array.from(p.seats);
  const lists: number[][] = Array.from({ length: p.D }, () => []);
  for (const wanted of [p.locked, p.previous]) {
    for (let d = 0; d < p.D; d++) {
      for (const s of p.eligibleShifts[d]!) {
        if (!wanted[d * p.S + s] || free[s] === 0 || lists[d]!.includes(s)) continue;
        lists[d]!.push(s);
        free[s]!--;
      }
    }
  }
  for (let d = 0; d < p.D; d++) for (const s of legalPart(p, d, lists[d]!)) pairs.push(d, s);
  state.restore(Int32Array.from(pairs));
  for (let g = 0; g < p.groups.length; g++) mendGroup(state, g);
  for (let c = 0; c < p.S; c++) if (p.conditional[c]) dropSurplus(state, c);
}

/** A doctor's shifts without those that break a hard rule, the latest first. */
function legalPart(p: CompiledProblem, d: number, shifts: readonly number[]): number[] {
  const kept = [...shifts];
  const breaks = () => {
    const list = [...kept, ...p.fixedDuties[d]!].sort((a, b) => p.start[a]! - p.start[b]! || a - b);
    return Math.floor(ruleBreaches(p, d, Int32Array.from(list), list.length) / HARD) > p.lockedBreaches[d]!;
  };
  const byStart = [...kept].sort((a, b) => p.start[b]! - p.start[a]! || b - a);
  for (const s of byStart) {
    if (!breaks()) break;
    if (!p.locked[d * p.S + s]) kept.splice(kept.indexOf(s), 1);
  }
  return kept;
}

/** Gives a group back-up where it lacks it now; where nobody can, who needs it leaves. */
function mendGroup(state: SearchState, g: number): void {
  const { p } = state;
  const { members, backing } = p.groups[g]!;
  while (state.lacks(g)) {
    const helped = backing.some((c) => {
      if (state.filled[c]! >= p.seats[c]!) return false;
      const helpers = Array.from(p.eligibleDoctors[c]!).filter(
        (d) => p.qualified[d * p.S + c] && !state.holds(d, c),
      );
      helpers.sort((a, b) => state.costOfTaking(a, c) - state.costOfTaking(b, c));
      return helpers.some((d) => change(state, d, -1, c));
    });
    if (helped) continue;
    const left = members.some((s) => {
      const holders = Array.from(state.holders[s]!.subarray(0, state.listed[s]));
      const dependent = holders.find((d) => p.dependent[d * p.S + s] && !p.locked[d * p.S + s]);
      return dependent !== undefined && change(state, dependent, s, -1);
    });
    if (!left) return;
  }
}

/** Sends back-up home that nobody needs any more. */
function dropSurplus(state: SearchState, c: number): void {
  const { p } = state;
  while (state.filled[c]! > Math.max(0, state.needed(c))) {
    const holders = Array.from(state.holders[c]!.subarray(0, state.listed[c]));
    const holder = holders.find((d) => !p.locked[d * p.S + c]);
    if (holder === undefined || !change(state, holder, c, -1)) return;
  }
}

function change(state: SearchState, d: number, remove: number, add: number): boolean {
  state.begin();
  if (!state.addLegal(d, remove, add)) {
    state.drop();
    return false;
  }
  state.delta();
  state.commit();
  return true;
}
