import { columnName } from './column-name.ts';
import { Refusal, type TableLimits } from './table-result.ts';

/**
 * Takes the rows of a file in order, makes the first that is not empty the header, and refuses at the
 * first thing too much, so that no parser goes on for nothing.
 */
export class RowCollector {
  readonly #limits: TableLimits;
  readonly #rows: [line: number, cells: string[]][] = [];
  #header: string[] | null = null;
  #length = 0;

  constructor(limits: TableLimits) {
    this.#limits = limits;
  }

  /** Takes the next row; throws a `Refusal`. */
  add(line: number, cells: readonly string[]): void {
    const used = cells.slice(0, cells.findLastIndex((text) => text.trim() !== '') + 1);
    if (used.length === 0) return;
    const { columns, rows, textLength } = this.#limits;
    if (used.length > columns) throw new Refusal({ code: 'too-many-columns', line, limit: columns });
    for (const text of used) this.#length += text.length;
    if (this.#length > textLength) {
      throw new Refusal({ code: 'file-inflates-too-large', line, limit: textLength });
    }
    if (!this.#header) {
      this.#header = checkedHeader(line, used);
      return;
    }
    if (used.length > this.#header.length) {
      throw new Refusal({ code: 'row-too-long', line, column: columnName(used.length) });
    }
    if (this.#rows.length === rows) throw new Refusal({ code: 'too-many-rows', line, limit: rows });
    this.#rows.push([line, cells.slice(0, this.#header.length)]);
  }

  /** The whole table; throws a `Refusal` when there was no row at all. */
  finish(): { header: string[]; rows: [line: number, cells: string[]][] } {
    if (!this.#header) throw new Refusal({ code: 'header-missing' });
    return { header: this.#header, rows: this.#rows };
  }
}

function checkedHeader(line: number, cells: readonly string[]): string[] {
  const seen = new Set<string>();
  return cells.map((text, at) => {
    const name = text.trim();
    const column = columnName(at + 1);
    if (name === '') throw new Refusal({ code: 'header-missing', line, column });
    if (seen.has(name)) throw new Refusal({ code: 'header-duplicate', line, column, value: name });
    seen.add(name);
    return name;
  });
}
