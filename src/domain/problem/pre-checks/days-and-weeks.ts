import { groupBy } from '../../rules/group-by.ts';
import { dayNumberOf } from '../../rules/time.ts';
import { doctorReach } from '../doctor-reach.ts';
import { eligibilityOf } from '../eligibility.ts';
import type { CivilDate, ProblemShift, RosterProblem } from '../roster-problem.ts';
import { issueOf, type PreCheckIssue } from './pre-check-issue.ts';
import type { PreCheck, PreCheckContext, ShiftOutlook } from './pre-check-context.ts';
import { type DatedReach, seatsFilled } from './seats-filled.ts';

/** Seats of a day or a week, as many as its doctors can fill together. */
interface Shortage {
  date: CivilDate;
  shifts: readonly ProblemShift[];
  seats: number;
  filled: number;
}

/**
 * Days, and weeks, on which the doctors are too few for all seats together though each shift alone
 * has candidates. Where vetoes make the difference the issue says how many doctors have them.
 */
export const daysAndWeeks: PreCheck = (context) => {
  const doctors = datedReaches(context.reaches);
  const fillable = context.shifts
    .filter(({ shift }) => !shift.onlyWhenNeeded)
    .map((outlook) => ({ ...outlook, fillable: Math.min(outlook.shift.seats, outlook.candidates.length) }));
  const byDay = [...groupBy(fillable, ({ shift }) => shift.date)].map(([date, own]) => ({
    date,
    own,
    filled: filledIn(own, doctors),
  }));
  const shortDays = byDay.flatMap(({ date, own, filled }) =>
    shortage(
      date,
      own,
      sum(own, ({ fillable: most }) => most),
      filled,
    ),
  );
  const weeks = groupBy(byDay, ({ date }) => Math.floor((dayNumberOf(date) + 3) / 7));
  const shortWeeks = [...weeks.values()].flatMap((days) => {
    const own = days.flatMap((day) => day.own);
    const expected = sum(days, ({ filled }) => filled);
    return shortage(days[0]?.date ?? '', own, expected, filledIn(own, doctors));
  });
  if (shortDays.length + shortWeeks.length === 0) return [];
  const willing = datedReaches(withoutVetoes(context));
  return [
    ...shortDays.map((short) => issueFor('day', short, willing, context.problem)),
    ...shortWeeks.map((short) => issueFor('week', short, willing, context.problem)),
  ];
};

function filledIn(own: readonly ShiftOutlook[], doctors: readonly DatedReach[]): number {
  return seatsFilled(
    own.map(({ shift }) => shift),
    doctors,
  );
}

/** A shortage when fewer are filled than what is known already would let expect. */
function shortage(
  date: CivilDate,
  own: readonly ShiftOutlook[],
  expected: number,
  filled: number,
): Shortage[] {
  if (filled >= expected) return [];
  const shifts = own.map(({ shift }) => shift);
  return [{ date, shifts, seats: sum(shifts, ({ seats }) => seats), filled }];
}

function issueFor(
  span: 'day' | 'week',
  { date, shifts, seats, filled }: Shortage,
  willing: readonly DatedReach[],
  problem: RosterProblem,
): PreCheckIssue {
  const gain = seatsFilled(shifts, willing) - filled;
  const ids = new Set(shifts.map(({ id }) => id));
  const vetoes = problem.doctors.filter(({ marks }) =>
    marks.some(
      (mark) => mark.kind === 'veto' && !mark.overAllowance && mark.shifts.some((id) => ids.has(id)),
    ),
  ).length;
  return issueOf({
    severity: 'warning',
    code: gain > 0 ? `${span}-short-by-vetoes` : `${span}-short`,
    date,
    values: { seats, filled, open: seats - filled, ...(gain > 0 ? { vetoes, gain } : {}) },
  });
}

function datedReaches(reaches: PreCheckContext['reaches']): DatedReach[] {
  return reaches.map((reach) => ({ reach, byDate: groupBy(reach.shifts, ({ shift }) => shift.date) }));
}

function withoutVetoes({ problem }: PreCheckContext): PreCheckContext['reaches'] {
  const doctors = problem.doctors.map((doctor) => ({
    ...doctor,
    marks: doctor.marks.filter(({ kind }) => kind !== 'veto'),
  }));
  const eligibility = eligibilityOf({ ...problem, doctors });
  return doctors.map((doctor) => doctorReach(eligibility, doctor));
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
