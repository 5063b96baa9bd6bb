import type { RosterProblem } from '../roster-problem.ts';
import { calendarIssues } from './calendar-issues.ts';
import { identityIssues } from './identity-issues.ts';
import type { PreCheckIssue } from './pre-check-issue.ts';
import { referenceIssues } from './reference-issues.ts';
import { shiftIssues } from './shift-issues.ts';

/** What no honest problem has: ids twice, references to nothing, impossible shifts, missing days. */
export function structure(problem: RosterProblem): PreCheckIssue[] {
  return [
    ...identityIssues(problem),
    ...referenceIssues(problem),
    ...shiftIssues(problem),
    ...calendarIssues(problem),
  ];
}
