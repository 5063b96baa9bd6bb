import { addDays } from '../calendar/civil-date.ts';
import type { CivilDate, DayLimit } from '../problem/roster-problem.ts';
import type { CompetenceLaw } from './competence-law.ts';
import type { Doctor } from './doctor.ts';
import { inForceOn } from './in-force.ts';
import type { WorkedDays } from './section-4.ts';
import { daysUnderSection4 } from './section-4.ts';
import { competenceVerdicts } from './verdict.ts';

/** The dates a limit of § 4 has to hold for. */
interface Span {
  track: string;
  from: CivilDate;
  /** The last date, inside. */
  last: CivilDate;
}

/**
 * The days on a legevakt that kompetanseforskriften § 4 leaves a doctor in `[from, to)`, per limit
 * and calendar year, for the dates on which the engagement rests on it. A limit that the interval is
 * too short to reach is left out; of a date in between that needs no exception nothing is known
 * here, so it counts as well.
 *
 * Days worked before the interval and declared days are taken off. The district's own days within
 * it are not: they are the roster that the limit is for.
 */
export function dayLimits(
  doctor: Doctor,
  from: CivilDate,
  to: CivilDate,
  law: CompetenceLaw,
  worked: readonly WorkedDays[],
): DayLimit[] {
  const spent = worked.filter((entry) => entry.source === 'declared' || entry.from < from);
  return spansUnderSection4(doctor, from, to, law, worked).flatMap((span) => {
    const found = daysUnderSection4(doctor, span.last, law, spent).find(({ track }) => track === span.track);
    const end = addDays(span.last, 1);
    if (!found || addDays(span.from, found.remaining) >= end) return [];
    return [{ from: span.from, to: end, days: found.remaining, basis: found.paragraph }];
  });
}

function spansUnderSection4(
  doctor: Doctor,
  from: CivilDate,
  to: CivilDate,
  law: CompetenceLaw,
  worked: readonly WorkedDays[],
): Span[] {
  const spans = new Map<string, Span>();
  for (let day = from; day < to; day = addDays(day, 1)) {
    const { mayBeEngaged } = competenceVerdicts(doctor, day, law, { workedDays: worked });
    if (mayBeEngaged.note !== 'temporary-exception') continue;
    for (const { id, per, binds } of inForceOn(law.ruleSets, day)?.temporary.tracks ?? []) {
      if (!binds.includes('legevakt')) continue;
      const key = per === 'calendarYear' ? `${id} ${day.slice(0, 4)}` : id;
      const span = spans.get(key);
      if (span) span.last = day;
      else spans.set(key, { track: id, from: day, last: day });
    }
  }
  return [...spans.values()];
}
