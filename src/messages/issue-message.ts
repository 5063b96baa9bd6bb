import type { PreCheckIssue } from '../domain/problem/pre-check.ts';
import { TOLD_REASONS } from '../domain/problem/pre-checks/reason-counts.ts';
import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import { describeDate, describeShift } from './describe-shift.ts';
import { formatMessage, type MessageValues } from './format-message.ts';
import type { Locale } from './locales.ts';
import { measureName } from './measure-name.ts';
import { violationMessage } from './violation-message.ts';

/** What an issue says, with its numbers, and what cures it: two whole sentences in plain language. */
export function issueMessage(locale: Locale, issue: PreCheckIssue, problem: RosterProblem): string {
  const values = issueValues(locale, issue, problem);
  const says = issue.violation
    ? violationMessage(locale, issue.violation, problem)
    : formatMessage(locale, `precheck.${issue.code}`, values);
  return `${says} ${formatMessage(locale, `precheck-cures.${issue.code}`, values)}`;
}

/** The issue's own values, and its doctor, shift, date, category, measure and reasons as people write them. */
function issueValues(locale: Locale, issue: PreCheckIssue, problem: RosterProblem): MessageValues {
  const { values, doctor, shift, date, category } = issue;
  const { backUpShift, measure } = values;
  return {
    ...values,
    ...(typeof backUpShift === 'string' ? { backUpShift: shiftName(locale, problem, backUpShift) } : {}),
    measure: measureName(locale, String(measure)),
    doctor: problem.doctors.find(({ id }) => id === doctor)?.name ?? doctor ?? '',
    shift: shift === null ? '' : shiftName(locale, problem, shift),
    date: date === null ? '' : describeDate(locale, date),
    category: category === null ? '' : measureName(locale, category),
    reasons: reasonList(locale, values),
  };
}

function shiftName(locale: Locale, problem: RosterProblem, id: string): string {
  const shift = problem.shifts.find((other) => other.id === id);
  return shift ? describeShift(locale, shift) : id;
}

/** The reasons with their numbers, the commonest first, listed as the language lists. */
function reasonList(locale: Locale, values: PreCheckIssue['values']): string {
  const counted = TOLD_REASONS.map((reason) => ({ reason, doctors: Number(values[reason] ?? 0) }))
    .filter(({ doctors }) => doctors > 0)
    .sort((a, b) => b.doctors - a.doctors)
    .map(({ reason, doctors }) => formatMessage(locale, `precheck.reason.${reason}`, { doctors }));
  if (counted.length === 0) return formatMessage(locale, 'precheck.reason.none');
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(counted);
}
