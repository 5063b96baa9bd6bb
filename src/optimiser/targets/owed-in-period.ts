import { owedShares } from '../../domain/fairness/balance.ts';
import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import { trade } from './ideal-shares.ts';
import { presence, sharedDemands } from './sharing.ts';

/**
 * What each doctor owes of the seats that were manned, per burden category: by duty share and time in the
 * district, with what was offered away and taken beforehand, as when targets are computed, but whatever the
 * ledger says, and though somebody could not carry it. Borrowed doctors owe nothing.
 *
 * @param manned seats of each shift that count for one of the district's own
 * @returns shifts by doctor and category; what is 0 is left out
 */
export function owedInPeriod(
  problem: RosterProblem,
  manned: ReadonlyMap<string, number>,
): Record<string, Record<string, number>> {
  const sharing = problem.doctors.filter(({ borrowedFrom }) => borrowedFrom === null);
  const demands = [...sharedDemands(problem, false), ...sharedDemands(problem, true)];
  const shares = demands.map((demand) => {
    const seats = demand.shifts.reduce((sum, { id }) => sum + (manned.get(id) ?? 0), 0);
    const weights = sharing.map((doctor) => [
      doctor.id,
      doctor.dutyShare * presence(problem, doctor, demand),
    ]);
    const owed = owedShares(seats, Object.fromEntries(weights) as Record<string, number>);
    return sharing.map(({ id }) => owed[id]!);
  });
  trade(
    shares,
    sharing.map(({ giveAway }) => giveAway),
    sharing.map(({ takeExtra }) => takeExtra),
  );
  const result: Record<string, Record<string, number>> = {};
  demands.forEach(({ category }, g) => {
    sharing.forEach(({ id }, d) => {
      const share = shares[g]![d]!;
      if (share === 0) return;
      const own = (result[id] ??= {});
      own[category] = (own[category] ?? 0) + share;
    });
  });
  return result;
}
