import { addDays, isCivilDate } from '../../domain/calendar/civil-date.ts';
import { isHprNumber } from '../../domain/doctors/check-doctor.ts';
import type { CivilDate, ClockTime, DateRange } from '../../domain/problem/roster-problem.ts';
import type { MessageValues } from '../../messages/format-message.ts';
import type { Words } from './words.ts';

/** One thing that is wrong (or worth knowing) about a row; its words are `imports.<code>`. */
export interface RowProblem {
  /** Id of the column; `null` when it is about the whole row. */
  column: string | null;
  code: string;
  /** The value as it was given. */
  value: string;
  values: MessageValues;
}

const DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const CLOCK = /^(\d{1,2})[:.](\d{2})(?::00)?$/;
const NUMBER = /^[+-]?\d{1,12}(?:[.,]\d{1,12})?$/;
/** Control characters and halves of surrogate pairs: no text of people has them, and no database takes them. */
const NO_TEXT = /[\p{Cc}\p{Cs}]/u;

/**
 * Reads the cells of one row by the ids of its columns and notes what is wrong with them. An empty cell
 * and a wrong one are both `null`: ask `need` for what may not be empty.
 */
export class RowReader {
  readonly line: number;
  readonly problems: RowProblem[] = [];
  /** Worth knowing, and no reason to refuse the row. */
  readonly notes: RowProblem[] = [];
  readonly #cells: Record<string, string>;
  readonly #columns: ReadonlyMap<string, string>;

  constructor(line: number, cells: Record<string, string>, columns: ReadonlyMap<string, string>) {
    this.line = line;
    this.#cells = cells;
    this.#columns = columns;
  }

  /** Forgets what was noted: a transaction that is tried again reads the row again. */
  forget(): void {
    this.problems.length = 0;
    this.notes.length = 0;
  }

  /** Whether the file has the column at all. */
  has(column: string): boolean {
    return this.#columns.has(column);
  }

  /** The cell's text without outer spaces; empty when there is no such column. */
  raw(column: string): string {
    const name = this.#columns.get(column);
    return name === undefined ? '' : (this.#cells[name] ?? '').trim();
  }

  isEmpty(...columns: string[]): boolean {
    return columns.every((column) => this.raw(column) === '');
  }

  wrong(column: string | null, code: string, values: MessageValues = {}): null {
    this.problems.push({ column, code, value: column === null ? '' : this.raw(column), values });
    return null;
  }

  note(column: string, code: string, values: MessageValues = {}): void {
    this.notes.push({ column, code, value: this.raw(column), values });
  }

  /** What was read from a cell that may not be empty. */
  need<T>(column: string, value: T | null): T | null {
    if (value === null && this.raw(column) === '') return this.wrong(column, 'value-missing');
    return value;
  }

  /** Notes every cell that says something which this row has no use for. */
  unused(...columns: string[]): void {
    for (const column of columns) if (!this.isEmpty(column)) this.wrong(column, 'value-unused');
  }

  text(column: string, max: number): string | null {
    const text = this.raw(column);
    if (text === '') return null;
    if (NO_TEXT.test(text)) return this.wrong(column, 'text-invalid');
    return text.length > max ? this.wrong(column, 'text-too-long', { limit: max }) : text;
  }

  hpr(column = 'hpr'): string | null {
    const text = this.raw(column).replace(/ /g, '');
    if (text === '') return null;
    return isHprNumber(text) ? text : this.wrong(column, 'hpr-invalid');
  }

  date(column: string): CivilDate | null {
    const text = this.raw(column);
    return text === '' ? null : (dateOf(text) ?? this.wrong(column, 'date-invalid'));
  }

  /** A range that the file gives with its last day, as the domain has it: with the first day after. */
  range(from: string, lastDay: string): DateRange {
    const first = this.date(from);
    const last = this.date(lastDay);
    if (first !== null && last !== null && last < first) this.wrong(lastDay, 'range-empty');
    return { from: first, to: last === null ? null : addDays(last, 1) };
  }

  clock(column: string): ClockTime | null {
    const text = this.raw(column);
    return text === '' ? null : (clockOf(text) ?? this.wrong(column, 'clock-invalid'));
  }

  number(column: string, min: number, max: number): number | null {
    const text = this.raw(column)
      .replace(/[ \u00A0\u202F]/g, '')
      .replace('\u2212', '-');
    if (text === '') return null;
    const value = NUMBER.test(text) ? Number(text.replace(',', '.')) : NaN;
    return value >= min && value <= max ? value : this.wrong(column, 'number-invalid', { min, max });
  }

  whole(column: string, min: number, max: number): number | null {
    const value = this.number(column, min, max);
    if (value === null || Number.isInteger(value)) return value;
    return this.wrong(column, 'number-invalid', { min, max });
  }

  choice<T extends string>(column: string, words: Words<T>): T | null {
    const text = this.raw(column);
    return text === '' ? null : this.#word(column, text, words);
  }

  yes(column: string): boolean | null {
    const text = this.raw(column);
    if (text === '') return null;
    const word = /^(ja|yes|true|j|x|1)$/i.test(text)
      ? true
      : /^(nei|no|false|n|0)$/i.test(text)
        ? false
        : null;
    return word ?? this.wrong(column, 'choice-unknown', { choices: 'ja, nei' });
  }

  /** The parts of a cell between commas (or line ends), each read on its own; `null` when empty or wrong. */
  list<T>(column: string, read: (part: string) => T | null, code: string): T[] | null {
    const text = this.raw(column);
    if (text === '') return null;
    const parts = text.split(/[,\n]/).map((part) => part.trim());
    const values = parts.flatMap((part) => read(part) ?? []);
    return values.length === parts.length ? values : this.wrong(column, code);
  }

  choices<T extends string>(column: string, words: Words<T>): T[] | null {
    const text = this.raw(column);
    if (text === '') return null;
    const parts = text.split(',').map((part) => this.#word(column, part, words));
    return parts.every((part) => part !== null) ? [...new Set(parts)] : null;
  }

  #word<T extends string>(column: string, text: string, words: Words<T>): T | null {
    const value = words.read(text);
    return value ?? this.wrong(column, 'choice-unknown', { choices: words.all.join(', ') });
  }
}

/** A date as `YYYY-MM-DD` or `dd.mm.yyyy`, of 1900 to 2199; `null` for another text. */
export function dateOf(text: string): CivilDate | null {
  const match = DATE.exec(text);
  const iso = match
    ? `${match[3]!}-${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}`
    : text.replace(/T00:00$/, '');
  return isCivilDate(iso) && iso >= '1900-01-01' && iso < '2200-01-01' ? iso : null;
}

/** A clock time as `H:MM`, `HH:MM` or `HH.MM`; `null` for another text. */
export function clockOf(text: string): ClockTime | null {
  const match = CLOCK.exec(text);
  if (!match || Number(match[1]) > 23 || Number(match[2]) > 59) return null;
  return `${match[1]!.padStart(2, '0')}:${match[2]!}`;
}

/** The last day of a range, as files have it. */
export function lastDay(to: CivilDate | null): CivilDate | null {
  return to === null ? null : addDays(to, -1);
}
