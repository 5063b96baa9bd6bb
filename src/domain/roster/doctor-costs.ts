import type { RosterProblem } from '../problem/roster-problem.ts';
import type { DoctorEvaluation } from './evaluate-doctor.ts';
import { fairnessCosts } from './evaluate-fairness.ts';
import { wishCost } from './evaluate-wishes.ts';

/** What one doctor's duties cost at each level that doctors add to; whole numbers, fairness in thousandths of a shift. */
export interface DoctorCosts {
  vetoes: number;
  /** The doctor's largest deviation. */
  fairnessMax: number;
  fairnessSum: number;
  wishes: number;
}

export function doctorCosts(problem: RosterProblem, own: DoctorEvaluation): DoctorCosts {
  const { wishSpread, warningPoints } = problem.objective;
  const fairness = fairnessCosts(problem, own.deviations);
  return {
    vetoes: own.overriddenVetoes,
    fairnessMax: Math.max(0, ...fairness),
    fairnessSum: fairness.reduce((sum, cost) => sum + cost, 0),
    wishes: wishCost(wishSpread, own.wishPoints) + warningPoints * own.warnings,
  };
}
