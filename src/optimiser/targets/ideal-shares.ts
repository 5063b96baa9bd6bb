/** One doctor's claim on one demand: the weight it is shared by, and what the ledger says. */
export interface Claim {
  /** Duty share × presence. */
  weight: number;
  /** Shifts done beyond what was owed before; lowers the share. */
  balance: number;
}

/**
 * Shares `seats` by weight, less the ledger's balance, never below zero: what one doctor does not
 * owe because of the past is spread over the others by weight, so that the sum stays `seats`.
 */
export function idealShares(seats: number, claims: readonly Claim[]): number[] {
  const total = claims.reduce((sum, c) => sum + c.weight, 0);
  if (total === 0) return claims.map(() => 0);
  const at = (level: number) =>
    claims.map((c) => (c.weight > 0 ? Math.max(0, level * c.weight - c.balance) : 0));
  const sum = (level: number) => at(level).reduce((s, x) => s + x, 0);
  // Old debts alone can exceed the seats: then the level that shares them out is negative.
  let low = -1;
  while (sum(low) > seats) low *= 2;
  let high = 1;
  while (sum(high) < seats) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (sum(middle) < seats) low = middle;
    else high = middle;
  }
  return at(high);
}

/**
 * Moves shares from those who would give away to those who would take extra, as far as both
 * sides go, and within each demand only between doctors who share it.
 *
 * @param shares `[demand][doctor]`, changed in place
 */
export function trade(shares: number[][], give: readonly number[], take: readonly number[]): void {
  const offered = give.reduce((sum, n) => sum + n, 0);
  const wanted = take.reduce((sum, n) => sum + n, 0);
  const realised = offered > 0 ? Math.min(1, wanted / offered) : 0;
  if (realised === 0) return;
  const totals = give.map((_, d) => shares.reduce((sum, demand) => sum + demand[d]!, 0));
  const left = [...take];
  for (const demand of shares) {
    const takers = demand.map((share, d) => (share > 0 ? left[d]! : 0));
    const room = takers.reduce((sum, n) => sum + n, 0);
    if (room === 0) continue;
    const gifts = demand.map((share, d) =>
      totals[d]! > 0 ? Math.min(share, (give[d]! * realised * share) / totals[d]!) : 0,
    );
    const given = gifts.reduce((sum, n) => sum + n, 0);
    const part = given > 0 ? Math.min(1, room / given) : 0;
    gifts.forEach((gift, d) => {
      const taken = (takers[d]! / room) * given * part;
      demand[d]! += taken - gift * part;
      left[d]! -= taken;
    });
  }
}
