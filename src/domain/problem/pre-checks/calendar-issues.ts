import { dayNumberOf, MINUTES_PER_DAY } from '../../rules/time.ts';
import type { RosterProblem } from '../roster-problem.ts';
import { issueOf, type PreCheckIssue } from './pre-check-issue.ts';

/** A shift at the end of the horizon still has to be judged against the surgery days after it. */
const MARGIN_DAYS = 7;

/**
 * Days that the problem does not describe, the week after the horizon included (one issue), and
 * burden categories that a measure counts but nothing in the problem has (a warning: it only
 * measures nothing).
 */
export function calendarIssues(problem: RosterProblem): PreCheckIssue[] {
  return [...missingDays(problem), ...emptyCategories(problem)];
}

function missingDays({ horizon, days }: RosterProblem): PreCheckIssue[] {
  const known = new Set(days.map(({ date }) => dayNumberOf(date)));
  const missing: number[] = [];
  for (let day = dayNumberOf(horizon.from); day < dayNumberOf(horizon.to) + MARGIN_DAYS; day++) {
    if (!known.has(day)) missing.push(day);
  }
  const [first] = missing;
  if (first === undefined) return [];
  const date = new Date(first * MINUTES_PER_DAY * 60_000).toISOString().slice(0, 10);
  return [issueOf({ severity: 'error', code: 'days-missing', date, values: { days: missing.length } })];
}

function emptyCategories({ measures, shifts, doctors }: RosterProblem): PreCheckIssue[] {
  const known = new Set([
    ...shifts.map(({ category }) => category),
    ...doctors.flatMap(({ ledger }) => Object.keys(ledger)),
  ]);
  return measures.flatMap(({ id: measure, categories }) =>
    categories
      .filter((category) => !known.has(category))
      .map((category) =>
        issueOf({ severity: 'warning', code: 'category-unknown', category, values: { measure } }),
      ),
  );
}
