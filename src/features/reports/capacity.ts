import { addDays, daysBetween } from '../../domain/calendar/civil-date.ts';
import { addMonths } from '../../domain/doctors/ages.ts';
import { dutyShareOn } from '../../domain/doctors/doctor.ts';
import { formatMessage } from '../../messages/format-message.ts';
import { readDoctors, type StoredDoctor } from '../doctors/index.ts';
import { type AgeBand, ageBandOn, ageLimitsOn, gpsWithin } from './gps.ts';
import { tenth } from './figures.ts';
import type { ReadRoster } from './read-rosters.ts';
import type { ReportDefinition, Row } from './report.ts';

const YEARS = 5;
/** Days of a mean year. */
const YEAR_DAYS = 365.25;

/** How many GPs there will be to take part, if nobody comes and the contracts end when they end. */
export const capacity: ReportDefinition = {
  scope: 'today',
  columns: [
    { id: 'date', kind: 'date' },
    { id: 'gps', kind: 'number' },
    { id: 'gps-regard', kind: 'number' },
    { id: 'gps-right', kind: 'number' },
    { id: 'shares', kind: 'number' },
    { id: 'shares-without-right', kind: 'number' },
    { id: 'shares-without-regard', kind: 'number' },
    { id: 'each', kind: 'number' },
    { id: 'each-without-right', kind: 'number' },
    { id: 'each-without-regard', kind: 'number' },
  ],
  meanings: ['gp', 'contract-end', 'age', 'nobody-new', 'without-claims', 'demand'],
  chart: { label: 'date', values: ['shares', 'shares-without-right', 'shares-without-regard'] },
  read: async ({ runner, locale, rosters, today }) => {
    const doctors = await readDoctors(runner);
    const roster = await rosters.ofPeriod(undefined, today);
    const demand = roster ? yearlySeats(roster, doctors) : null;
    const dates = Array.from({ length: YEARS + 1 }, (_, year) => addMonths(today, 12 * year));
    return {
      about: formatMessage(locale, 'reports.five-years', { year: today.slice(0, 4), years: YEARS }),
      rosters: roster ? [roster] : [],
      values: { ...ageLimitsOn(today), demand: Math.round(demand ?? 0) },
      rows: dates.map((date) => rowOn(date, doctors, demand)),
    };
  },
};

function rowOn(date: string, doctors: readonly StoredDoctor[], demand: number | null): Row {
  const limits = ageLimitsOn(date);
  const gps = gpsWithin(doctors, { from: date, to: addDays(date, 1) });
  const counted = gps.map((one) => ({
    band: ageBandOn(one, date, limits),
    share: dutyShareOn(one.doctor, date),
  }));
  const countOf = (band: AgeBand) => counted.filter((one) => one.band === band).length;
  const sharesOf = (...bands: AgeBand[]) =>
    counted.filter(({ band }) => bands.includes(band)).reduce((sum, { share }) => sum + share, 0);
  const all = sharesOf('younger', 'regard', 'right');
  const withoutRight = sharesOf('younger', 'regard');
  const withoutRegard = sharesOf('younger');
  const each = (shares: number) => (demand === null || shares === 0 ? null : tenth(demand / shares));
  return {
    date,
    gps: gps.length,
    'gps-regard': countOf('regard'),
    'gps-right': countOf('right'),
    shares: tenth(all),
    'shares-without-right': tenth(withoutRight),
    'shares-without-regard': tenth(withoutRegard),
    each: each(all),
    'each-without-right': each(withoutRight),
    'each-without-regard': each(withoutRegard),
  };
}

/** Seats of a year that are for GPs, as the roster in force asks for them. */
function yearlySeats({ problem }: ReadRoster, doctors: readonly StoredDoctor[]): number {
  const { from, to } = problem.horizon;
  const gps = new Set(gpsWithin(doctors, { from, to }).map(({ doctor }) => doctor.id));
  const kinds = new Set(
    problem.doctors
      .filter(({ id }) => gps.has(id))
      .flatMap(({ engagements }) => engagements.map(({ kind }) => kind)),
  );
  const seats = problem.shifts
    .filter(
      ({ onlyWhenNeeded, engagements }) => !onlyWhenNeeded && engagements.some((kind) => kinds.has(kind)),
    )
    .reduce((sum, shift) => sum + shift.seats, 0);
  return (seats * YEAR_DAYS) / daysBetween(from, to);
}
