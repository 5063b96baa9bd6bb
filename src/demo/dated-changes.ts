import { addDays } from '../domain/calendar/civil-date.ts';
import type { CivilDate } from '../domain/problem/roster-problem.ts';
import type { DemoPerson } from './people.ts';

/** Smaller districts get by without these cases: each would be a large part of their doctors. */
const FEWEST_ON_ROTA = 60;

/**
 * What changes within a period: a locum who comes and goes, a course that is still to be taken, a
 * doctor in training who reaches the next part, a list that is given up and one that is taken
 * over. Changes the people's records.
 */
export function datedChanges(
  people: readonly DemoPerson[],
  period: { from: CivilDate; to: CivilDate },
): void {
  const day = (days: number): CivilDate => addDays(period.from, days);
  people
    .filter(({ part }) => part === 'locum')
    .forEach(({ doctor }, at) => {
      doctor.engagements = [{ kind: 'locum', from: day(14 + 21 * at), to: day(140 + 14 * at) }];
    });
  const rota = people.filter(({ part }) => part === 'rota');
  if (rota.length < FEWEST_ON_ROTA) return;

  const alis = rota.filter(({ doctor }) => doctor.engagements[0]?.kind === 'alis');
  const beginner = alis.find(({ profile }) => profile === 'dependent');
  const course = beginner?.doctor.evidence.find(({ kind }) => kind === 'courseViolenceAbuse');
  if (course) course.date = day(38);
  alis
    .find(({ profile }) => profile === 'standAlone')
    ?.doctor.evidence.push({ kind: 'alisPart2', date: day(61), expires: null });

  const listed = rota.filter(
    ({ doctor, profile }) =>
      profile === 'full' &&
      doctor.engagements[0]?.kind === 'gpSelfEmployed' &&
      doctor.dutyShares.length === 0,
  );
  const leaver = listed.at(-1)?.doctor;
  if (leaver) leaver.contract.endsOn = day(115);
  const newcomer = listed.at(-2)?.doctor.engagements[0];
  if (newcomer) newcomer.from = day(56);
}
