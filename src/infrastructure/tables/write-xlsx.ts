import writeXlsxFile from 'write-excel-file/node';
import type { TextTable } from './text-table.ts';
import { escapeText } from './xlsx/text-escapes.ts';

/** A table on a sheet of its own; its name as `writeXlsx` takes it. */
export interface Sheet {
  name: string;
  table: TextTable;
}

/**
 * A table as XLSX, on the first sheet. Text goes into text cells, whatever it begins with, and comes back
 * unchanged by `readTable`; numbers go into number cells.
 *
 * @param sheetName 1 to 31 characters without `[]/\:*?`; throws otherwise
 * @param more sheets after it
 */
export async function writeXlsx(
  table: TextTable,
  sheetName: string,
  more: readonly Sheet[] = [],
): Promise<Buffer> {
  const sheets = [{ name: sheetName, table }, ...more].map((one) => ({
    sheet: one.name,
    data: [one.table.header, ...one.table.rows].map((row) => row.map(cellOf)),
  }));
  return writeXlsxFile(sheets).toBuffer();
}

function cellOf(cell: string | number | null) {
  // The type is said, never guessed from the text.
  if (typeof cell === 'string') return cell === '' ? null : { value: escapeText(cell), type: String };
  return cell === null ? null : { value: cell, type: Number };
}
