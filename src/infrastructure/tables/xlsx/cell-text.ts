import { plainNumber } from '../plain-number.ts';
import type { Workbook } from './workbook.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Days from 1900 to 1904 in the count of spreadsheets. */
const DAYS_TO_1904 = 1462;
/** Day 60 is 29 February 1900, which never was: the count is right from day 61 on, and this is its zero. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** A cell as XLSX stores it. */
export interface StoredCell {
  /** The attribute `t`; a number without it. */
  type: string;
  style: number;
  /** What stands in `<v>`, escapes not undone. */
  value: string;
}

/** The text of a number, date, truth or shared string; `null` when the cell is broken. */
export function cellText(cell: StoredCell, workbook: Workbook): string | null {
  const { type, value } = cell;
  if (value === '') return '';
  switch (type) {
    case 's':
      return workbook.sharedStrings[Number(value)] ?? null;
    case 'b':
      return value === '1' || value === 'true' ? 'true' : value === '0' || value === 'false' ? 'false' : null;
    case 'd':
      return isoText(value);
    case 'n':
      break;
    default:
      return null;
  }
  const number = Number(value);
  if (!Number.isFinite(number)) return null;
  const style = workbook.styles[cell.style] ?? 'number';
  if (style === 'number') return plainNumber(number);
  if (number < 0) return null;
  return style === 'duration' || number < 1 ? timeText(number) : dateText(number, workbook.from1904);
}

/** Hours and minutes of a time of day (a day less than one) or of a sum of hours: `07:30`, `37:30`. */
function timeText(days: number): string {
  const minutes = Math.round((days * DAY_MS) / MINUTE_MS);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `YYYY-MM-DD`, with `THH:MM` when there is a time; whole minutes. */
function dateText(days: number, from1904: boolean): string | null {
  const minutes = Math.round((days * DAY_MS) / MINUTE_MS);
  const date = new Date(DAY_ZERO + (from1904 ? DAYS_TO_1904 * DAY_MS : 0) + minutes * MINUTE_MS);
  // Also false for a count of days beyond all calendars, which has no year.
  if (!(date.getUTCFullYear() <= 9999)) return null;
  return withoutMidnight(date.toISOString().slice(0, 16));
}

/** The rare cells that store a date as text: `2026-01-05T08:00:00`. */
function isoText(value: string): string | null {
  const match = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?/.exec(value);
  return match && withoutMidnight(match[0]);
}

function withoutMidnight(text: string): string {
  return text.replace(/T00:00$/, '');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
