import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { readCsvRows } from '../../../src/infrastructure/tables/csv-rows.ts';
import { RowCollector } from '../../../src/infrastructure/tables/row-collector.ts';
import { Refusal, TABLE_LIMITS } from '../../../src/infrastructure/tables/table-result.ts';
import { readXlsxRows } from '../../../src/infrastructure/tables/xlsx/xlsx-rows.ts';
import { makeXlsx, textCell } from './make-xlsx.ts';

/** Whether a file ends as a table or as a refusal; anything else it throws is ours to mend. */
async function endOf(bytes: Buffer): Promise<'table' | 'refusal'> {
  const rows = new RowCollector(TABLE_LIMITS);
  try {
    if (bytes[0] === 0x50) await readXlsxRows(bytes, TABLE_LIMITS, rows);
    else readCsvRows(bytes, rows);
    rows.finish();
    return 'table';
  } catch (error) {
    if (error instanceof Refusal) return 'refusal';
    throw error;
  }
}

/** Some places of a file, and the bytes that take them. */
function damage(length: number) {
  return fc.array(fc.tuple(fc.nat(length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
}

function damaged(bytes: Uint8Array, changes: readonly (readonly [number, number])[]): Buffer {
  const copy = Buffer.from(bytes);
  for (const [at, value] of changes) copy[at] = value;
  return copy;
}

describe('a damaged file', () => {
  const rows = `<row r="1">${textCell('A1', 'a')}</row><row r="2"><c r="A2" s="1"><v>46159</v></c></row>`;
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="d.m.yy"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>';
  const whole = makeXlsx({ rows, styles });
  const sheet = strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);

  test('ends as a table or a refusal when its archive is damaged', async () => {
    expect(await endOf(whole)).toBe('table');
    const check = async (changes: [number, number][]) => {
      // The magic number stays: without it this would be a file of text.
      const bytes = damaged(whole, changes);
      bytes.set(whole.subarray(0, 4));
      expect(['table', 'refusal']).toContain(await endOf(bytes));
    };
    await fc.assert(fc.asyncProperty(damage(whole.length), check), { numRuns: 500 });
  });

  test('ends as a table or a refusal when its sheet is damaged', async () => {
    const check = async (changes: [number, number][]) => {
      const more = { 'xl/worksheets/sheet1.xml': damaged(sheet, changes) };
      expect(['table', 'refusal']).toContain(await endOf(makeXlsx({ rows, styles, more })));
    };
    await fc.assert(fc.asyncProperty(damage(sheet.length), check), { numRuns: 500 });
  });

  test('ends as a table or a refusal when it is text, or ought to be', async () => {
    const check = async (bytes: Uint8Array) => {
      const text = Buffer.concat([Buffer.from('a;"b"\n'), bytes]);
      expect(['table', 'refusal']).toContain(await endOf(text));
    };
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), check), { numRuns: 500 });
  });
});
