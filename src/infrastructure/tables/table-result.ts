/** Why a file is refused; stable, for programs. Texts for people belong to the message catalogues. */
export type TableProblemCode =
  /** More bytes than `limit`. */
  | 'file-too-large'
  /** Unpacked, or as text of all its cells together, more than `limit`. */
  | 'file-inflates-too-large'
  /** More than `limit` rows below the header; `line` is the first one too many. */
  | 'too-many-rows'
  /** A cell beyond column `limit`. */
  | 'too-many-columns'
  /** Neither CSV nor XLSX: an empty file, a picture, an old .xls, a ZIP without a workbook. */
  | 'not-a-table'
  /** Text in an encoding other than UTF-8 and Windows-1252. */
  | 'encoding-unknown'
  /** No row with names, or a gap (`column`) between the names. */
  | 'header-missing'
  /** Two columns of the name `value`; `column` is the second. */
  | 'header-duplicate'
  /** A formula in XLSX, at `line` and `column`: its shown value may be stale or made up. */
  | 'cell-is-formula'
  /** A cell in XLSX that holds an error such as #REF!. */
  | 'cell-is-error'
  /** A row with a cell to the right of the last named column. */
  | 'row-too-long'
  /** Not done after `limit` milliseconds. */
  | 'parse-timeout'
  /** The memory of the parser, `limit` MB, ran out. */
  | 'parse-out-of-memory'
  /** Broken in itself: `value` names what is (`zip`, `xml`, `doctype`, `quotes`, `cell`, `process`). */
  | 'parse-failed';

/** A refusal with the values that a sentence about it needs. */
export interface TableProblem {
  code: TableProblemCode;
  /** Row of the sheet, or line of the text file where the row begins; from 1. */
  line?: number;
  /** The column's letters, as spreadsheets name it: `A`, `AB`. */
  column?: string;
  value?: string;
  limit?: number;
}

/** A row: its place in the file, and its cells by column name in an object without a prototype. */
export interface TableRow {
  line: number;
  cells: Record<string, string>;
}

/** A table of text cells, or why there is none. */
export type TableResult =
  | { ok: true; format: 'csv' | 'xlsx'; header: string[]; rows: TableRow[] }
  | { ok: false; problem: TableProblem };

/** How much of a file is taken; the defaults are the service's promise, others are for tests. */
export interface TableLimits {
  /** Bytes of the file as it comes. */
  packedBytes: number;
  /** Bytes of all parts of an XLSX file, counted while they inflate. */
  unpackedBytes: number;
  /** Characters of all cells: one shared string of XLSX may be shown by a million cells. */
  textLength: number;
  /** Rows below the header that are not empty. */
  rows: number;
  columns: number;
  /** Milliseconds from the start of the parsing process to its end. */
  timeoutMs: number;
  /** MB of heap for the parsing process; its buffers are held down by the limits above. */
  heapMb: number;
}

/** What a roster, a list of doctors or a year of wishes needs, with much room. */
export const TABLE_LIMITS: Readonly<TableLimits> = {
  packedBytes: 2_000_000,
  unpackedBytes: 20_000_000,
  textLength: 4_000_000,
  rows: 5_000,
  columns: 200,
  timeoutMs: 5_000,
  heapMb: 256,
};

/** What the parsing process answers: rows as arrays, since names in each would multiply its length. */
export type ParseAnswer =
  | { ok: true; format: 'csv' | 'xlsx'; header: string[]; rows: [line: number, cells: string[]][] }
  | { ok: false; problem: TableProblem };

/** Leaves a parser's callbacks; becomes a `TableProblem` where the parsing process answers. */
export class Refusal extends Error {
  readonly problem: TableProblem;

  constructor(problem: TableProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
