import { capacityFor } from '../../domain/problem/capacity.ts';
import { doctorReach } from '../../domain/problem/doctor-reach.ts';
import { eligibilityOf } from '../../domain/problem/eligibility.ts';
import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import { inRange } from '../model/civil-time.ts';
import { fitToCapacity } from './fit-to-capacity.ts';
import { idealShares, trade } from './ideal-shares.ts';
import { presence, type SharedDemand, sharedDemands } from './sharing.ts';

/** Fair shares of a duty period. */
export interface TargetsResult {
  /** Per doctor id: per measure id the fair number of shifts, fractional. */
  targets: Map<string, Record<string, number>>;
  /** Seats per burden category that all doctors together cannot carry. */
  shortages: { category: string; seats: number }[];
  /** The largest part of an ideal share that anybody has to carry on top of it. */
  overload: number;
}

/**
 * What is fair: shares each burden category's seats by duty share and time in the district, less
 * what the ledger says was done before, traded between those who offered it, within what each
 * doctor can carry.
 *
 * @param problem a problem whose doctors' targets are not used
 */
export function computeTargets(problem: RosterProblem): TargetsResult {
  const sharing = problem.doctors.filter((doctor) => doctor.borrowedFrom === null);
  const demands = sharedDemands(problem, false);
  const weights = demands.map((demand) =>
    sharing.map((doctor) => doctor.dutyShare * presence(problem, doctor, demand)),
  );
  const ideal = demands.map((demand, g) =>
    idealShares(
      demand.seats,
      sharing.map((doctor, d) => ({
        weight: weights[g]![d]!,
        balance: balanceIn(demands, weights, g, d, doctor.ledger[demand.category] ?? 0),
      })),
    ),
  );
  trade(
    ideal,
    sharing.map((doctor) => doctor.giveAway),
    sharing.map((doctor) => doctor.takeExtra),
  );

  const eligibility = eligibilityOf(problem);
  const reach = sharing.map((doctor) => doctorReach(eligibility, doctor));
  const inside = demands.map((demand) => new Set(demand.shifts.map((shift) => shift.id)));
  const fitted = fitToCapacity(ideal, {
    each: inside.map((ids) => reach.map((own) => capacityFor(own, ({ shift }) => ids.has(shift.id)))),
    total: reach.map((own) => capacityFor(own, () => true)),
  });

  const shares = new Map(sharing.map((doctor) => [doctor.id, new Map<string, number>()]));
  demands.forEach((demand, g) => {
    sharing.forEach((doctor, d) => {
      const mayHold = reach[d]!.shifts.some(({ shift }) => inside[g]!.has(shift.id));
      if (weights[g]![d]! === 0 && !mayHold) return;
      const own = shares.get(doctor.id)!;
      own.set(demand.category, (own.get(demand.category) ?? 0) + fitted.shares[g]![d]!);
    });
  });
  addBackUpShares(problem, demands, fitted.shares, shares);

  const targets = new Map<string, Record<string, number>>();
  for (const doctor of problem.doctors) {
    const own = shares.get(doctor.id);
    // A borrowed doctor owes nothing here: every shift counts as one too many.
    targets.set(doctor.id, own ? inMeasures(problem, own) : inMeasures(problem, borrowedShare(problem)));
  }
  const shortages = demands.flatMap((demand, g) =>
    fitted.shortage[g]! > 1e-6 ? [{ category: demand.category, seats: fitted.shortage[g]! }] : [],
  );
  return { targets, shortages, overload: fitted.overload };
}

/** A category's balance falls on the demands of that category in which the doctor takes part, by weight. */
function balanceIn(
  demands: readonly SharedDemand[],
  weights: readonly (readonly number[])[],
  g: number,
  d: number,
  balance: number,
): number {
  const part = (h: number) => weights[h]![d]! * demands[h]!.seats;
  const whole = demands.reduce(
    (sum, demand, h) => sum + (demand.category === demands[g]!.category ? part(h) : 0),
    0,
  );
  return whole > 0 ? (balance * part(g)) / whole : 0;
}

function borrowedShare(problem: RosterProblem): Map<string, number> {
  return new Map(problem.measures.flatMap((m) => m.categories).map((category) => [category, 0]));
}

/** Targets per measure, to four decimals; measures without any of the categories are left out. */
function inMeasures(problem: RosterProblem, byCategory: ReadonlyMap<string, number>): Record<string, number> {
  const result: Record<string, number> = {};
  for (const measure of problem.measures) {
    const parts = measure.categories.flatMap((category) => byCategory.get(category) ?? []);
    if (parts.length === 0) continue;
    result[measure.id] = Math.round(parts.reduce((sum, x) => sum + x, 0) * 10_000) / 10_000;
  }
  return result;
}

/**
 * Back-up seats that exist only when needed have no fixed demand. Expected are as many as the
 * shares of those who may not stand alone, on shifts that no colleague can back up.
 */
function addBackUpShares(
  problem: RosterProblem,
  demands: readonly SharedDemand[],
  fitted: readonly (readonly number[])[],
  shares: ReadonlyMap<string, Map<string, number>>,
): void {
  const sharing = problem.doctors.filter((doctor) => doctor.borrowedFrom === null);
  const conditional = new Set(problem.shifts.filter((s) => s.onlyWhenNeeded).map((s) => s.id));
  for (const demand of sharedDemands(problem, true)) {
    const ids = new Set(demand.shifts.map((s) => s.id));
    let expected = 0;
    demands.forEach((other, g) => {
      for (const shift of other.shifts) {
        const backUp = shift.backUpShifts;
        if (!backUp.some((id) => ids.has(id)) || !backUp.every((id) => conditional.has(id))) continue;
        sharing.forEach((doctor, d) => {
          const alone = doctor.verdicts.find((v) => inRange(shift.date, v))?.mayStandAlone;
          if (!alone) expected += (shift.seats / other.seats) * fitted[g]![d]!;
        });
      }
    });
    if (expected === 0) continue;
    const weights = sharing.map((doctor) => doctor.dutyShare * presence(problem, doctor, demand));
    const ideal = idealShares(
      expected,
      sharing.map((doctor, d) => ({ weight: weights[d]!, balance: doctor.ledger[demand.category] ?? 0 })),
    );
    sharing.forEach((doctor, d) => {
      if (weights[d] === 0) return;
      const own = shares.get(doctor.id)!;
      own.set(demand.category, (own.get(demand.category) ?? 0) + ideal[d]!);
    });
  }
}
