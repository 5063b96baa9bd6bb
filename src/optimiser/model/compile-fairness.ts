import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import { measureCounts } from '../../domain/roster/evaluate-fairness.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import type { CompiledCountWish, CompiledProblem } from './compiled-problem.ts';

type FairnessPart = Pick<
  CompiledProblem,
  | 'M'
  | 'measureIds'
  | 'measuresOf'
  | 'unitsOf'
  | 'target'
  | 'weight'
  | 'deviationCost'
  | 'maxCount'
  | 'countWishes'
  | 'wishSpread'
  | 'warningPoints'
  | 'toleranceMax'
  | 'toleranceSum'
>;

/** Thousandths of a weighted shift outside the dead band; integers, so that sums are exact. */
function deviationMilli(n: number, target: number, weight: number, deadBand: number): number {
  return Math.round(1000 * weight * Math.max(0, Math.abs(n - target) - deadBand));
}

/**
 * Targets, deviation tables and wishes as arrays. Duties are counted in whole shifts here: parts of split shifts
 * count for nothing, and what of them is locked is taken off the target, which comes to the same.
 */
export function compileFairness(problem: RosterProblem, shiftIndex: Map<string, number>): FairnessPart {
  const { objective } = problem;
  const D = problem.doctors.length;
  const M = problem.measures.length;
  const maxCount = Math.min(problem.shifts.length, 400);
  const target = new Float64Array(D * M).fill(NaN);
  const deviationCost = new Float64Array(D * M * (maxCount + 1));
  const lockedParts = partsLocked(problem);
  problem.doctors.forEach((doctor, d) => {
    problem.measures.forEach((measure, m) => {
      const share = doctor.targets[measure.id];
      if (share === undefined) return;
      target[d * M + m] = share - (lockedParts.get(doctor.id)?.[measure.id] ?? 0);
      for (let n = 0; n <= maxCount; n++) {
        deviationCost[(d * M + m) * (maxCount + 1) + n] = deviationMilli(
          n,
          target[d * M + m]!,
          measure.weight,
          objective.deadBand,
        );
      }
    });
  });
  const measuresOf = problem.shifts.map((s) =>
    Int32Array.from(problem.measures.flatMap((m, i) => (m.categories.includes(s.category) ? [i] : []))),
  );
  return {
    M,
    measureIds: problem.measures.map((m) => m.id),
    measuresOf,
    unitsOf: measuresOf.map((measures, s) =>
      new Int32Array(measures.length).fill(problem.shifts[s]!.part ? 0 : 1),
    ),
    target,
    weight: Float64Array.from(problem.measures, (m) => m.weight),
    deviationCost,
    maxCount,
    countWishes: problem.doctors.map((doctor) =>
      doctor.countWishes.map((wish): CompiledCountWish => {
        const counts = new Uint8Array(problem.shifts.length);
        for (const id of wish.shifts) {
          const s = shiftIndex.get(id);
          if (s !== undefined) counts[s] = 1;
        }
        return { atMost: wish.kind === 'atMost', count: wish.count, grade: wish.grade, counts };
      }),
    ),
    wishSpread: objective.wishSpread.map((piece) => ({ upTo: piece.upTo ?? Infinity, slope: piece.slope })),
    warningPoints: objective.warningPoints,
    toleranceMax: Math.round(objective.tolerances.fairnessMax * 1000),
    toleranceSum: Math.round(objective.tolerances.fairnessSumPerDoctor * 1000 * D),
  };
}

/** Per doctor with locked parts of shifts: what they count as, per measure. */
function partsLocked(problem: RosterProblem): Map<string, Record<string, number>> {
  const parts = new Set(problem.shifts.flatMap(({ id, part }) => (part ? [id] : [])));
  const locked = problem.locks.filter(
    (lock) => lock.kind === 'assign' && lock.role === 'duty' && parts.has(lock.shift),
  );
  const held = [...groupBy(locked, ({ doctor }) => doctor)];
  return new Map(
    held.map(([doctor, own]) => [doctor, measureCounts(problem, new Set(own.map(({ shift }) => shift)))]),
  );
}
