import type { Assignment, RosterProblem } from '../domain/problem/roster-problem.ts';
import { describeShift } from '../messages/describe-shift.ts';
import { formatMessage, type MessageValues } from '../messages/format-message.ts';
import type { Locale } from '../messages/locales.ts';
import { violationMessage } from '../messages/violation-message.ts';
import type { Cure, CureAction } from '../optimiser/explain/cures/cure.ts';
import { levelSentences } from './level-sentences.ts';

/** A cure of an open seat: what somebody has to do, whom it takes along, what it asks of people, what the roster loses. */
export function cureSentences(locale: Locale, cure: Cure, problem: RosterProblem, shift: string): string[] {
  const nameOf = doctorNames(problem);
  const along = (key: string, backUps: readonly Assignment[]) =>
    backUps.map(({ doctor }) => formatMessage(locale, key, { doctor: nameOf(doctor) }));
  const values = actionValues(locale, cure.action, problem, shift);
  return [
    formatMessage(locale, `explain.cure.${cure.action.kind}`, values),
    ...along('explain.with-back-up', cure.calledIn),
    ...along('explain.without-back-up', cure.released),
    costSentence(locale, cure),
    ...levelSentences(locale, cure.changes),
  ];
}

/** What the cure asks of people, in points, part by part. */
function costSentence(locale: Locale, { cost, parts }: Cure): string {
  const told = parts.map(({ part, points }) => formatMessage(locale, `explain.part.${part}`, { points }));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' }).format(told);
  return formatMessage(locale, 'explain.cure.cost', { cost, parts: list });
}

function actionValues(
  locale: Locale,
  action: CureAction,
  problem: RosterProblem,
  shiftId: string,
): MessageValues {
  const nameOf = doctorNames(problem);
  switch (action.kind) {
    case 'assign':
      return { doctor: nameOf(action.doctor) };
    case 'ask-wish':
      return { doctor: nameOf(action.doctor), grade: action.grade };
    case 'ask-veto':
      return { doctor: nameOf(action.doctor), over: action.overAllowance ? 'yes' : 'no' };
    case 'move': {
      const from = problem.shifts.find(({ id }) => id === action.from);
      return {
        doctor: nameOf(action.doctor),
        from: from ? describeShift(locale, from) : action.from,
        to: nameOf(action.to),
      };
    }
    case 'reason': {
      const breaches = action.breaches.map((one) => violationMessage(locale, one, problem)).join(' ');
      return { doctor: nameOf(action.doctor), role: action.role, breaches };
    }
    case 'locum': {
      const { engagement, competence } = action;
      const seat = problem.shifts.find(({ id }) => id === shiftId);
      return { engagement, competence, function: seat?.function ?? '' };
    }
    case 'fewer-seats':
      return { seats: action.seats };
  }
}

function doctorNames({ doctors }: RosterProblem): (id: string) => string {
  return (id) => doctors.find((doctor) => doctor.id === id)?.name ?? id;
}
