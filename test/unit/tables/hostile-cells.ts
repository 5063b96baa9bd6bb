import fc from 'fast-check';

/** Text that has broken somebody's export: formulas, separators, quotes, line ends, escapes, names of objects. */
const PIECES = [
  '=1+1',
  '=HYPERLINK("http://example.no")',
  '+47',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1',
  "'",
  "''=",
  '"',
  '""',
  ';',
  ',',
  '\t',
  '\r\n',
  '\n',
  '\r',
  '_x000D_',
  '_x005F_x0041_',
  'constructor',
  '__proto__',
  'æøåÆØÅ',
  'Brønnøysund',
  '\uFEFF',
  '<c>&amp;]]>',
  '\u0001\u000B\u0085',
  '🩺',
  ' ',
];

/** Any text but NUL, which neither CSV nor the database can hold; mostly of hostile pieces. */
export const hostileText = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })) },
    { weight: 1, arbitrary: fc.tuple(fc.string({ unit: 'binary' })) },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''));

/** A table of hostile cells below named columns; the first column says that no row is empty. */
export function hostileTable(columns: number, rows: number) {
  const cells = fc.array(hostileText, { minLength: columns - 1, maxLength: columns - 1 });
  return fc.array(cells, { minLength: rows, maxLength: rows }).map((texts) => ({
    header: ['Rad', '=Formel', ...Array.from({ length: columns - 2 }, (_, at) => `Kolonne; ${at}`)],
    rows: texts.map((row, at) => [`rad ${at}`, ...row]),
  }));
}
