import type { ProblemShift } from '../../domain/problem/roster-problem.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import { takenSeats } from './figures.ts';
import type { ReportDefinition } from './report.ts';
import { monthName, wordOf } from './words.ts';

/** How many seats of the roster have nobody on them, by month and function. */
export const openSeats: ReportDefinition = {
  scope: 'period',
  columns: [
    { id: 'month', kind: 'text' },
    { id: 'function', kind: 'text' },
    { id: 'seats', kind: 'number' },
    { id: 'filled', kind: 'number' },
    { id: 'open', kind: 'number' },
  ],
  meanings: ['in-force', 'seat', 'only-when-needed'],
  read: async ({ locale, rosters, request, today }) => {
    const roster = await rosters.ofPeriod(request.period, today);
    if (!roster) return { about: '', rosters: [], rows: [] };
    const taken = takenSeats(roster);
    const shifts = roster.problem.shifts.filter(({ onlyWhenNeeded }) => !onlyWhenNeeded);
    const groups = groupBy(shifts, ({ date, function: duty }) => `${date.slice(0, 7)}/${duty}`);
    return {
      about: roster.period.name,
      rosters: [roster],
      rows: [...groups.values()].map((own) => {
        const { date, function: duty } = own[0]!;
        const seats = own.reduce((sum, shift) => sum + shift.seats, 0);
        const filled = own.reduce((sum, shift) => sum + filledOf(shift, taken), 0);
        return {
          month: monthName(locale, date.slice(0, 7)),
          function: wordOf(locale, 'function', duty),
          seats,
          filled,
          open: seats - filled,
        };
      }),
    };
  },
};

function filledOf({ id, seats }: ProblemShift, taken: ReadonlyMap<string, number>): number {
  return Math.min(seats, taken.get(id) ?? 0);
}
