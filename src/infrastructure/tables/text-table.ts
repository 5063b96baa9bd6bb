/** A table to be written: every row has as many cells as the header, or fewer. */
export interface TextTable {
  header: string[];
  /** Empty cells are `null`; numbers must be finite. */
  rows: (string | number | null)[][];
}
