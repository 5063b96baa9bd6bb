/** Distance of a cost from a proven bound, as a fraction of the bound; null while there is no bound. */
export function relativeGap(cost: number, bound: number | null): number | null {
  if (bound === null || !Number.isFinite(bound)) return null;
  const distance = Math.max(0, cost - bound);
  // Sums of decimals end a few billionths apart; that is no distance.
  if (distance <= 1e-9 * Math.max(1, Math.abs(bound))) return 0;
  return bound === 0 ? null : distance / Math.abs(bound);
}
