import { addDays, daysBetween, isoWeekday } from '../../../src/domain/calendar/civil-date.ts';
import type { Grid, GridShift, Seated, Violation } from './board-api.ts';

/** Somebody on a shift, or a seat of it that nobody has. */
export interface Duty {
  shift: GridShift;
  seated: Seated | null;
}

/** What a doctor has said of a date. */
export type WishMark = 'veto' | 'preferNot' | 'prefer';

/** What is to be seen to: a rule that may not be broken, an open seat, a warning. */
export type Trouble = 'breach' | 'open' | 'warning';

/** One row on one date, where there is something to show. */
export interface BoardCell {
  /** Days since the first Monday of the board. */
  day: number;
  duties: readonly Duty[];
  /** Seats that nobody has. */
  open: number;
  mark: WishMark | null;
  trouble: Trouble | null;
  isLocked: boolean;
}

/** A doctor, a seat of a shift, or the open seats. */
export interface BoardRow {
  key: string;
  doctor: string | null;
  /** Of a row of seats. */
  slot: string | null;
  function: GridShift['function'] | null;
  /** Number of the seat, and how many there are. */
  seat: readonly [number, number] | null;
  name: string;
  duties: number;
  target: number | null;
  /** In order of days. */
  cells: readonly BoardCell[];
  byDay: ReadonlyMap<number, BoardCell>;
  /** Days from and up to. */
  away: readonly { from: number; to: number }[];
}

/** The days of a board, in weeks from Monday on. */
export interface BoardDays {
  /** The Monday that days are counted from. */
  monday: string;
  weeks: number;
  /** The first day, and the one after the last. */
  from: number;
  to: number;
  /** Holidays on weekdays. */
  holidays: readonly number[];
}

/** Everything that a grid shows. */
export interface BoardModel {
  days: BoardDays;
  rows: readonly BoardRow[];
}

/** The days from `from` up to `to`, with those of the roster that are holidays. */
export function boardDays(grid: Grid, from: string, to: string): BoardDays {
  const monday = addDays(from, 1 - isoWeekday(from));
  const first = daysBetween(monday, from);
  const last = daysBetween(monday, to);
  const holidays = grid.dates
    .filter(({ date, dayOff }) => dayOff && isoWeekday(date) < 6 && date >= from && date < to)
    .map(({ date }) => daysBetween(monday, date));
  return { monday, weeks: Math.ceil(last / 7), from: first, to: last, holidays };
}

/** The worst of what rules say. */
export function troubleOf(violations: readonly Violation[]): Trouble | null {
  const told = violations.filter(({ waived }) => !waived);
  if (told.some(({ hard }) => hard)) return 'breach';
  return told.length > 0 ? 'warning' : null;
}

const WORST: readonly Trouble[] = ['breach', 'open', 'warning'];

/** Of several troubles the worst. */
export function worst(troubles: readonly (Trouble | null)[]): Trouble | null {
  return WORST.find((one) => troubles.includes(one)) ?? null;
}

/** A row with its cells in order. */
export function rowOf(row: Omit<BoardRow, 'cells' | 'byDay'>, cells: readonly BoardCell[]): BoardRow {
  const sorted = [...cells].sort((a, b) => a.day - b.day);
  return { ...row, cells: sorted, byDay: new Map(sorted.map((cell) => [cell.day, cell])) };
}

/** The day of a date; `null` outside of the board. */
export function dayOf({ monday, from, to }: BoardDays, date: string): number | null {
  const day = daysBetween(monday, date);
  return day >= from && day < to ? day : null;
}

/** The date of a day. */
export function dateOf({ monday }: BoardDays, day: number): string {
  return addDays(monday, day);
}

/** Where there is something to see to, by date and then by row. */
export function troubles({ rows }: BoardModel): { row: number; day: number }[] {
  const found = rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ day, trouble }) => (trouble ? [{ row, day }] : [])),
  );
  return found.sort((a, b) => a.day - b.day || a.row - b.row);
}
