/** The letters of a column as spreadsheets show them: 1 is `A`, 27 is `AA`. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnName(Math.floor((column - 1) / 26)) + last : last;
}

/** The place that a cell of XLSX names (`AB12`), from 1, or `null` when it names none. */
export function cellPlace(reference: string): { column: number; line: number } | null {
  const match = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column, line: Number(match[2]) };
}
