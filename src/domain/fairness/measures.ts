/** How one doctor stands in one measure, in shifts. */
export interface Standing {
  assigned: number;
  /** Fair share of the period, ledger included. */
  target: number;
}

/** Least, median (the upper of two) and largest of some values. */
export interface Spread {
  least: number;
  median: number;
  largest: number;
}

/** Assigned − target: positive means more than the fair share. */
function deviationOf({ assigned, target }: Standing): number {
  return assigned - target;
}

/** What of a deviation counts: its size beyond the dead band, times the measure's weight. */
function weightedDeviation(standing: Standing, weight = 1, deadBand = 0): number {
  return weight * Math.max(0, Math.abs(deviationOf(standing)) - deadBand);
}

/** The largest weighted deviation: how far the doctor who is worst off stands from the fair share; 0 of nobody. */
export function largestDeviation(standings: readonly Standing[], weight = 1, deadBand = 0): number {
  return standings.reduce((most, own) => Math.max(most, weightedDeviation(own, weight, deadBand)), 0);
}

/** The sum of weighted deviations. */
export function totalDeviation(standings: readonly Standing[], weight = 1, deadBand = 0): number {
  return standings.reduce((sum, own) => sum + weightedDeviation(own, weight, deadBand), 0);
}

/**
 * Jain's index of assigned/target: 1 when everybody has the same part of their share, 1/n when
 * one of n has everything. Doctors with no positive target have no such part and are left out;
 * of nobody, or when nobody has anything, it is 1: nothing is shared unevenly.
 */
export function jainIndex(standings: readonly Standing[]): number {
  const parts = standings.filter(({ target }) => target > 0).map(({ assigned, target }) => assigned / target);
  const sum = parts.reduce((total, part) => total + part, 0);
  const squares = parts.reduce((total, part) => total + part * part, 0);
  return squares === 0 ? 1 : (sum * sum) / (parts.length * squares);
}

/** Spread of the deviations; null of nobody. */
export function deviationSpread(standings: readonly Standing[]): Spread | null {
  return spreadOf(standings.map(deviationOf));
}

/** Spread of some values; null of none. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  return { least: sorted[0]!, median: sorted[Math.floor(sorted.length / 2)]!, largest: sorted.at(-1)! };
}

/** Part of the doctors, 0 to 1, whose deviation is at most so many shifts; 1 of nobody. */
export function partWithin(standings: readonly Standing[], shifts: number): number {
  if (standings.length === 0) return 1;
  return standings.filter((own) => Math.abs(deviationOf(own)) <= shifts).length / standings.length;
}
