import { capacityFor } from '../../domain/problem/capacity.ts';
import { doctorReach } from '../../domain/problem/doctor-reach.ts';
import { eligibilityOf } from '../../domain/problem/eligibility.ts';
import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import type { LevelCosts } from '../levels.ts';
import { countRange, priceCount } from '../model/compact-fairness.ts';
import type { CompiledProblem } from '../model/compiled-problem.ts';
import { LinearModel } from '../model/linear-model.ts';

/**
 * The shares alone: how many shifts of each kind a doctor gets, not which. A relaxation of the
 * roster with a few thousand columns whose optimum is a lower bound for both fairness levels.
 * The structure is a network, so its linear optimum is that of whole counts.
 */
export interface ShareModel {
  /** Lower bound of the sum of deviations; null when `hold` cannot be met at all. */
  build(hold: Partial<LevelCosts>): LinearModel | null;
  /** The largest of the deviations that single doctors cannot avoid. */
  unavoidableMax: number;
  /** Upper bound of each doctor's shifts in all. */
  totalCapacity: readonly number[];
}

interface Kind {
  measures: readonly number[];
  shifts: number[];
  seats: number;
  conditional: boolean;
}

/** Shifts that count in the same measures, with the same seats-to-fill rule, are one kind. */
function kindsOf(p: CompiledProblem): Kind[] {
  const kinds = new Map<string, Kind>();
  for (let s = 0; s < p.S; s++) {
    const conditional = p.conditional[s] === 1;
    const key = `${p.measuresOf[s]!.join()}/${conditional}`;
    let kind = kinds.get(key);
    if (!kind)
      kinds.set(key, (kind = { measures: [...p.measuresOf[s]!], shifts: [], seats: 0, conditional }));
    kind.shifts.push(s);
    kind.seats += p.seats[s]!;
  }
  return [...kinds.values()];
}

/** Prepares the capacities once; `build` then makes the model for any held levels. */
export function shareModel(problem: RosterProblem, p: CompiledProblem): ShareModel {
  const kinds = kindsOf(p);
  const eligibility = eligibilityOf(problem);
  const reach = problem.doctors.map((doctor) => doctorReach(eligibility, doctor));
  const idsOf = kinds.map((kind) => new Set(kind.shifts.map((s) => p.shiftIds[s]!)));
  const capacity = reach.map((own) => idsOf.map((ids) => capacityFor(own, ({ shift }) => ids.has(shift.id))));
  const total = reach.map((own) => capacityFor(own, () => true));
  const costOf = (d: number, m: number, n: number) => p.deviationCost[(d * p.M + m) * (p.maxCount + 1) + n]!;
  const counts = (d: number, m: number) => !Number.isNaN(p.target[d * p.M + m]!);
  const measureCapacity = (d: number, m: number) =>
    Math.min(
      p.maxCount,
      total[d]!,
      kinds.reduce((sum, kind, k) => sum + (kind.measures.includes(m) ? capacity[d]![k]! : 0), 0),
    );

  let unavoidableMax = 0;
  for (let d = 0; d < p.D; d++) {
    for (let m = 0; m < p.M; m++) {
      if (!counts(d, m)) continue;
      let least = Infinity;
      for (let n = 0; n <= measureCapacity(d, m); n++) least = Math.min(least, costOf(d, m, n));
      unavoidableMax = Math.max(unavoidableMax, least);
    }
  }

  const build = (hold: Partial<LevelCosts>): LinearModel | null => {
    const model = new LinearModel();
    const columns = kinds.map((kind) => {
      const own = Array.from({ length: p.D }, (_, d) =>
        model.column(0, 0, capacity[d]![kinds.indexOf(kind)]!),
      );
      if (kind.conditional) {
        model.row(-Infinity, kind.seats, own);
        return { own, open: -1 };
      }
      const open = model.column(0, 0, kind.seats);
      model.row(kind.seats, kind.seats, [...own, open]);
      return { own, open };
    });
    const open = columns.map((c) => c.open).filter((c) => c >= 0);
    if (hold.coverage !== undefined && open.length > 0) model.row(-Infinity, hold.coverage, open);
    for (let d = 0; d < p.D; d++) {
      model.row(
        -Infinity,
        total[d]!,
        columns.map((c) => c.own[d]!),
      );
      for (let m = 0; m < p.M; m++) {
        if (!counts(d, m)) continue;
        const inside = columns.filter((_, k) => kinds[k]!.measures.includes(m)).map((c) => c.own[d]!);
        const reach = measureCapacity(d, m);
        if (hold.fairnessMax !== undefined) {
          const range = countRange(p, d, m, hold.fairnessMax);
          if (!range || range[0] > reach) return null;
          if (inside.length > 0) model.row(range[0], Math.min(range[1], reach), inside);
        }
        const priced = priceCount(p, model, d, m, inside, reach);
        model.offset += priced.constant;
        priced.columns.forEach((column, i) => (model.cost[column] = priced.values[i]!));
      }
    }
    return model;
  };

  return { build, unavoidableMax, totalCapacity: total };
}
