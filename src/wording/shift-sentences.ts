import type { RosterProblem } from '../domain/problem/roster-problem.ts';
import { formatMessage } from '../messages/format-message.ts';
import type { Locale } from '../messages/locales.ts';
import { measureName } from '../messages/measure-name.ts';
import { violationMessage } from '../messages/violation-message.ts';
import type { OtherExplanation, ShiftExplanation } from '../optimiser/explain/explain-shift.ts';
import type { Reason } from '../optimiser/explain/holder-reasons.ts';
import { reasonCode } from '../optimiser/explain/reason-code.ts';

/** What there is to say about the shift as a whole: open seats, an unneeded back-up seat, no memory. */
export function shiftSentences(locale: Locale, explained: ShiftExplanation): string[] {
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

/** Why another doctor does not stand on the shift, or what would change if they did. */
export function otherSentence(locale: Locale, other: OtherExplanation, problem: RosterProblem): string {
  const nameOf = (id: string) => problem.doctors.find((doctor) => doctor.id === id)?.name ?? id;
  const { against, withBackUp } = other;
  if (against && reasonCode(against.rule) === 'not-available') {
    return formatMessage(locale, 'explain.not-available', { doctor: nameOf(other.doctor) });
  }
  if (against) {
    return formatMessage(locale, 'explain.against', {
      violation: violationMessage(locale, against, problem),
    });
  }
  const change = changeSentence(locale, readableChange(other.change));
  if (withBackUp === null) return change;
  return `${change} ${formatMessage(locale, 'explain.with-back-up', { doctor: nameOf(withBackUp) })}`;
}

/** A change in the level's own unit: fairness in shifts. */
export function readableChange(change: OtherExplanation['change']): OtherExplanation['change'] {
  if (change?.level !== 'fairnessMax' && change?.level !== 'fairnessSum') return change;
  return { ...change, by: change.by / 1000 };
}

function changeSentence(locale: Locale, change: OtherExplanation['change']): string {
  if (!change) return formatMessage(locale, 'explain.same');
  return formatMessage(locale, change.by > 0 ? 'explain.worse' : 'explain.better', {
    level: formatMessage(locale, `page.level.${change.level}`),
    by: Math.abs(change.by),
  });
}
