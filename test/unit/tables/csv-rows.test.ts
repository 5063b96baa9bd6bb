import { describe, expect, test } from '@jest/globals';
import { readCsvRows } from '../../../src/infrastructure/tables/csv-rows.ts';
import { RowCollector } from '../../../src/infrastructure/tables/row-collector.ts';
import { TABLE_LIMITS, type TableLimits } from '../../../src/infrastructure/tables/table-result.ts';

function read(source: string | Buffer, limits: Partial<TableLimits> = {}) {
  const rows = new RowCollector({ ...TABLE_LIMITS, ...limits });
  readCsvRows(Buffer.from(source as string), rows);
  return rows.finish();
}

function problemOf(source: string | Buffer, limits: Partial<TableLimits> = {}): unknown {
  try {
    return read(source, limits);
  } catch (error) {
    return (error as { problem?: unknown }).problem;
  }
}

describe('the text of a CSV file', () => {
  test.each([
    ['UTF-8', Buffer.from('Navn\nÅse')],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFNavn\nÅse')],
    ['Windows-1252', Buffer.from('Navn\nÅse', 'latin1')],
  ])('is read from %s', (_, bytes) => {
    expect(read(bytes)).toEqual({ header: ['Navn'], rows: [[2, ['Åse']]] });
  });

  test.each([
    ['nothing', Buffer.alloc(0), { code: 'not-a-table' }],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), { code: 'not-a-table' }],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), { code: 'not-a-table' }],
    [
      'bytes that are no text',
      Buffer.from('ff01fe02;ff', 'latin1').fill(0x01, 2, 3).fill(0xff, 0, 1),
      { code: 'not-a-table' },
    ],
    ['a web page', Buffer.from('\n<html><table>'), { code: 'not-a-table' }],
    ['UTF-16', Buffer.from('\uFEFFNavn;HPR', 'utf16le'), { code: 'encoding-unknown', value: 'utf-16' }],
    ['another code page', Buffer.from([0x4e, 0x81, 0x8d]), { code: 'encoding-unknown' }],
  ])('is refused when it is %s', (_, bytes, problem) => {
    expect(problemOf(bytes)).toEqual(problem);
  });
});

describe('the rows of a CSV file', () => {
  test.each([';', ',', '\t'])('are cut at the separator of the header, %j', (separator) => {
    const text = ['a', '"b;,\tc"'].join(separator) + '\r\n' + ['1', '2'].join(separator) + '\r\n';
    expect(read(text)).toEqual({ header: ['a', 'b;,\tc'], rows: [[2, ['1', '2']]] });
  });

  test('keep the line where they begin, past empty lines and line ends in cells', () => {
    const text = '\r\na;b\r\n"x\r\ny\nz";1\r\n;\r\n\r\nsist;2';
    expect(read(text)).toEqual({
      header: ['a', 'b'],
      rows: [
        [3, ['x\r\ny\nz', '1']],
        [8, ['sist', '2']],
      ],
    });
  });

  test('may be shorter than the header, and end in empty cells', () => {
    expect(read('a;b;;\n1\n1;2;;; \n').rows).toEqual([
      [2, ['1']],
      [3, ['1', '2']],
    ]);
  });

  test('lose the apostrophe that kept a formula from being one', () => {
    expect(read("'=a;b\n'=1;=2\n''=3;'t Hooft").rows).toEqual([
      [2, ['=1', '=2']],
      [3, ["'=3", "'t Hooft"]],
    ]);
  });

  test.each([
    ['a;b\n1;2\n"x;3\n4;5', { code: 'parse-failed', line: 3, value: 'quotes' }],
    ['a;b\n"x"y;3', { code: 'parse-failed', line: 2, value: 'quotes' }],
    ['a;b\n1;2;3', { code: 'row-too-long', line: 2, column: 'C' }],
    ['\n;;\n', { code: 'header-missing' }],
    ['a;;c\n1;2;3', { code: 'header-missing', line: 1, column: 'B' }],
    ['\na;b; a\n', { code: 'header-duplicate', line: 2, column: 'C', value: 'a' }],
  ])('are refused in %j', (text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  test('are refused beyond the limits', () => {
    expect(problemOf(`a\n${'x\n\n'.repeat(5001)}`)).toEqual({
      code: 'too-many-rows',
      line: 10_002,
      limit: 5000,
    });
    expect(read(`a\n${'x\n\n'.repeat(5000)}`).rows).toHaveLength(5000);
    expect(problemOf(`a${';a'.repeat(200)}`)).toEqual({ code: 'too-many-columns', line: 1, limit: 200 });
    const length = { code: 'file-inflates-too-large', line: 2, limit: 5 };
    expect(problemOf('ab\n1234', { textLength: 5 })).toEqual(length);
  });
});
