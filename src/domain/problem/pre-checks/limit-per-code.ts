import { groupBy } from '../../rules/group-by.ts';
import { issueOf, type PreCheckIssue } from './pre-check-issue.ts';

/** As many as a person reads of one kind. */
export const MOST_PER_CODE = 10;

/** The first ten issues of each code, and one that says how many more there are. */
export function limitPerCode(issues: readonly PreCheckIssue[]): PreCheckIssue[] {
  return [...groupBy(issues, ({ code }) => code)].flatMap(([code, same]) => {
    const [first] = same;
    const more = same.length - MOST_PER_CODE;
    if (!first || more <= 0) return same;
    const rest = issueOf({
      severity: first.severity,
      code: 'more-of-the-kind',
      values: { more, kind: code },
    });
    return [...same.slice(0, MOST_PER_CODE), rest];
  });
}
