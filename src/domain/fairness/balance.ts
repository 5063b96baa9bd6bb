/*
 * The arithmetic of the fairness ledger, in shifts of one burden category. A balance is what was
 * done less what was owed: positive means that the doctor has done more than owed.
 */

/** Balances of one doctor per burden category; a category that is not there is even. */
export type Balances = Readonly<Record<string, number>>;

/** Balance after a period that was planned towards a target: the balance before is in the target already. */
export function balanceAfter(done: number, target: number): number {
  return done - target;
}

/**
 * Ideal shares of a demand: each doctor's part by weight (vaktandel, scaled by the days in the
 * district). They are fractions: a holiday block with one shift for eight doctors is owed as an
 * eighth a year by each, and who takes it stands seven eighths above.
 *
 * @param demand shifts to share
 * @param weights per doctor, none negative; when all are 0 nobody owes anything
 */
export function owedShares(
  demand: number,
  weights: Readonly<Record<string, number>>,
): Record<string, number> {
  const entries = Object.entries(weights);
  if (entries.some(([, weight]) => weight < 0)) throw new RangeError('a weight is negative');
  const sum = entries.reduce((total, [, weight]) => total + weight, 0);
  return Object.fromEntries(
    entries.map(([doctor, weight]) => [doctor, sum > 0 ? (demand * weight) / sum : 0]),
  );
}
