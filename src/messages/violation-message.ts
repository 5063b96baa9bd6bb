import type { ProblemShift, RosterProblem } from '../domain/problem/roster-problem.ts';
import type { Violation } from '../domain/rules/violation.ts';
import { describeDate, describeShift, describeTime } from './describe-shift.ts';
import { formatMessage, type MessageValues } from './format-message.ts';
import type { Locale } from './locales.ts';

/** What a violation says, with its values: one sentence in plain language. */
export function violationMessage(locale: Locale, violation: Violation, problem: RosterProblem): string {
  return formatMessage(locale, `violations.${violation.code}`, violationValues(locale, violation, problem));
}

/** What may cure a violation: one sentence in plain language. */
export function violationCure(locale: Locale, violation: Violation, problem: RosterProblem): string {
  return formatMessage(locale, `cures.${violation.code}`, violationValues(locale, violation, problem));
}

/**
 * The violation's own values, dates and instants among them as people write them, and `doctor`,
 * `shift` (the later one), `earlier` (the one before it) and `date`. Ids that the problem does not
 * know stand as they are.
 */
function violationValues(locale: Locale, violation: Violation, problem: RosterProblem): MessageValues {
  const shifts = violation.shifts.map((id) => problem.shifts.find((shift) => shift.id === id));
  const named = (shift: ProblemShift | undefined, id: string | undefined) =>
    shift ? describeShift(locale, shift) : (id ?? '');
  const [earlierDate, last] = [violation.values['earlierDate'], violation.shifts.length - 1];
  return {
    ...readable(locale, violation.values),
    doctor: doctorName(problem, violation.doctor),
    date: violation.date === null ? '' : describeDate(locale, violation.date),
    shift: named(shifts[last], violation.shifts[last]),
    earlier:
      shifts.length > 1 || typeof earlierDate !== 'string'
        ? named(shifts[last - 1], violation.shifts[last - 1])
        : describeDate(locale, earlierDate),
  };
}

function doctorName(problem: RosterProblem, id: string | null): string {
  return problem.doctors.find((doctor) => doctor.id === id)?.name ?? id ?? '';
}

function readable(locale: Locale, values: Violation['values']): MessageValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, readableValue(locale, value)]),
  );
}

function readableValue(locale: Locale, value: string | number): string | number {
  if (typeof value === 'number') return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return describeDate(locale, value);
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return value;
  return formatMessage(locale, 'common.dateTime', {
    date: describeDate(locale, osloDate(value)),
    time: describeTime(value),
  });
}

/** The civil date in Norway at an instant. */
function osloDate(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date(instant));
}
