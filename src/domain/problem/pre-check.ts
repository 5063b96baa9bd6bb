import { backUpReach } from './pre-checks/back-up-reach.ts';
import { daysAndWeeks } from './pre-checks/days-and-weeks.ts';
import { daysLeft } from './pre-checks/days-left.ts';
import { fairShares } from './pre-checks/fair-shares.ts';
import { limitPerCode } from './pre-checks/limit-per-code.ts';
import { lockedBackUps } from './pre-checks/locked-back-ups.ts';
import { lockedDependents } from './pre-checks/locked-dependents.ts';
import { locks } from './pre-checks/locks.ts';
import { memory } from './pre-checks/memory.ts';
import { periodCapacity } from './pre-checks/period-capacity.ts';
import { pools } from './pre-checks/pools.ts';
import { type PreCheck, preCheckContext } from './pre-checks/pre-check-context.ts';
import type { PreCheckIssue } from './pre-checks/pre-check-issue.ts';
import { shiftCandidates } from './pre-checks/shift-candidates.ts';
import { structure } from './pre-checks/structure.ts';
import type { RosterProblem } from './roster-problem.ts';

export type { PreCheckIssue } from './pre-checks/pre-check-issue.ts';

/** Every check of a sound problem, in the order in which a coordinator would look. */
const PRE_CHECKS: readonly PreCheck[] = [
  locks,
  lockedDependents,
  lockedBackUps,
  pools,
  shiftCandidates,
  backUpReach,
  daysAndWeeks,
  periodCapacity,
  daysLeft,
  fairShares,
  memory,
];

/**
 * What is wrong with a problem, or worth knowing, before it is solved; see `PreCheckIssue` for the
 * severities. At most ten issues of one code are named, and one more says how many there are.
 * A problem whose structure is broken is not looked at any further.
 *
 * Cost: O(doctors × shifts); well below a second for 140 doctors and 1,500 shifts.
 */
export function preCheck(problem: RosterProblem): PreCheckIssue[] {
  const broken = structure(problem);
  if (broken.some(({ severity }) => severity === 'error')) return limitPerCode(broken);
  const context = preCheckContext(problem);
  return limitPerCode([...broken, ...PRE_CHECKS.flatMap((check) => check(context))]);
}
