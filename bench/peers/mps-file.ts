import type { CompactMip, MipColumn, MipRow } from './compact-mip.ts';

/** Name of a column in the file: its place, so that a solution can be read back. */
export function columnName(column: number): string {
  return `C${column}`;
}

/** A model as an MPS file, which every solver of linear programmes reads. */
export function mpsFile({ columns, rows }: CompactMip): string {
  const lines = ['NAME STUDY FREE', 'ROWS', ' N COST'];
  rows.forEach((row, index) => lines.push(` ${senseOf(row)} R${index}`));
  lines.push('COLUMNS');
  const entries: [row: number, value: number][][] = columns.map(() => []);
  rows.forEach((row, index) => {
    for (const [column, value] of row.entries) entries[column]!.push([index, value]);
  });
  columns.forEach(({ cost }, column) => {
    if (cost !== 0) lines.push(` ${columnName(column)} COST ${cost}`);
    for (const [row, value] of entries[column]!) lines.push(` ${columnName(column)} R${row} ${value}`);
  });
  lines.push('RHS');
  rows.forEach((row, index) => lines.push(` RHS R${index} ${senseOf(row) === 'L' ? row.upper : row.lower}`));
  lines.push('BOUNDS', ...columns.flatMap(boundsOf), 'ENDATA', '');
  return lines.join('\n');
}

/** Rows of the model have one finite end, or two equal ones. */
function senseOf({ lower, upper }: MipRow): 'E' | 'L' | 'G' {
  if (lower === upper) return 'E';
  return upper === Infinity ? 'G' : 'L';
}

function boundsOf({ upper, integer }: MipColumn, column: number): string[] {
  // The value says nothing new, but CBC takes a shorter line for one without a set's name.
  if (integer) return [` BV BND ${columnName(column)} 1`];
  return upper === Infinity ? [] : [` UP BND ${columnName(column)} ${upper}`];
}
