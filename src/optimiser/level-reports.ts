import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import { LEVELS, type LevelCosts, type LevelName, type Tolerances } from './levels.ts';
import type { LevelReport } from './outcome.ts';

/** Level costs that are counted in thousandths of a shift. */
const MILLI: ReadonlySet<LevelName> = new Set(['fairnessMax', 'fairnessSum']);

/**
 * What a gap of each level is measured against when its bound is small, in the level's unit:
 * seats for coverage, vetoes, the sum of deviations and wishes; published assignments for
 * changes; the mean number of shifts per doctor for the largest deviation.
 */
function scaleOf(problem: RosterProblem, level: LevelName): number {
  const seats = problem.shifts.reduce((sum, s) => sum + (s.onlyWhenNeeded ? 0 : s.seats), 0);
  const sharing = problem.doctors.filter((d) => Object.keys(d.targets).length > 0).length;
  if (level === 'changes') return Math.max(1, problem.previousRoster?.length ?? 0);
  if (level === 'fairnessMax') return Math.max(1, seats / Math.max(1, sharing));
  return Math.max(1, seats);
}

/**
 * Whether a verified roster shows that a bound is none. That would be a fault of a proof: the distance
 * is then unknown, and not called 0.
 */
function contradicts(bound: number, cost: number): boolean {
  return bound > cost + 1e-6 * Math.max(1, Math.abs(cost));
}

/** Cost, bound and gap of every level in units a person counts in. */
export function reportLevels(
  problem: RosterProblem,
  costs: LevelCosts,
  bounds: (level: LevelName) => number,
  tolerances: Tolerances,
): LevelReport[] {
  let unproven = false;
  return LEVELS.map((name) => {
    const unit = MILLI.has(name) ? 1000 : 1;
    const slack = name === 'fairnessMax' || name === 'fairnessSum' ? tolerances[name] : 0;
    const proven = bounds(name);
    const bound = proven === -Infinity || contradicts(proven, costs[name]) ? null : proven;
    const absolute = bound === null ? null : Math.max(0, costs[name] - bound);
    const closed = absolute !== null && absolute <= slack;
    const report: LevelReport = {
      name,
      cost: costs[name] / unit,
      bound: bound === null ? null : bound / unit,
      gap:
        absolute === null || bound === null
          ? null
          : absolute / unit / Math.max(Math.abs(bound) / unit, scaleOf(problem, name)),
      absoluteGap: absolute === null ? null : absolute / unit,
      closed,
      restsOnUnproven: unproven,
    };
    unproven ||= !closed;
    return report;
  });
}

/** The single figure: gap of the first level that is not closed, 0 when all are. */
export function totalGap(levels: readonly LevelReport[]): number | null {
  const open = levels.find((level) => !level.closed);
  return open ? open.gap : levels.length > 0 ? 0 : null;
}
