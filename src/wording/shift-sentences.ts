import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import type { Violation } from '../domain/rules/violation.ts';
import { describeShift } from '../messages/describe-shift.ts';
import { formatMessage } from '../messages/format-message.ts';
import type { Locale } from '../messages/locales.ts';
import { measureName } from '../messages/measure-name.ts';
import { violationMessage } from '../messages/violation-message.ts';
import type { OtherExplanation, ShiftExplanation } from '../optimiser/explain/explain-shift.ts';
import type { Reason } from '../optimiser/explain/holder-reasons.ts';
import { reasonCode } from '../optimiser/explain/reason-code.ts';
import { levelSentences } from './level-sentences.ts';

/** What there is to say about the shift as a whole: open seats, an unneeded back-up seat, no memory. */
export function shiftSentences(
  locale: Locale,
  explained: Pick<ShiftExplanation, 'openSeats' | 'notNeeded' | 'withoutMemory'>,
): string[] {
  const { openSeats: seats, notNeeded, withoutMemory } = explained;
  return [
    ...(seats > 0 ? [formatMessage(locale, 'explain.open', { seats })] : []),
    ...(notNeeded ? [formatMessage(locale, 'explain.not-needed')] : []),
    ...(withoutMemory ? [formatMessage(locale, 'explain.without-memory')] : []),
  ];
}

/** One fact about a holder, with its measure by name. */
export function reasonSentence(locale: Locale, { code, values }: Reason): string {
  const { measure } = values;
  const named = measure === undefined ? {} : { measure: measureName(locale, String(measure)) };
  return formatMessage(locale, `explain.${code}`, { ...values, ...named });
}

/** What another doctor is compared with, and for whom. */
interface OtherContext {
  problem: RosterProblem;
  /** Whose seat it would be. */
  instead: string | null;
  /** See `levelSentences`. */
  discreet?: boolean;
}

/** Why another doctor does not stand on the shift, or what would change if they did. */
export function otherSentence(
  locale: Locale,
  other: OtherExplanation,
  { instead, problem, discreet = false }: OtherContext,
): string {
  const { against, calledIn, released, inReturn } = other;
  if (against) return againstSentence(locale, against, problem);
  const say = (key: string, values: Record<string, string> = {}) =>
    formatMessage(locale, `explain.${key}`, values);
  const nameOf = (id: string | null) => problem.doctors.find((doctor) => doctor.id === id)?.name ?? id ?? '';
  const shift = problem.shifts.find(({ id }) => id === inReturn);
  return [
    say('free'),
    ...(shift ? [say('in-return', { holder: nameOf(instead), shift: describeShift(locale, shift) })] : []),
    ...calledIn.map(({ doctor }) => say('with-back-up', { doctor: nameOf(doctor) })),
    ...released.map(({ doctor }) => say('without-back-up', { doctor: nameOf(doctor) })),
    ...levelSentences(locale, other.changes, discreet),
  ].join(' ');
}

/** The rule against; why somebody is not available is told to nobody here. */
export function againstSentence(locale: Locale, against: Violation, problem: RosterProblem): string {
  if (reasonCode(against.rule) === 'not-available') {
    const doctor = problem.doctors.find(({ id }) => id === against.doctor)?.name ?? '';
    return formatMessage(locale, 'explain.not-available', { doctor });
  }
  return formatMessage(locale, 'explain.against', { violation: violationMessage(locale, against, problem) });
}
