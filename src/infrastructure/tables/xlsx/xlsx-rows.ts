import { cellPlace, columnName } from '../column-name.ts';
import type { RowCollector } from '../row-collector.ts';
import { Refusal, type TableLimits } from '../table-result.ts';
import { cellText, type StoredCell } from './cell-text.ts';
import { RichText } from './shared-strings.ts';
import { unescapeText } from './text-escapes.ts';
import { unpack } from './unpack.ts';
import { walkXml } from './walk-xml.ts';
import { openWorkbook, type Workbook } from './workbook.ts';

/** Reads the first visible sheet of an XLSX file into `rows`; throws a `Refusal`. */
export async function readXlsxRows(bytes: Buffer, limits: TableLimits, rows: RowCollector): Promise<void> {
  const workbook = openWorkbook(await unpack(bytes, limits.unpackedBytes));
  const reader = new SheetReader(workbook, limits, rows);
  walkXml(workbook.sheet, reader);
}

/** Follows a sheet cell by cell. Rows and cells may leave out their place: then they follow the last one. */
class SheetReader {
  readonly #workbook: Workbook;
  readonly #limits: TableLimits;
  readonly #rows: RowCollector;
  readonly #inline = new RichText();
  #line = 0;
  #column = 0;
  #cells: string[] = [];
  #cell: StoredCell | null = null;
  #inValue = false;

  constructor(workbook: Workbook, limits: TableLimits, rows: RowCollector) {
    this.#workbook = workbook;
    this.#limits = limits;
    this.#rows = rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#openRow(attributes['r']);
    else if (name === 'c') this.#openCell(attributes);
    else if (!this.#cell) return;
    else if (name === 'f') throw this.#refusal('cell-is-formula');
    else if (name === 'v') this.#inValue = true;
    else this.#inline.open(name);
  }

  text(text: string): void {
    if (!this.#cell) return;
    if (this.#inValue) this.#cell.value += text;
    else this.#inline.text(text);
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'row') this.#rows.add(this.#line, this.#cells);
    else if (name === 'c') this.#closeCell();
    else if (this.#cell) this.#inline.close(name);
  }

  #openRow(reference: string | undefined): void {
    const line = reference === undefined ? this.#line + 1 : Number(reference);
    if (!Number.isSafeInteger(line) || line <= this.#line) throw this.#refusal('parse-failed');
    this.#line = line;
    this.#column = 0;
    this.#cells = [];
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const { r, t = 'n', s = '0' } = attributes;
    const place = r === undefined ? { line: this.#line, column: this.#column + 1 } : cellPlace(r);
    if (!place || place.line !== this.#line || place.column <= this.#column) {
      throw this.#refusal('parse-failed');
    }
    this.#column = place.column;
    this.#cell = { type: t, style: Number(s), value: '' };
  }

  #closeCell(): void {
    const cell = this.#cell!;
    const inline = this.#inline.take();
    this.#cell = null;
    if (cell.type === 'e') throw this.#refusal('cell-is-error');
    const text =
      cell.type === 'inlineStr'
        ? inline
        : cell.type === 'str'
          ? unescapeText(cell.value)
          : cellText(cell, this.#workbook);
    if (text === null) throw this.#refusal('parse-failed');
    if (text === '') return;
    const { columns } = this.#limits;
    if (this.#column > columns) {
      throw new Refusal({ code: 'too-many-columns', line: this.#line, limit: columns });
    }
    while (this.#cells.length < this.#column - 1) this.#cells.push('');
    this.#cells.push(text);
  }

  #refusal(code: 'cell-is-formula' | 'cell-is-error' | 'parse-failed'): Refusal {
    const place = { line: Math.max(1, this.#line), column: columnName(Math.max(1, this.#column)) };
    return new Refusal({ code, ...place, ...(code === 'parse-failed' ? { value: 'cell' } : {}) });
  }
}
