import writeXlsxFile from 'write-excel-file/node';
import type { TextTable } from './text-table.ts';
import { escapeText } from './xlsx/text-escapes.ts';

/**
 * A table as XLSX with one sheet. Text goes into text cells, whatever it begins with, and comes back
 * unchanged by `readTable`; numbers go into number cells.
 *
 * @param sheetName 1 to 31 characters without `[]/\:*?`; throws otherwise
 */
export async function writeXlsx(table: TextTable, sheetName: string): Promise<Buffer> {
  const rows = [table.header, ...table.rows].map((row) => row.map(cellOf));
  return writeXlsxFile(rows, { sheet: sheetName }).toBuffer();
}

function cellOf(cell: string | number | null) {
  // The type is said, never guessed from the text.
  if (typeof cell === 'string') return cell === '' ? null : { value: escapeText(cell), type: String };
  return cell === null ? null : { value: cell, type: Number };
}
