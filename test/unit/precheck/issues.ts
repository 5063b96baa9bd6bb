import { type PreCheckIssue, preCheck } from '../../../src/domain/problem/pre-check.ts';
import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import { issueMessage } from '../../../src/messages/issue-message.ts';
import { aProblem, type ProblemBuilder } from '../../builders/problem-builder.ts';

/** A district that nothing is wrong with: Ada and Bo, and an evening that either can take. */
export function soundProblem(): ProblemBuilder {
  return aProblem()
    .doctor('Ada', { targets: { total: 1 } })
    .doctor('Bo', { targets: { total: 0 }, ledger: { weekdayEvening: 0.5 } })
    .shift('2027-01-06', '16:00', '23:00')
    .measure('total', ['weekdayEvening']);
}

/** Severity and code of every issue. */
export function codesOf(problem: ProblemBuilder | RosterProblem): string[] {
  return issuesOf(problem).map(({ severity, code }) => `${severity} ${code}`);
}

/** The issues of one code. */
export function found(problem: ProblemBuilder | RosterProblem, code: string): PreCheckIssue[] {
  return issuesOf(problem).filter((issue) => issue.code === code);
}

/** The issues of one code, as they are told in bokmål. */
export function told(problem: ProblemBuilder, code: string): string[] {
  const built = problem.build();
  return found(built, code).map((issue) => issueMessage('nb', issue, built));
}

function issuesOf(problem: ProblemBuilder | RosterProblem): PreCheckIssue[] {
  return preCheck('build' in problem ? problem.build() : problem);
}
