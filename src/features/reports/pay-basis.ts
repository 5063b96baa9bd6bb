import { loadHoytidRules, loadPayTimeRules } from '../../../config/load.ts';
import { rulesOn } from '../../domain/calendar/dated-rules.ts';
import { osloInstant, SHIFT_BORDERS } from '../../domain/calendar/oslo-time.ts';
import { PAY_WINDOWS, payMinutes, type PayTimeLaw } from '../../domain/calendar/pay-time.ts';
import { addMonths } from '../../domain/doctors/ages.ts';
import type { Interval, ProblemShift } from '../../domain/problem/roster-problem.ts';
import { groupBy } from '../../domain/rules/group-by.ts';
import { readDoctors } from '../doctors/index.ts';
import type { Duty, ReadRoster } from './read-rosters.ts';
import type { ReportContext, ReportDefinition, Row } from './report.ts';
import { monthName, wordOf } from './words.ts';

let law: PayTimeLaw | null = null;

/** The division of time for pay as it ships with the service, read once. */
function payTimeLaw(): PayTimeLaw {
  law ??= { payTime: loadPayTimeRules(), hoytid: loadHoytidRules() };
  return law;
}

/** lønnsgrunnlag: the minutes of a month that a payroll pays, by doctor and by what was done. */
export const payBasis: ReportDefinition = {
  scope: 'month',
  columns: [
    { id: 'doctor', kind: 'text' },
    { id: 'hpr', kind: 'text' },
    { id: 'function', kind: 'text' },
    { id: 'presence', kind: 'text' },
    { id: 'task', kind: 'text' },
    { id: 'duties', kind: 'number' },
    ...PAY_WINDOWS.map((id) => ({ id, kind: 'number' as const })),
    { id: 'minutes', kind: 'number' },
  ],
  meanings: ['in-force', 'minutes', 'pay-windows', 'hoytid', 'month-border', 'presence', 'task'],
  read: async (context) => {
    const { month = context.today.slice(0, 7) } = context.request;
    const range = { from: `${month}-01`, to: addMonths(`${month}-01`, 1) };
    const rosters = await context.rosters.within(range);
    return {
      about: monthName(context.locale, month),
      rosters,
      values: hoursOf(range.from),
      rows: await rowsOf(context, rosters, range),
    };
  },
};

function hoursOf(date: string) {
  const rules = rulesOn(payTimeLaw().payTime, date);
  return { day: rules?.dayFrom ?? '', evening: rules?.eveningFrom ?? '', night: rules?.nightFrom ?? '' };
}

/** A part of a duty that lies in the month. */
interface Part {
  duty: Duty;
  shift: ProblemShift;
  during: Interval;
  begins: boolean;
}

async function rowsOf(
  { runner, locale }: ReportContext,
  rosters: readonly ReadRoster[],
  range: { from: string; to: string },
): Promise<Row[]> {
  const parts = rosters.flatMap((roster) => partsOf(roster, range));
  const groups = groupBy(parts, keyOf);
  const doctors = await readDoctors(runner, [...new Set(parts.map(({ duty }) => duty.doctor))]);
  return doctors.flatMap(({ doctor }) =>
    [...groups]
      .filter(([, [first]]) => first!.duty.doctor === doctor.id)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, own]) => {
        const { shift, duty } = own[0]!;
        return {
          doctor: doctor.name,
          hpr: doctor.hpr,
          function: wordOf(locale, 'function', shift.function),
          presence: wordOf(locale, 'presence', shift.presence),
          task: wordOf(locale, 'task', duty.role),
          ...figuresOf(own, payTimeLaw()),
        };
      }),
  );
}

function keyOf({ duty, shift }: Part): string {
  return [duty.doctor, shift.function, shift.presence, duty.role].join('/');
}

function partsOf({ duties, shifts }: ReadRoster, range: { from: string; to: string }): Part[] {
  const [from, to] = [range.from, range.to].map((date) => osloInstant(date, '00:00', SHIFT_BORDERS));
  return duties.flatMap((duty) => {
    const during = {
      from: duty.during.from > from! ? duty.during.from : from!,
      to: duty.during.to < to! ? duty.during.to : to!,
    };
    const shift = shifts.get(duty.shift);
    if (!shift) throw new Error(`a duty on an unknown shift: ${duty.shift}`);
    if (during.from >= during.to) return [];
    return [{ duty, shift, during, begins: during.from === duty.during.from }];
  });
}

function figuresOf(parts: readonly Part[], law: PayTimeLaw): Record<string, number> {
  const sums: Record<string, number> = Object.fromEntries(PAY_WINDOWS.map((window) => [window, 0]));
  for (const { during } of parts) {
    for (const [window, minutes] of Object.entries(payMinutes(during, law))) sums[window]! += minutes;
  }
  const minutes = Object.values(sums).reduce((all, one) => all + one, 0);
  return { duties: parts.filter(({ begins }) => begins).length, ...sums, minutes };
}
