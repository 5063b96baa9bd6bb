import { daysBetween } from '../../../src/domain/calendar/civil-date.ts';
import type { DoctorRow, Grid } from './board-api.ts';
import {
  type BoardCell,
  type BoardDays,
  type BoardRow,
  dayOf,
  type Duty,
  rowOf,
  troubleOf,
  type WishMark,
  worst,
} from './board-model.ts';
import type { Shown } from './board-search.ts';

/** Deviation from the share, in shifts, from which on a doctor counts as under or over it. */
const OFF_SHARE = 0.5;
const NORWEGIAN = new Intl.Collator('nb');

/** Key of the row of open seats. */
export const OPEN_ROW = 'open';

/** Doctors by name, after a row of what is open. */
export function doctorRows(
  grid: Grid,
  doctors: readonly DoctorRow[],
  days: BoardDays,
  filter: { search: string; shown: Shown },
): BoardRow[] {
  const duties = dutiesByDoctor(grid);
  const wanted = filter.search.trim().toLocaleLowerCase('nb');
  const rows = doctors
    .filter(({ name }) => name.toLocaleLowerCase('nb').includes(wanted))
    .sort((a, b) => NORWEGIAN.compare(a.name, b.name))
    .map((doctor) => doctorRow(doctor, duties.get(doctor.doctor) ?? [], days))
    .filter((row) => isShown(row, filter.shown));
  return [openRow(grid, days), ...rows];
}

function dutiesByDoctor(grid: Grid): Map<string, Duty[]> {
  const found = new Map<string, Duty[]>();
  for (const { shifts } of grid.dates) {
    for (const shift of shifts) {
      for (const seated of shift.assignments) {
        const own = found.get(seated.doctor);
        if (own) own.push({ shift, seated });
        else found.set(seated.doctor, [{ shift, seated }]);
      }
    }
  }
  return found;
}

function doctorRow(doctor: DoctorRow, duties: readonly Duty[], days: BoardDays): BoardRow {
  const cells = new Map<number, BoardCell>();
  const marks: readonly [WishMark, readonly string[]][] = [
    ['veto', doctor.vetoes],
    ['preferNot', doctor.preferNot],
    ['prefer', doctor.prefer],
  ];
  for (const [mark, dates] of marks) {
    for (const date of dates) {
      const day = dayOf(days, date);
      if (day !== null) cells.set(day, { ...EMPTY, day, mark });
    }
  }
  for (const duty of duties) {
    const day = dayOf(days, duty.shift.date);
    if (day === null) continue;
    const before = cells.get(day) ?? { ...EMPTY, day };
    cells.set(day, {
      ...before,
      duties: [...before.duties, duty],
      trouble: worst([before.trouble, troubleOf(duty.seated?.violations ?? [])]),
      isLocked: before.isLocked || duty.seated?.pinned === true,
    });
  }
  const away = doctor.away.flatMap(({ from, to }) => {
    const [first, last] = [dayAt(days, from), dayAt(days, to)];
    return first < last ? [{ from: first, to: last }] : [];
  });
  const held = duties.filter(({ seated, shift }) => seated?.role === 'duty' && shift.inShare).length;
  const { name, target } = doctor;
  return rowOf(
    {
      key: doctor.doctor,
      doctor: doctor.doctor,
      slot: null,
      function: null,
      seat: null,
      name,
      duties: held,
      target,
      away,
    },
    [...cells.values()],
  );
}

const EMPTY: Omit<BoardCell, 'day'> = { duties: [], open: 0, mark: null, trouble: null, isLocked: false };

/** The day of a date, or the nearest border of the board. */
function dayAt({ monday, from, to }: BoardDays, date: string): number {
  return Math.min(Math.max(daysBetween(monday, date), from), to);
}

function openRow(grid: Grid, days: BoardDays): BoardRow {
  const cells = grid.dates.flatMap(({ date, shifts }): BoardCell[] => {
    const day = dayOf(days, date);
    const open = shifts.reduce((sum, shift) => sum + shift.open, 0);
    const trouble = worst([open > 0 ? 'open' : null, ...shifts.map((shift) => troubleOf(shift.violations))]);
    if (day === null || trouble === null) return [];
    const duties = shifts.filter((shift) => shift.open > 0).map((shift) => ({ shift, seated: null }));
    return [{ ...EMPTY, day, duties, open, trouble }];
  });
  return rowOf(
    {
      key: OPEN_ROW,
      doctor: null,
      slot: null,
      function: null,
      seat: null,
      name: '',
      duties: cells.reduce((sum, { open }) => sum + open, 0),
      target: null,
      away: [],
    },
    cells,
  );
}

function isShown({ cells, duties, target }: BoardRow, shown: Shown): boolean {
  switch (shown) {
    case 'alle':
      return true;
    case 'problemer':
      return cells.some(({ trouble }) => trouble !== null);
    case 'under':
      return target !== null && duties < target - OFF_SHARE;
    case 'over':
      return target !== null && duties > target + OFF_SHARE;
  }
}
