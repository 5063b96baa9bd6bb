import type { PreCheckIssue } from '../domain/problem/pre-check.ts';
import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import type { Locale } from '../messages/locales.ts';
import { issueMessage } from '../messages/issue-message.ts';

/** Pre-check issues as sentences with their cure, errors first. */
export function issueSentences(
  locale: Locale,
  issues: readonly PreCheckIssue[],
  problem: RosterProblem,
): string[] {
  const order = { error: 0, warning: 1, info: 2 };
  return [...issues]
    .sort((a, b) => order[a.severity] - order[b.severity])
    .map((issue) => issueMessage(locale, issue, problem));
}
