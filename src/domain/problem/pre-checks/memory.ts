import { issueOf } from './pre-check-issue.ts';
import type { PreCheck } from './pre-check-context.ts';

/** What the roster cannot know: no ledger and no duties before the horizon, or no fair shares. */
export const memory: PreCheck = ({ problem, reaches }) => {
  const remembers =
    problem.history.length > 0 || problem.doctors.some(({ ledger }) => Object.keys(ledger).length > 0);
  const without = reaches.filter(
    ({ doctor, shifts }) =>
      doctor.borrowedFrom === null && shifts.length > 0 && Object.keys(doctor.targets).length === 0,
  );
  return [
    ...(remembers ? [] : [issueOf({ severity: 'info', code: 'no-memory' })]),
    ...(without.length === 0
      ? []
      : [issueOf({ severity: 'info', code: 'targets-missing', values: { doctors: without.length } })]),
  ];
};
