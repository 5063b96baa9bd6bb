/** A roster of one doctor that was found at some prices, with its exact cost. */
export interface Column {
  d: number;
  shifts: Int32Array;
  cost: number;
}

/** The latest good rosters of each doctor: what a neighbourhood begins with. */
export class ColumnPool {
  readonly #room: number;
  readonly #columns: Column[][];
  readonly #keys: Set<string>[];

  constructor(doctors: number, room: number) {
    this.#room = room;
    this.#columns = Array.from({ length: doctors }, () => []);
    this.#keys = Array.from({ length: doctors }, () => new Set());
  }

  of(d: number): readonly Column[] {
    return this.#columns[d]!;
  }

  /** Keeps a roster unless it is known; the oldest gives way. `shifts` must be in a canonical order. */
  add(column: Column): boolean {
    const keys = this.#keys[column.d]!;
    const key = column.shifts.join();
    if (keys.has(key)) return false;
    keys.add(key);
    const columns = this.#columns[column.d]!;
    columns.push(column);
    if (columns.length > this.#room) keys.delete(columns.shift()!.shifts.join());
    return true;
  }
}
