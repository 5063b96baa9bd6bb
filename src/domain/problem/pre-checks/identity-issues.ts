import { groupBy } from '../../rules/group-by.ts';
import type { RosterProblem } from '../roster-problem.ts';
import { issueOf, type PreCheckIssue } from './pre-check-issue.ts';

/** Ids that stand for more than one thing of a kind. */
export function identityIssues(problem: RosterProblem): PreCheckIssue[] {
  return [
    ...twice('shift', problem.shifts),
    ...twice('doctor', problem.doctors),
    ...twice('measure', problem.measures),
    ...twice('function', problem.functions),
  ];
}

function twice(kind: string, items: readonly { id: string }[]): PreCheckIssue[] {
  return [...groupBy(items, ({ id }) => id)].flatMap(([id, same]) => {
    if (same.length < 2) return [];
    return [issueOf({ severity: 'error', code: 'id-twice', values: { kind, id, times: same.length } })];
  });
}
