import type { Assignment, RosterProblem } from '../../src/domain/problem/roster-problem.ts';
import { evaluateRoster } from '../../src/domain/roster/evaluate.ts';
import { checkRoster, isHardBreach } from '../../src/domain/rules/check-roster.ts';
import { LEVELS, type LevelName } from '../../src/domain/roster/levels.ts';
import { aRoster, duty } from './problem-builder.ts';

/** Every legal roster's costs, by trying all subsets of the doctor-shift pairs: the ground truth. */
export function legalRosters(
  problem: RosterProblem,
): { assignments: Assignment[]; levels: Record<LevelName, number> }[] {
  const pairs = problem.doctors.flatMap((d) => problem.shifts.map((s) => duty(d.id, s.id)));
  const found: { assignments: Assignment[]; levels: Record<LevelName, number> }[] = [];
  const visit = (i: number, assignments: Assignment[]) => {
    if (i === pairs.length) {
      const roster = aRoster(problem, ...assignments);
      if (checkRoster(problem, roster).some(isHardBreach)) return;
      found.push({ assignments, levels: evaluateRoster(problem, roster).levels });
      return;
    }
    visit(i + 1, assignments);
    const pair = pairs[i]!;
    // Prune what no further assignment can mend; back-up and seats can be mended, these cannot.
    const alone = aRoster(problem, pair);
    if (impossibleAlone(problem, alone)) return;
    visit(i + 1, [...assignments, pair]);
  };
  const impossibleCache = new Map<string, boolean>();
  const impossibleAlone = (p: RosterProblem, roster: ReturnType<typeof aRoster>): boolean => {
    const { doctor, shift } = roster.assignments[0]!;
    const key = `${doctor} ${shift}`;
    let impossible = impossibleCache.get(key);
    if (impossible === undefined) {
      const mendable = new Set(['back-up', 'seats', 'lock']);
      impossible = checkRoster(p, roster).some((v) => isHardBreach(v) && !mendable.has(v.rule));
      impossibleCache.set(key, impossible);
    }
    return impossible;
  };
  visit(0, []);
  return found;
}

/** The lexicographic optimum without tolerances. */
export function bestOf(rosters: readonly { levels: Record<LevelName, number> }[]): Record<LevelName, number> {
  return rosters
    .map((r) => r.levels)
    .reduce((best, levels) => {
      const level = LEVELS.find((l) => levels[l] !== best[l]);
      return level && levels[level] < best[level] ? levels : best;
    });
}
