import type { CompiledProblem } from '../model/compiled-problem.ts';
import { EventBook } from './doctor-events.ts';
import type { DoctorPricer } from './doctor-pricer.ts';
import type { LinearObjective } from './linear-objective.ts';
import type { Lattice } from './week-plan.ts';
import { WeekPlanner } from './week-plan.ts';
import { WeekPricer } from './week-pricer.ts';
import { Workspace } from './workspace.ts';

/** A pricer for each doctor, and whether its prices are those of legal rosters exactly. */
export function buildPricers(p: CompiledProblem, objective: LinearObjective): DoctorPricer[] {
  const book = new EventBook(p);
  const workspace = new Workspace();
  const events = Array.from({ length: p.D }, (_, d) => book.of(d));
  const plans = new WeekPlanner(p.firstDay, p.horizonDays).plan(events);
  return events.map((own, d) => {
    const plan = plans[d];
    if (!plan) throw new Error(`no pricing for doctor ${p.doctorIds[d]}`);
    return new WeekPricer(own, plan, {
      final: finalCosts(p, objective, d, plan.lattice, book.kinds),
      warningCost: objective.wishes * p.warningPoints,
      workspace,
    });
  });
}

/** What the counts cost at each point of the lattice. */
function finalCosts(
  p: CompiledProblem,
  objective: LinearObjective,
  d: number,
  { kinds, strides, size }: Lattice,
  units: readonly (readonly number[])[],
): Float64Array {
  const final = new Float64Array(size);
  const counts = new Int32Array(p.M);
  for (let point = 0; point < size; point++) {
    counts.fill(0);
    let rest = point;
    for (let k = kinds.length - 1; k >= 0; k--) {
      const count = Math.floor(rest / strides[k]!);
      rest -= count * strides[k]!;
      const own = units[kinds[k]!]!;
      for (let i = 0; i < own.length; i += 2) counts[own[i]!]! += count * own[i + 1]!;
    }
    for (let m = 0; m < p.M; m++) {
      const deviation =
        counts[m]! > p.maxCount ? Infinity : p.deviationCost[(d * p.M + m) * (p.maxCount + 1) + counts[m]!]!;
      const allowed = objective.mostDeviation === null || deviation <= objective.mostDeviation;
      final[point]! += allowed ? objective.fairness * deviation : Infinity;
    }
  }
  return final;
}
