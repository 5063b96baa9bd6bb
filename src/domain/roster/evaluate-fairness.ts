import type { ProblemShift, RosterProblem } from '../problem/roster-problem.ts';

const MILLIONTH = 1e6;

/** What a shift counts as in fairness and ledger, in shifts: a part by its share. */
export function burdenOf({ part }: Pick<ProblemShift, 'part'>): number {
  return part?.share ?? 1;
}

/** Duties per fairness measure: those on shifts of the measure's categories, in shifts. */
export function measureCounts(problem: RosterProblem, held: ReadonlySet<string>): Record<string, number> {
  const own = problem.shifts.filter(({ id }) => held.has(id));
  return Object.fromEntries(
    problem.measures.map(({ id, categories }) => [
      id,
      sumOf(own.filter(({ category }) => categories.includes(category))),
    ]),
  );
}

/** The burden of some shifts together; both parts of a shift are one, to the last digit. */
export function sumOf(shifts: readonly Pick<ProblemShift, 'part'>[]): number {
  const sum = shifts.reduce((all, shift) => all + burdenOf(shift), 0);
  return Math.round(sum * MILLIONTH) / MILLIONTH;
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
