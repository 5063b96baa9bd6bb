import { addDays, datesBetween, isoWeek, isoWeekday } from '../domain/calendar/civil-date.ts';
import { easterSunday } from '../domain/calendar/easter.ts';
import type { CivilDate, DateRange } from '../domain/problem/roster-problem.ts';

/** A stretch of dates that many want free. */
export interface ContestedPeriod {
  kind: 'winter' | 'easter' | 'summer' | 'autumn' | 'christmas' | 'longWeekend' | 'nationalDay';
  from: CivilDate;
  /** First date after it. */
  to: CivilDate;
}

/** The contested stretches that lie wholly or partly in a period, cut to it, in order of date. */
export function contestedPeriods(period: { from: CivilDate; to: CivilDate }): ContestedPeriod[] {
  const { from, to } = period;
  const first = Number(from.slice(0, 4)) - 1;
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, at) => first + at);
  return years
    .flatMap(ofYear)
    .map((stretch) => ({
      ...stretch,
      from: stretch.from > from ? stretch.from : from,
      to: stretch.to < to ? stretch.to : to,
    }))
    .filter((stretch) => stretch.from < stretch.to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Whether a date lies in one of them. */
export function isContested(date: CivilDate, stretches: readonly DateRange[]): boolean {
  return stretches.some(({ from, to }) => (from ?? '') <= date && (to === null || date < to));
}

function ofYear(year: number): ContestedPeriod[] {
  const easter = easterSunday(year);
  const ascension = addDays(easter, 39);
  const whitSunday = addDays(easter, 49);
  return [
    // School holidays of Trøndelag: winter in week 8, autumn in week 41; with the weekend before.
    { kind: 'winter', ...schoolWeek(year, 8) },
    { kind: 'easter', from: addDays(easter, -9), to: addDays(easter, 2) },
    { kind: 'longWeekend', from: ascension, to: addDays(ascension, 4) },
    { kind: 'nationalDay', from: `${year}-05-17`, to: `${year}-05-18` },
    { kind: 'longWeekend', from: addDays(whitSunday, -1), to: addDays(whitSunday, 2) },
    { kind: 'summer', from: `${year}-06-16`, to: `${year}-08-16` },
    { kind: 'autumn', ...schoolWeek(year, 41) },
    { kind: 'christmas', from: `${year}-12-22`, to: `${year + 1}-01-02` },
  ];
}

function schoolWeek(year: number, week: number): { from: CivilDate; to: CivilDate } {
  const monday = datesBetween(`${year}-01-01`, `${year + 1}-01-01`).find(
    (date) => isoWeekday(date) === 1 && isoWeek(date).year === year && isoWeek(date).week === week,
  );
  if (monday === undefined) throw new Error(`no week ${week} in ${year}`);
  return { from: addDays(monday, -2), to: addDays(monday, 7) };
}
