import type { RosterProblem } from '../problem/roster-problem.ts';

/** Duties per fairness measure: those on shifts of the measure's categories. */
export function measureCounts(problem: RosterProblem, held: ReadonlySet<string>): Record<string, number> {
  const own = problem.shifts.filter(({ id }) => held.has(id));
  return Object.fromEntries(
    problem.measures.map(({ id, categories }) => [
      id,
      own.filter(({ category }) => categories.includes(category)).length,
    ]),
  );
}

/** Count less target per measure with a target; a target of a measure that is not measured counts for nothing. */
export function deviationsOf(
  targets: Readonly<Record<string, number>>,
  counts: Readonly<Record<string, number>>,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(targets).flatMap(([measure, target]) => {
      const count = counts[measure];
      return count === undefined ? [] : [[measure, count - target]];
    }),
  );
}

/** Cost of each deviation beyond the dead band, weighted, in whole thousandths of a shift. */
export function fairnessCosts(
  { measures, objective }: RosterProblem,
  deviations: Readonly<Record<string, number>>,
): number[] {
  return measures.flatMap(({ id, weight }) => {
    const deviation = deviations[id];
    if (deviation === undefined) return [];
    return [Math.round(1000 * weight * Math.max(0, Math.abs(deviation) - objective.deadBand))];
  });
}
