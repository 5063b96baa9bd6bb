import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { restore } from './formula-guard.ts';
import type { RowCollector } from './row-collector.ts';
import { Refusal } from './table-result.ts';

/** In the order that decides between equals: Norwegian spreadsheets write semicolons. */
const SEPARATORS = [';', '\t', ','];

/** Reads a CSV file into `rows`; throws a `Refusal`. */
export function readCsvRows(bytes: Buffer, rows: RowCollector): void {
  const text = decodeText(bytes);
  let line = 1;
  try {
    parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      on_record: (cells: string[]) => {
        rows.add(line, cells.map(restore));
        // The parser counts a CRLF inside a cell twice.
        line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new Refusal({ code: 'parse-failed', line, value: 'quotes' });
    throw error;
  }
}

/** The separator that the header line holds most of, outside of quotes. */
function separatorOf(text: string): string {
  const counts = new Map(SEPARATORS.map((separator) => [separator, 0]));
  let quoted = false;
  let begun = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '\n' || character === '\r') {
      if (begun) break;
      continue;
    }
    begun = true;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  return SEPARATORS.reduce((best, other) => (counts.get(other)! > counts.get(best)! ? other : best));
}
