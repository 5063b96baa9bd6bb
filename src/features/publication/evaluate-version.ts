import { z } from 'zod';
import type { RosterProblem } from '../../domain/problem/roster-problem.ts';
import { evaluateRoster } from '../../domain/roster/evaluate.ts';
import { LEVELS } from '../../domain/roster/levels.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import { checkRoster, isHardBreach } from '../../domain/rules/check-roster.ts';
import { reportLevels, totalGap } from '../../optimiser/level-reports.ts';

const level = z.object({
  name: z.enum(LEVELS),
  /** Open seats, assignments, shifts (fairness), or wish points. */
  cost: z.number(),
  /** Proven lower bound in the same unit. */
  bound: z.number().nullable(),
  gap: z.number().nullable(),
  absoluteGap: z.number().nullable(),
  closed: z.boolean(),
  restsOnUnproven: z.boolean(),
});

/** What a roster was worth when it was published: enough to compute it again and compare. */
export const evaluationSchema = z.object({
  openSeats: z.int(),
  emptyShifts: z.int(),
  /** Cost per level in whole numbers, fairness in thousandths of a shift. */
  costs: z.record(z.enum(LEVELS), z.number()),
  levels: z.array(level),
  /** Of the first level that is not closed; 0 when all are. */
  gap: z.number().nullable(),
  /**
   * `run`: the roster as the run left it. `boundFromRun`: edited since, and what the run proved still holds
   * as a bound, for the levels that have one here. `none`: nothing is proven.
   */
  basis: z.enum(['run', 'boundFromRun', 'none']),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

/** The levels that a run left, in its result or with the version. */
const runSchema = z.object({ levels: z.array(level.pick({ name: true, cost: true, bound: true })) });
export type RunLevels = z.infer<typeof runSchema>['levels'];

/** The levels in what a run stored; `null` when it stored none. */
export function runLevelsOf(stored: unknown): RunLevels | null {
  const parsed = runSchema.safeParse(stored);
  return parsed.success ? parsed.data.levels : null;
}

/** What a roster is evaluated against. */
export interface EvaluationInput {
  problem: RosterProblem;
  roster: Roster;
  /** What the run proved, and for which problem. */
  run: { levels: RunLevels; problem: RosterProblem } | null;
  /** Nobody has touched the roster since the run. */
  untouched: boolean;
}

const MILLI = new Set<string>(['fairnessMax', 'fairnessSum']);

/** Costs computed anew, with the run's bounds as far as they hold for this roster. */
export function evaluateVersion({ problem, roster, run, untouched }: EvaluationInput): Evaluation {
  const { openSeats, emptyShifts, levels: costs } = evaluateRoster(problem, roster);
  const { tolerances } = problem.objective;
  const bounds = run && provenBounds(run, roster, costs);
  const levels = reportLevels(problem, costs, (name) => bounds?.get(name) ?? -Infinity, {
    fairnessMax: Math.round(tolerances.fairnessMax * 1000),
    fairnessSum: Math.round(tolerances.fairnessSumPerDoctor * 1000 * problem.doctors.length),
  });
  const proven = levels.some(({ bound }) => bound !== null);
  const basis = !proven ? 'none' : untouched ? 'run' : 'boundFromRun';
  return { openSeats, emptyShifts, costs, levels, gap: totalGap(levels), basis };
}

/**
 * A bound holds for rosters that keep all rules of the run's problem, and that are no worse than the run's
 * roster in every earlier level: the run held those levels at such values when it proved the bound.
 */
function provenBounds(
  run: NonNullable<EvaluationInput['run']>,
  roster: Roster,
  costs: Evaluation['costs'],
): Map<string, number> {
  const bounds = new Map<string, number>();
  if (checkRoster(run.problem, roster).some(isHardBreach)) return bounds;
  for (const name of LEVELS) {
    const found = run.levels.find((one) => one.name === name);
    if (!found) break;
    const unit = MILLI.has(name) ? 1000 : 1;
    if (found.bound !== null) bounds.set(name, Math.floor(found.bound * unit + 1e-6));
    if (costs[name] > Math.round(found.cost * unit)) break;
  }
  return bounds;
}
