import { describe, expect, test } from '@jest/globals';
import { writeCsv } from '../../../src/infrastructure/tables/write-csv.ts';

describe('writing CSV', () => {
  test('writes what Norwegian Excel opens right', () => {
    const csv = writeCsv({
      header: ['Lege', 'Vakter'],
      rows: [
        ['Åse Ødegård', 1.5],
        [null, -1e-7],
      ],
    });
    expect(csv.toString('utf8')).toBe('\uFEFFLege;Vakter\r\nÅse Ødegård;1,5\r\n;-0,0000001\r\n');
  });

  test('disarms formulas in cells and in names, but no numbers', () => {
    const csv = writeCsv({ header: ['=A', 'B'], rows: [['-5', -5]] });
    expect(csv.toString('utf8')).toBe("\uFEFF'=A;B\r\n'-5;-5\r\n");
  });

  test('quotes what any separator or line end would cut', () => {
    const csv = writeCsv({ header: ['a,b', 'c\td'], rows: [['x;"y"', 'en\rto']] });
    expect(csv.toString('utf8')).toBe('\uFEFF"a,b";"c\td"\r\n"x;""y""";"en\rto"\r\n');
  });
});
