import { stringify } from 'csv-stringify/sync';
import { neutralise } from './formula-guard.ts';
import { plainNumber } from './plain-number.ts';
import type { TextTable } from './text-table.ts';

/** Quoted also where a reader may expect another separator, but not our own numbers. */
const QUOTED = /^(?!-?\d+,\d+$)[^]*[,;\t\r\n"]|^\s|\s$/;

/**
 * A table as CSV that Norwegian Excel opens right: UTF-8 with a byte order mark, semicolons, CRLF, and
 * numbers with a decimal comma (it would make a date of `1.5`). Text that a spreadsheet would calculate
 * gets an apostrophe, which `readTable` takes away again. A NUL, which no CSV may hold, becomes U+FFFD.
 */
export function writeCsv(table: TextTable): Buffer {
  const rows = [table.header, ...table.rows].map((row) => row.map(cellText));
  const options = { delimiter: ';', record_delimiter: '\r\n', bom: true, quoted_match: QUOTED };
  return Buffer.from(stringify(rows, options), 'utf8');
}

function cellText(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return plainNumber(cell).replace('.', ',');
  return neutralise(cell.replaceAll('\0', '\uFFFD'));
}
