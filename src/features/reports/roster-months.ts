import { datesBetween, isInDateRange } from '../../domain/calendar/civil-date.ts';
import { clockMinutes, osloWallTime } from '../../domain/calendar/oslo-time.ts';
import { addMonths } from '../../domain/doctors/ages.ts';
import {
  DUTY_FUNCTIONS,
  type ProblemDoctor,
  type ProblemShift,
} from '../../domain/problem/roster-problem.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import { describeTime } from '../../messages/describe-shift.ts';
import { takenSeats } from './figures.ts';
import type { Duty, ReadRoster } from './read-rosters.ts';

const PARTS = ['day', 'evening', 'night'] as const;

/** What a shift is, as far as a short code tells it. */
export interface ShiftKind {
  part: (typeof PARTS)[number];
  function: ProblemShift['function'];
  presence: ProblemShift['presence'];
}

/** A doctor's day: the shifts that begin on it; away for whatever reason. */
export interface DoctorDay {
  shifts: readonly { kind: ShiftKind; training: boolean }[];
  isAway: boolean;
}

/** One month of a roster, to be put on paper. */
export interface RosterMonth {
  /** `YYYY-MM` */
  month: string;
  dates: readonly string[];
  daysOff: ReadonlySet<string>;
  /** Doctors with duties in the month, by name. */
  rows: readonly { name: string; days: readonly DoctorDay[] }[];
  /** Seats with nobody on them, by date. */
  open: readonly { kind: ShiftKind; count: number }[][];
}

/** A kind of shift with the hours that it has on some day. */
export interface KindHours {
  kind: ShiftKind;
  hours: readonly string[];
}

/** Shifts that begin from this wall time on are evenings. */
const EVENING = 15 * 60;

/** The months of a roster. */
export function rosterMonths(roster: ReadRoster): RosterMonth[] {
  const { from, to } = roster.problem.horizon;
  const months = [...new Set(datesBetween(from, to).map((date) => date.slice(0, 7)))];
  const daysOff = new Set(roster.problem.days.filter(({ dayOff }) => dayOff).map(({ date }) => date));
  const open = openByDate(roster);
  return months.map((month) => {
    const first = `${month}-01`;
    const next = addMonths(first, 1);
    const dates = datesBetween(first > from ? first : from, next < to ? next : to);
    return {
      month,
      dates,
      daysOff,
      rows: rowsOf(roster, dates),
      open: dates.map((date) => open.get(date) ?? []),
    };
  });
}

/** Every kind of shift of a roster with its hours, by part of the day and function. */
export function kindsOf({ problem: { shifts } }: ReadRoster): KindHours[] {
  const groups = groupBy(shifts, (shift) => JSON.stringify(kindOf(shift)));
  const kinds = [...groups.values()].map((own) => ({
    kind: kindOf(own[0]!),
    hours: [...new Set(own.map(({ start, end }) => `${describeTime(start)}–${describeTime(end)}`))],
  }));
  const place = ({ kind }: KindHours) =>
    PARTS.indexOf(kind.part) * DUTY_FUNCTIONS.length + DUTY_FUNCTIONS.indexOf(kind.function);
  return kinds.sort((a, b) => place(a) - place(b));
}

function kindOf(shift: ProblemShift): ShiftKind {
  const { function: duty, presence, night, start } = shift;
  const isEvening = clockMinutes(osloWallTime(start).time) >= EVENING;
  return { part: night ? 'night' : isEvening ? 'evening' : 'day', function: duty, presence };
}

function rowsOf({ problem, duties, shifts }: ReadRoster, dates: readonly string[]): RosterMonth['rows'] {
  const within = new Set(dates);
  const shiftOf = ({ shift }: Duty) => shifts.get(shift)!;
  const own = groupBy(
    duties.filter((duty) => within.has(shiftOf(duty).date)),
    ({ doctor }) => doctor,
  );
  return problem.doctors
    .filter(({ id }) => own.has(id))
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'))
    .map((doctor) => ({
      name: doctor.name,
      days: dates.map((date) => ({
        shifts: own
          .get(doctor.id)!
          .filter((duty) => shiftOf(duty).date === date)
          .map((duty) => ({ kind: kindOf(shiftOf(duty)), training: duty.role === 'training' })),
        isAway: isAway(doctor, date),
      })),
    }));
}

/** On paper that colleagues read an exemption looks like any absence. */
function isAway({ absences, exemptions }: ProblemDoctor, date: string): boolean {
  return (
    exemptions.some((one) => one.categories === null && isInDateRange(date, one)) ||
    absences.some(({ from, to }) => osloWallTime(from).date <= date && date <= lastDate(to))
  );
}

/** An absence that ends at midnight does not reach into the next day. */
function lastDate(end: string): string {
  return osloWallTime(new Date(Date.parse(end) - 1).toISOString()).date;
}

function openByDate(roster: ReadRoster): Map<string, RosterMonth['open'][number]> {
  const taken = takenSeats(roster);
  const open = roster.problem.shifts
    .filter(({ onlyWhenNeeded }) => !onlyWhenNeeded)
    .map((shift) => ({
      date: shift.date,
      kind: kindOf(shift),
      count: shift.seats - (taken.get(shift.id) ?? 0),
    }))
    .filter(({ count }) => count > 0);
  return groupBy(open, ({ date }) => date);
}
