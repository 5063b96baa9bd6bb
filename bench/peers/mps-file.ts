import type { CompactMip, MipColumn, MipRow } from './compact-mip.ts';

/** Name of a column in the file: its place, so that a solution can be read back. */
export function columnName(column: number): string {
  return `C${column}`;
}

/** A model as an MPS file, which every solver of linear programmes reads. */
export function mpsFile({ columns, rows }: CompactMip): string {
  const entries: [row: number, value: number][][] = columns.map(() => []);
  rows.forEach((row, index) => {
    for (const [column, value] of row.entries) entries[column]!.push([index, value]);
  });
  const column = ({ cost }: MipColumn, index: number) => [
    ...(cost === 0 ? [] : [` ${columnName(index)} COST ${cost}`]),
    ...entries[index]!.map(([row, value]) => ` ${columnName(index)} R${row} ${value}`),
  ];
  const side = (row: MipRow) => (senseOf(row) === 'L' ? row.upper : row.lower);
  return [
    ['NAME STUDY FREE', 'ROWS', ' N COST'],
    rows.map((row, index) => ` ${senseOf(row)} R${index}`),
    ['COLUMNS'],
    columns.flatMap(column),
    ['RHS'],
    rows.map((row, index) => ` RHS R${index} ${side(row)}`),
    ['BOUNDS'],
    columns.flatMap(boundsOf),
    ['ENDATA', ''],
  ]
    .flat()
    .join('\n');
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
