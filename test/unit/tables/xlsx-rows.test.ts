import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { RowCollector } from '../../../src/infrastructure/tables/row-collector.ts';
import { TABLE_LIMITS } from '../../../src/infrastructure/tables/table-result.ts';
import { readXlsxRows } from '../../../src/infrastructure/tables/xlsx/xlsx-rows.ts';
import { makeXlsx, textCell, type XlsxParts } from './make-xlsx.ts';

async function read(bytes: Buffer) {
  const rows = new RowCollector(TABLE_LIMITS);
  await readXlsxRows(bytes, TABLE_LIMITS, rows);
  return rows.finish();
}

async function problemOf(bytes: Buffer): Promise<unknown> {
  return read(bytes).catch((error: unknown) => (error as { problem?: unknown }).problem);
}

const HEADER = `<row r="1">${textCell('A1', 'a')}${textCell('B1', 'b')}</row>`;

/** The cells of the one row below the header. */
async function rowOf(cells: string, parts: Omit<XlsxParts, 'rows'> = {}) {
  const table = await read(makeXlsx({ rows: `${HEADER}<row r="2">${cells}</row>`, ...parts }));
  return table.rows[0]?.[1];
}

describe('the cells of an XLSX file', () => {
  test.each([
    ['<c r="A2"><v>1234567.5</v></c>', '1234567.5'],
    ['<c r="A2"><v>1E-7</v></c>', '0.0000001'],
    ['<c r="A2"><v>0.30000000000000004</v></c>', '0.3'],
    ['<c r="A2"><v>12345678901</v></c>', '12345678901'],
    ['<c r="A2" t="b"><v>1</v></c>', 'true'],
    ['<c r="A2" t="b"><v>0</v></c>', 'false'],
    ['<c r="A2" t="str"><v>=1_x000D_</v></c>', '=1\r'],
    ['<c r="A2" t="d"><v>2026-05-17T08:30:00</v></c>', '2026-05-17T08:30'],
    [
      '<c t="inlineStr"><is><r><t>Å</t></r><r><t xml:space="preserve">se </t></r><rPh><t>x</t></rPh></is></c>',
      'Åse ',
    ],
    ['<x:c xmlns:x="y" r="A2"><x:v>7</x:v></x:c>', '7'],
    ['<c r="A2" t="s"><v>1</v></c>', "'=to"],
  ])('become text: %s', async (cell, text) => {
    const sharedStrings = "<si><t>en</t></si><si><r><t>'=</t></r><r><t>to</t></r></si>";
    expect(await rowOf(cell, { sharedStrings })).toEqual([text]);
  });

  const styles = [
    '<numFmts><numFmt numFmtId="164" formatCode="[$-414]d. mmm yyyy;@"/>',
    '<numFmt numFmtId="165" formatCode="#,##0 &quot;days&quot;;[Red]-0"/>',
    '<numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>',
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>',
    ...['0', '14', '22', '164', '165', '166', '20'].map(
      (id, at) => `${at === 0 ? '<cellXfs>' : ''}<xf numFmtId="${id}"/>`,
    ),
    '</cellXfs>',
  ].join('');

  test.each([
    [0, '46159', '46159'],
    [1, '46159', '2026-05-17'],
    [2, '46159.35416666666', '2026-05-17T08:30'],
    [2, '46159.999999', '2026-05-18'],
    [3, '46159', '2026-05-17'],
    [4, '46159', '46159'],
    [5, '1.5625', '37:30'],
    [6, '0.3125', '07:30'],
  ])('become dates and times by their style: %d, %s', async (style, stored, text) => {
    expect(await rowOf(`<c r="A2" s="${style}"><v>${stored}</v></c>`, { styles })).toEqual([text]);
  });

  test('count days from 1904 where the workbook says so', async () => {
    const parts = { styles, workbookSettings: '<workbookPr date1904="1"/>' };
    expect(await rowOf('<c r="A2" s="1"><v>44697</v></c>', parts)).toEqual(['2026-05-17']);
  });

  test.each([
    ['<c r="A2" s="1"><v>-1</v></c>'],
    ['<c r="A2" s="1"><v>1e300</v></c>'],
    ['<c r="A2"><v>NaN</v></c>'],
    ['<c r="A2" t="s"><v>9</v></c>'],
    ['<c r="A2" t="s"><v>__proto__</v></c>'],
    ['<c r="A2" t="?"><v>9</v></c>'],
    ['<c r="A3"><v>9</v></c>'],
    ['<c r="AAAA2"><v>9</v></c>'],
  ])('are refused when broken: %s', async (cell) => {
    const problem = await problemOf(makeXlsx({ rows: `${HEADER}<row r="2">${cell}</row>`, styles }));
    expect(problem).toMatchObject({ code: 'parse-failed', line: 2, value: 'cell' });
  });

  test.each([
    ['<c r="A2"/><c r="AB2"><f>1+1</f><v>2</v></c>', { code: 'cell-is-formula', line: 2, column: 'AB' }],
    ['<c r="B2"><f t="shared" si="0"/><v>2</v></c>', { code: 'cell-is-formula', line: 2, column: 'B' }],
    ['<c r="B2" t="e"><v>#REF!</v></c>', { code: 'cell-is-error', line: 2, column: 'B' }],
    ['<c r="C2"><v>1</v></c>', { code: 'row-too-long', line: 2, column: 'C' }],
    ['<c r="XFD2"><v>1</v></c>', { code: 'too-many-columns', line: 2, limit: 200 }],
  ])('are refused with their place: %s', async (cells, problem) => {
    expect(await problemOf(makeXlsx({ rows: `${HEADER}<row r="2">${cells}</row>` }))).toEqual(problem);
  });
});

describe('the sheet of an XLSX file', () => {
  test('is the first visible one; formulas of others are none of our business', async () => {
    const table = await read(
      makeXlsx({
        rows: '<row><c><f>1</f></c></row>',
        sheets: '<sheet name="x" state="hidden" r:id="rId1"/><sheet name="y" r:id="rId2"/>',
        more: { 'xl/worksheets/sheet2.xml': strToU8(`<s>${HEADER}</s>`) },
      }),
    );
    expect(table.header).toEqual(['a', 'b']);
  });

  test('keeps the numbers of its rows past empty ones', async () => {
    const rows = `${HEADER}<row r="4"><c r="B4"><v>1</v></c></row><row><c><v>2</v></c></row><row r="1000000"><c r="A1000000"/></row>`;
    expect((await read(makeXlsx({ rows }))).rows).toEqual([
      [4, ['', '1']],
      [5, ['2']],
    ]);
  });

  test('is refused with its first row too many', async () => {
    const row = '<row><c><v>1</v></c></row>';
    expect((await read(makeXlsx({ rows: HEADER + row.repeat(5000) }))).rows).toHaveLength(5000);
    const problem = await problemOf(makeXlsx({ rows: HEADER + row.repeat(5001) }));
    expect(problem).toEqual({ code: 'too-many-rows', line: 5002, limit: 5000 });
  });

  test('is refused when its cells show one long text too often', async () => {
    const sharedStrings = `<si><t>${'x'.repeat(30_000)}</t></si>`;
    const rows = HEADER + '<row><c t="s"><v>0</v></c></row>'.repeat(134);
    const problem = { code: 'file-inflates-too-large', line: 135, limit: 4_000_000 };
    expect(await problemOf(makeXlsx({ rows, sharedStrings }))).toEqual(problem);
  });
});

describe('the parts of an XLSX file', () => {
  test.each([
    ['<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>', textCell('A2', '&amp;a;')],
    ['<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>', textCell('A2', '&a;')],
    ['<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">', ''],
    [`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]>`, textCell('A2', '&b;')],
  ])('are refused with a document type: %s', async (prolog, cell) => {
    const bytes = makeXlsx({ prolog, rows: `${HEADER}<row r="2">${cell}</row>` });
    expect(await problemOf(bytes)).toEqual({ code: 'parse-failed', value: 'doctype' });
  });

  test('are refused when they are no XML, or use an entity of nobody', async () => {
    const broken = { code: 'parse-failed', value: 'xml' };
    expect(await problemOf(makeXlsx({ rows: '<row>' }))).toEqual(broken);
    expect(await problemOf(makeXlsx({ rows: `<row>${textCell('A1', '&a;')}</row>` }))).toEqual(broken);
    const utf16 = Buffer.from('\uFEFF<!DOCTYPE x><worksheet/>', 'utf16le');
    expect(await problemOf(makeXlsx({ rows: '', more: { 'xl/worksheets/sheet1.xml': utf16 } }))).toEqual(
      broken,
    );
  });

  test('are refused when the archive is broken or holds no workbook', async () => {
    const whole = makeXlsx({ rows: HEADER });
    const broken = { code: 'parse-failed', value: 'zip' };
    expect(await problemOf(whole.subarray(0, whole.length - 30))).toEqual(broken);
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, 60, 120);
    expect(await problemOf(damaged)).toEqual(broken);
    const letter = Buffer.from(zipSync({ 'word/document.xml': strToU8('<x/>') }));
    expect(await problemOf(letter)).toEqual({ code: 'not-a-table' });
  });
});
