import { groupBy } from '../../domain/rules/group-by.ts';
import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import { describeTime } from '../../messages/describe-shift.ts';
import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import { takenSeats } from './figures.ts';
import type { Duty, ReadRoster } from './read-rosters.ts';
import type { ReportDefinition, Row } from './report.ts';
import { wordOf } from './words.ts';

/** vaktplan: who has which shift, in the order of the calendar. */
export const rosterList: ReportDefinition = {
  scope: 'period',
  columns: [
    { id: 'date', kind: 'date' },
    { id: 'weekday', kind: 'text' },
    { id: 'hours', kind: 'text' },
    { id: 'function', kind: 'text' },
    { id: 'presence', kind: 'text' },
    { id: 'doctors', kind: 'text' },
    { id: 'open', kind: 'number' },
  ],
  meanings: ['in-force', 'task', 'only-when-needed'],
  read: async ({ locale, rosters, request, today }) => {
    const roster = await rosters.ofPeriod(request.period, today);
    if (!roster) return { about: '', rosters: [], rows: [] };
    return { about: roster.period.name, rosters: [roster], rows: rowsOf(locale, roster) };
  },
};

function rowsOf(locale: Locale, roster: ReadRoster): Row[] {
  const names = new Map(roster.problem.doctors.map(({ id, name }) => [id, name]));
  const byShift = groupBy(roster.duties, ({ shift }) => shift);
  const taken = takenSeats(roster);
  const weekday = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    weekday: 'long',
    timeZone: 'UTC',
  });
  const nameOf = ({ doctor, role }: Duty) => {
    const name = names.get(doctor) ?? '';
    return role === 'duty' ? name : formatMessage(locale, 'reports.in-training', { name });
  };
  const openOf = ({ id, seats, onlyWhenNeeded }: ProblemShift) =>
    onlyWhenNeeded ? 0 : Math.max(0, seats - (taken.get(id) ?? 0));
  return roster.problem.shifts
    .filter(({ id, onlyWhenNeeded }) => !onlyWhenNeeded || byShift.has(id))
    .map((shift) => ({
      date: shift.date,
      weekday: weekday.format(new Date(`${shift.date}T00:00:00Z`)),
      hours: `${describeTime(shift.start)}–${describeTime(shift.end)}`,
      function: wordOf(locale, 'function', shift.function),
      presence: wordOf(locale, 'presence', shift.presence),
      doctors: (byShift.get(shift.id) ?? []).map(nameOf).join(', '),
      open: openOf(shift),
    }));
}
