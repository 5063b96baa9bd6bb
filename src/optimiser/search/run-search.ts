import { Anchors, isBetter, type LevelCosts } from '../levels.ts';
import type { CompiledProblem } from '../model/compiled-problem.ts';
import { anneal } from './anneal.ts';
import { greedy } from './greedy.ts';
import { Random } from './random.ts';
import { SearchState, type Weights } from './search-state.ts';

/** A roster as `[doctor, shift, …]` with its level costs. */
export interface Incumbent {
  pairs: Int32Array;
  levels: LevelCosts;
  foundBy: string;
}

export interface SearchPlan {
  seed: number;
  /** All proposals, or Infinity when `seconds` decides. */
  iterations: number;
  seconds: number;
  stop: () => boolean;
  /** Milliseconds of a steady clock. */
  now: () => number;
  emit: (incumbent: Incumbent) => void;
  /** Lower bound of the largest deviation known now: no need to press below it. */
  leastMax: () => number;
  /** A better roster from another engine, if there is one. */
  received?: () => Promise<Int32Array | null>;
}

/** Weights of the levels above fairness, far over anything below them. */
const SEAT = 200_000;
const CHANGE = 20_000;
const VETO = 5_000;

/** Annealing of one cost: in its units, from where single wishes are moved to where nothing is. */
const SUM_PHASES = [{ kind: 'sum', share: 1, from: 0.7, to: 0.07 }] as const;

/**
 * Share of the run and temperatures of each phase. `fair` counts in thousandths of a shift and
 * hardly looks at wishes; `wish` counts in wish points and holds fairness at its best value.
 */
const PHASES = [
  { kind: 'fair', share: 0.05, from: 150, to: 8 },
  { kind: 'wish', share: 0.05, from: 3, to: 0.4 },
  { kind: 'fair', share: 0.3, from: 300, to: 4 },
  { kind: 'wish', share: 0.3, from: 5, to: 0.15 },
  // Again and again from the best roster of any engine, not so hot that it is forgotten.
  { kind: 'wish', share: 0.1, from: 0.6, to: 0.12 },
  { kind: 'wish', share: 0.1, from: 0.6, to: 0.12 },
  { kind: 'wish', share: 0.05, from: 0.4, to: 0.12 },
  { kind: 'wish', share: 0.05, from: 0.4, to: 0.12 },
] as const;

const SUM_WEIGHTS: Weights = {
  coverage: 1,
  changes: 0,
  vetoes: 0,
  fairnessMax: 0,
  maxThreshold: Infinity,
  fairnessBelow: 1,
  fairnessAbove: 1,
  sumLimit: 0,
  wishes: 1,
};

function fairWeights(threshold: number): Weights {
  return {
    coverage: SEAT,
    changes: CHANGE,
    vetoes: VETO,
    fairnessMax: 2,
    maxThreshold: threshold,
    fairnessBelow: 1,
    fairnessAbove: 1,
    sumLimit: 0,
    wishes: 0.3,
  };
}

function wishWeights(anchor: LevelCosts, toleranceSum: number): Weights {
  return {
    coverage: SEAT / 100,
    changes: CHANGE / 100,
    vetoes: VETO / 100,
    fairnessMax: 0.4,
    maxThreshold: anchor.fairnessMax,
    fairnessBelow: 0.001,
    fairnessAbove: 0.1,
    sumLimit: anchor.fairnessSum + toleranceSum,
    wishes: 1,
  };
}

/** A first roster at once, greedily; the same for the same seed. */
export function firstRoster(p: CompiledProblem, seed: number): Int32Array {
  const weights = p.objective === 'sum' ? SUM_WEIGHTS : fairWeights(0);
  const state = new SearchState(p, weights);
  greedy(state, new Random(seed));
  return state.snapshot();
}

/**
 * Local search: greedy construction, then annealing in phases that first press fairness and
 * then, with fairness held, wishes. Emits every roster that is better than its last.
 */
export async function runSearch(p: CompiledProblem, plan: SearchPlan): Promise<void> {
  const random = new Random(plan.seed);
  const tolerances = { fairnessMax: p.toleranceMax, fairnessSum: p.toleranceSum };
  const anchors = new Anchors(tolerances);
  let best: Incumbent | null = null;
  const offer = (state: SearchState, foundBy: string) => {
    const levels = state.levels();
    anchors.observe(levels);
    if (best && !isBetter(levels, best.levels, anchors.best!, tolerances)) return;
    best = { pairs: state.snapshot(), levels, foundBy };
    plan.emit(best);
  };

  const weightsOf = (kind: 'fair' | 'wish' | 'sum'): Weights => {
    if (kind === 'sum') return SUM_WEIGHTS;
    return kind === 'fair' ? fairWeights(plan.leastMax()) : wishWeights(anchors.best!, p.toleranceSum);
  };
  const phases = p.objective === 'sum' ? SUM_PHASES : PHASES;
  const state = new SearchState(p, weightsOf(phases[0].kind));
  greedy(state, random);
  offer(state, 'greedy');

  const started = plan.now();
  let elapsedShare = 0;
  for (const phase of phases) {
    if (plan.stop()) return;
    const received = (await plan.received?.()) ?? null;
    const start = received ?? best!.pairs;
    state.restore(start);
    state.reweigh(weightsOf(phase.kind));
    offer(state, 'merge');
    const from = started + elapsedShare * plan.seconds * 1000;
    elapsedShare += phase.share;
    const length = phase.share * plan.seconds * 1000;
    const timed = plan.iterations === Infinity;
    let lastOffer = plan.now();
    anneal(
      state,
      {
        from: phase.from,
        to: phase.to,
        iterations: timed ? Infinity : Math.round(plan.iterations * phase.share),
        ...(timed ? { progress: () => (plan.now() - from) / length } : {}),
        stop: plan.stop,
        improved: () => {
          // Copying and checking a roster costs milliseconds: twice a second is often enough.
          if (!timed || plan.now() - lastOffer < 500) return;
          lastOffer = plan.now();
          offer(state, 'annealing');
        },
      },
      random,
    );
    offer(state, 'annealing');
  }
}
