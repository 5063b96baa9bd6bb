import { groupBy } from '../../rules/group-by.ts';
import { isHardBreach } from '../../rules/check-roster.ts';
import type { Violation } from '../../rules/violation.ts';
import type { Lock, RosterProblem } from '../roster-problem.ts';
import { issueOf, type PreCheckIssue } from './pre-check-issue.ts';
import type { PreCheck } from './pre-check-context.ts';

/**
 * Locks that contradict each other, or break a hard rule between them: no roster can keep them.
 * What the other seats can still mend is no contradiction: a missing back-up.
 */
export const locks: PreCheck = ({ problem, lockViolations }) => {
  const contradictions = contradictingLocks(problem);
  const said = new Set(contradictions.map(({ doctor, shift }) => JSON.stringify([doctor, shift])));
  const breaches = lockViolations
    .filter((violation) => isHardBreach(violation) && isFinal(violation))
    .filter(
      ({ code, doctor, shifts }) => code !== 'doctor-twice' || !said.has(JSON.stringify([doctor, shifts[0]])),
    )
    .map(brokenByLocks);
  return [...contradictions, ...breaches];
};

function isFinal({ rule, code }: Violation): boolean {
  if (rule === 'lock' || rule === 'minimum-pool') return false;
  return code !== 'back-up-missing' && code !== 'back-up-not-needed';
}

/** The same doctor and shift assigned and forbidden, or assigned in two roles. */
function contradictingLocks(problem: RosterProblem): PreCheckIssue[] {
  const same = groupBy(problem.locks, ({ doctor, shift }) => JSON.stringify([doctor, shift]));
  return [...same.values()].flatMap((decisions) => {
    const [first] = decisions;
    const kinds = new Set(decisions.map((lock: Lock) => (lock.kind === 'forbid' ? 'forbid' : lock.role)));
    if (!first || kinds.size < 2) return [];
    const values = { kind: kinds.has('forbid') ? 'forbid' : 'roles' };
    const { doctor, shift } = first;
    return [issueOf({ severity: 'error', code: 'locks-contradict', doctor, shift, values })];
  });
}

function brokenByLocks(violation: Violation): PreCheckIssue {
  const { rule, doctor, shifts, date } = violation;
  // Whether a doctor is exempt or away is told to nobody here.
  const unavailable = rule === 'exemption' || rule === 'absence';
  return issueOf({
    severity: 'error',
    code: unavailable ? 'lock-unavailable' : 'lock-breaks-rule',
    doctor,
    shift: shifts.at(-1) ?? null,
    date,
    violation: unavailable ? null : violation,
  });
}
