import type { BuildNotice } from '../../domain/problem/build-input.ts';
import type { PreCheckIssue } from '../../domain/problem/pre-check.ts';
import { formatMessage } from '../../messages/format-message.ts';
import { issueMessage } from '../../messages/issue-message.ts';
import type { Locale } from '../../messages/locales.ts';
import type { StoredProblem } from './stored-problems.ts';

const ORDER: Record<PreCheckIssue['severity'], number> = { error: 0, warning: 1, info: 2 };

/** A problem in short: what it holds, in figures. */
export function summaryOf({ id, period, settingsVersion, createdAt, problem, issues }: StoredProblem) {
  const of = (severity: PreCheckIssue['severity']) =>
    issues.filter((issue) => issue.severity === severity).length;
  return {
    id,
    period,
    settingsVersion,
    createdAt,
    counts: {
      doctors: problem.doctors.length,
      shifts: problem.shifts.length,
      seats: problem.shifts.reduce((sum, { seats, onlyWhenNeeded }) => sum + (onlyWhenNeeded ? 0 : seats), 0),
      locks: problem.locks.length,
      errors: of('error'),
      warnings: of('warning'),
    },
  };
}

/** The issues of a problem as sentences, errors first. */
export function issuesOf(locale: Locale, { issues, problem }: StoredProblem) {
  return [...issues]
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
    .map((issue) => {
      const { severity, code, doctor, shift, category, date } = issue;
      return { severity, code, message: issueMessage(locale, issue, problem), doctor, shift, category, date };
    });
}

/**
 * What the build noticed, as sentences.
 *
 * @param names of doctors by id: those left out are not in the problem
 */
export function noticesOf(
  locale: Locale,
  notices: readonly BuildNotice[],
  names: ReadonlyMap<string, string>,
) {
  return notices.map((notice) => {
    const doctor = names.get(notice.doctor) ?? formatMessage(locale, 'notice.unknown-doctor');
    return {
      code: notice.code,
      doctor: notice.doctor,
      message: formatMessage(locale, keyOf(notice), { doctor, ...valuesOf(notice) }),
    };
  });
}

function keyOf(notice: BuildNotice): string {
  if (notice.code === 'doctor-left-out') return `notice.doctor-left-out.${notice.cause}`;
  if (notice.code === 'reference-unknown') return `notice.reference-unknown.${notice.in}`;
  return `notice.${notice.code}`;
}

function valuesOf(notice: BuildNotice): Record<string, string | number> {
  if (notice.code === 'veto-over-allowance') {
    return { shifts: notice.shifts.length, recorded: notice.recorded ? 'yes' : 'no' };
  }
  return notice.code === 'reference-unknown' ? { shift: notice.shift } : {};
}
