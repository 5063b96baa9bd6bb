import { propose, seatList } from './moves.ts';
import type { Random } from './random.ts';
import type { SearchState } from './search-state.ts';

export interface AnnealPlan {
  /** Temperatures in weighted cost units; falls geometrically from the first to the last. */
  from: number;
  to: number;
  /** Proposals to make; `Infinity` when `progress` decides. */
  iterations: number;
  /** Share of the time that is used up, 0..1; asked every `CHECK` proposals. */
  progress?: () => number;
  /** Called at every check; true ends the search. */
  stop: () => boolean;
  /** Called when the least cost so far was beaten since the last check. */
  improved?: () => void;
}

/** Proposals between two looks at the clock. */
const CHECK = 1024;

/**
 * Simulated annealing from the state's present roster.
 *
 * Leaves the best roster found in `state`. Deterministic when `iterations` is finite.
 *
 * @returns the number of proposals made
 */
export function anneal(state: SearchState, plan: AnnealPlan, random: Random): number {
  const seats = seatList(state);
  if (seats.length === 0) return 0;
  let cost = state.cost();
  let bestCost = cost;
  let best = state.snapshot();
  // The best roster is copied only when the search is about to leave it.
  let standsOnBest = false;
  let improvedSinceCheck = false;
  let temperature = plan.from;
  const ratio = plan.to / plan.from;
  let done = 0;
  while (done < plan.iterations) {
    if (done % CHECK === 0) {
      const share = plan.progress ? plan.progress() : done / plan.iterations;
      if (share >= 1 || plan.stop()) break;
      temperature = plan.from * ratio ** share;
      if (improvedSinceCheck && standsOnBest) {
        improvedSinceCheck = false;
        plan.improved?.();
      }
    }
    done++;
    // The most that this move may cost, drawn first: more is looked at only where the cost would do.
    const most = -temperature * Math.log(random.next());
    if (!propose(state, seats, random, most)) {
      state.drop();
      continue;
    }
    let delta = state.delta();
    if (delta >= most || !state.keepsRules()) {
      state.drop();
      continue;
    }
    if (state.warns) {
      // Only now are the warnings known.
      delta = state.delta();
      if (delta >= most) {
        state.drop();
        continue;
      }
    }
    if (delta > 0 && standsOnBest) {
      best = state.snapshot();
      standsOnBest = false;
    }
    state.commit();
    cost += delta;
    if (cost < bestCost - 1e-6) {
      bestCost = cost;
      standsOnBest = true;
      improvedSinceCheck = true;
    }
  }
  if (!standsOnBest) state.restore(best);
  return done;
}
