import type { RosterProblem } from '../problem/roster-problem.ts';
import type { Spread, Standing } from './measures.ts';
import { deviationSpread, jainIndex, largestDeviation, partWithin, totalDeviation } from './measures.ts';

/** How evenly one measure is shared, in figures for people; no names. */
export interface MeasureFairness {
  measure: string;
  /** Doctors with a target in it. */
  doctors: number;
  /** Largest and total deviation beyond the dead band, weighted as the optimiser weighs them. */
  largest: number;
  total: number;
  /** Jain's index of assigned/target, 1 is even. */
  jain: number;
  /** Assigned − target, without weight or dead band; null when nobody has a target. */
  spread: Spread | null;
  /** Part of the doctors within one shift of their target. */
  withinOneShift: number;
}

/**
 * Sums up a roster's fairness per measure, in the problem's order.
 *
 * @param counts per doctor and measure: shifts assigned, as `evaluateRoster` counts them; missing is 0
 */
export function summariseFairness(
  { doctors, measures, objective }: RosterProblem,
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>,
): MeasureFairness[] {
  return measures.map(({ id, weight }) => {
    const standings = doctors.flatMap((doctor): Standing[] => {
      const target = doctor.targets[id];
      return target === undefined ? [] : [{ assigned: counts[doctor.id]?.[id] ?? 0, target }];
    });
    return {
      measure: id,
      doctors: standings.length,
      largest: largestDeviation(standings, weight, objective.deadBand),
      total: totalDeviation(standings, weight, objective.deadBand),
      jain: jainIndex(standings),
      spread: deviationSpread(standings),
      withinOneShift: partWithin(standings, 1),
    };
  });
}
