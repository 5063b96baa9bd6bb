import { addDays } from '../calendar/civil-date.ts';
import type { CivilDate, ProblemVerdict } from '../problem/roster-problem.ts';
import type { CompetenceLaw } from './competence-law.ts';
import type { Doctor } from './doctor.ts';
import type { CompetenceContext } from './verdict.ts';
import { competenceVerdicts } from './verdict.ts';

/**
 * The verdicts of every day in `[from, to)` as the problem carries them: neighbouring days with
 * equal answers are one interval, and `unsettled` counts as no until a recorded decision settles it.
 */
export function verdictIntervals(
  doctor: Doctor,
  from: CivilDate,
  to: CivilDate,
  law: CompetenceLaw,
  context?: CompetenceContext,
): ProblemVerdict[] {
  const intervals: ProblemVerdict[] = [];
  for (let day = from; day < to;) {
    const next = addDays(day, 1);
    const verdicts = competenceVerdicts(doctor, day, law, context);
    const today: ProblemVerdict = {
      from: day,
      to: next,
      mayBeEngaged: verdicts.mayBeEngaged.answer === 'yes',
      mayStandAlone: verdicts.mayStandAlone.answer === 'yes',
      mayBeBackUp: verdicts.mayBeBackUp.answer === 'yes',
    };
    const last = intervals.at(-1);
    if (last && sameAnswers(last, today)) last.to = next;
    else intervals.push(today);
    day = next;
  }
  return intervals;
}

function sameAnswers(a: ProblemVerdict, b: ProblemVerdict): boolean {
  return (
    a.mayBeEngaged === b.mayBeEngaged &&
    a.mayStandAlone === b.mayStandAlone &&
    a.mayBeBackUp === b.mayBeBackUp
  );
}
