import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { readTable } from '../../../src/infrastructure/tables/read-table.ts';
import type { TableResult } from '../../../src/infrastructure/tables/table-result.ts';
import { writeCsv } from '../../../src/infrastructure/tables/write-csv.ts';
import { writeXlsx } from '../../../src/infrastructure/tables/write-xlsx.ts';
import { hostileTable } from '../../unit/tables/hostile-cells.ts';
import { makeXlsx, textCell } from '../../unit/tables/make-xlsx.ts';

const MB = 1_000_000;
const HEADER = `<row r="1">${textCell('A1', 'a')}</row>`;

/** The cells of a table that was read, row by row in the order of its columns. */
function cellsOf(result: TableResult): string[][] {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.rows.map(({ cells }) => result.header.map((name) => cells[name]!));
}

/** Reads in a process that did nothing before, so that its peak of memory is the reading's. */
function readInFreshProcess(bytes: Buffer, preparation = ''): { result: TableResult; grownKb: number } {
  const program = `
    import { buffer } from 'node:stream/consumers';
    import { readTable } from '${new URL('../../../src/infrastructure/tables/read-table.ts', import.meta.url).href}';
    const bytes = await buffer(process.stdin);
    ${preparation}
    const before = process.resourceUsage().maxRSS;
    const result = await readTable(bytes);
    console.log(JSON.stringify({ result, grownKb: process.resourceUsage().maxRSS - before }));`;
  const flags = ['--no-warnings', '--input-type=module', '--eval', program];
  const { stdout } = spawnSync(process.execPath, flags, { input: bytes, encoding: 'utf8' });
  return JSON.parse(stdout) as { result: TableResult; grownKb: number };
}

describe('a table that is written and read again', () => {
  test('keeps 10,000 hostile cells in CSV', async () => {
    await fc.assert(
      fc.asyncProperty(hostileTable(11, 200), async (table) => {
        const result = await readTable(writeCsv(table));
        expect(result).toMatchObject({ ok: true, format: 'csv', header: table.header });
        expect(cellsOf(result)).toEqual(table.rows);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  test('keeps 1,000 hostile cells in XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(hostileTable(11, 20), async (table) => {
        const result = await readTable(await writeXlsx(table, 'Ark 1'));
        expect(result).toMatchObject({ ok: true, format: 'xlsx', header: table.header });
        expect(cellsOf(result)).toEqual(table.rows);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  test('keeps numbers, the names that objects have, and texts that XML cannot hold', async () => {
    const header = ['__proto__', 'constructor', 'toString'];
    const table = {
      header,
      rows: [
        ['__proto__', 'valueOf', 0.1 + 0.2],
        [null, '\0\uD800\uFFFE', -1e-7],
      ],
    };
    const result = await readTable(await writeXlsx(table, 'Ark 1'));
    expect(cellsOf(result)).toEqual([
      ['__proto__', 'valueOf', '0.3'],
      ['', '\0\uD800\uFFFE', '-0.0000001'],
    ]);
    expect(cellsOf(await readTable(writeCsv(table)))[0]).toEqual(['__proto__', 'valueOf', '0,3']);
  });
});

describe('a hostile file', () => {
  test('pollutes nothing by the names of its columns', async () => {
    const result = await readTable(Buffer.from('__proto__;constructor;prototype\nx;y;z'));
    const cells = result.ok ? result.rows[0]!.cells : {};
    expect(Object.entries(cells)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
      ['prototype', 'z'],
    ]);
    expect(Object.getPrototypeOf(cells)).toBeNull();
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  test('is refused by its size before anything reads it', async () => {
    const problem = { code: 'file-too-large', limit: 2 * MB };
    expect(await readTable(Buffer.alloc(2 * MB + 1, 'a'))).toEqual({ ok: false, problem });
    expect(await readTable(Buffer.alloc(2 * MB, 'a\n'), { rows: 10 })).toMatchObject({
      problem: { code: 'too-many-rows', line: 12 },
    });
  });

  test('is refused when it inflates too far, and costs its reader no memory', () => {
    const bomb = makeXlsx({ rows: HEADER, more: { 'xl/styles.xml': Buffer.alloc(100 * MB, ' ') } });
    expect(bomb.length).toBeLessThan(MB);
    const { result, grownKb } = readInFreshProcess(bomb);
    expect(result).toEqual({ ok: false, problem: { code: 'file-inflates-too-large', limit: 20 * MB } });
    expect(grownKb).toBeLessThan(15_000);
  });

  test('is refused when its parts are small and their sum is not', async () => {
    const part = Buffer.alloc(MB, ' ');
    const more = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`xl/x${at}.xml`, part]));
    const problem = { code: 'file-inflates-too-large', limit: 20 * MB };
    expect(await readTable(makeXlsx({ rows: HEADER, more }))).toEqual({ ok: false, problem });
  });

  test('is refused when it lies about its size', async () => {
    const bomb = makeXlsx({ rows: HEADER, more: { 'xl/styles.xml': Buffer.alloc(30 * MB, ' ') } });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(30 * MB);
    for (let at = bomb.indexOf(size); at >= 0; at = bomb.indexOf(size)) bomb.writeUInt32LE(100, at);
    expect(await readTable(bomb)).toEqual({ ok: false, problem: { code: 'parse-failed', value: 'zip' } });
  });

  test('keeps an archive inside it packed', async () => {
    const inner = zipSync({ 'x.xml': Buffer.alloc(30 * MB, ' ') });
    const beside = makeXlsx({ rows: HEADER, more: { 'xl/embeddings/inner.zip': inner } });
    expect(await readTable(beside)).toMatchObject({ ok: true, header: ['a'] });
    const instead = makeXlsx({ rows: HEADER, more: { 'xl/worksheets/sheet1.xml': inner } });
    expect(await readTable(instead)).toEqual({ ok: false, problem: { code: 'parse-failed', value: 'xml' } });
  });

  test('reads no file of ours by an entity', async () => {
    const prolog = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>';
    const bytes = makeXlsx({ prolog, rows: `<row>${textCell('A1', '&a;')}</row>` });
    expect(await readTable(bytes)).toEqual({
      ok: false,
      problem: { code: 'parse-failed', value: 'doctype' },
    });
  });

  test('is refused with the place of its formula', async () => {
    const rows = `${HEADER}<row r="7"><c r="A7"><f>WEBSERVICE("http://example.no")</f><v>1</v></c></row>`;
    const problem = { code: 'cell-is-formula', line: 7, column: 'A' };
    expect(await readTable(makeXlsx({ rows }))).toEqual({ ok: false, problem });
  });
});

describe('the parsing process', () => {
  test('is given nothing of the environment', () => {
    const { result } = readInFreshProcess(
      Buffer.from('a\nb'),
      "process.env.NODE_OPTIONS = '--no-such-option';",
    );
    expect(result).toEqual({
      ok: true,
      format: 'csv',
      header: ['a'],
      rows: [{ line: 2, cells: { a: 'b' } }],
    });
  });

  const big = makeXlsx({ rows: HEADER + '<row><c><v>1</v></c></row>'.repeat(5000) });

  test('is killed when it takes too long', async () => {
    const problem = { code: 'parse-timeout', limit: 1 };
    expect(await readTable(big, { timeoutMs: 1 })).toEqual({ ok: false, problem });
  });

  test('dies alone when its memory runs out', async () => {
    const rows = HEADER + `<row><c t="inlineStr"><is>${'<t>x</t>'.repeat(MB)}</is></c></row>`;
    const problem = { code: 'parse-out-of-memory', limit: 8 };
    expect(await readTable(makeXlsx({ rows }), { heapMb: 8 })).toEqual({ ok: false, problem });
  });

  test('has company: tables read at once do not mix, and all get their turn', async () => {
    const files = Array.from({ length: 5 }, (_, at) => Buffer.from(`a\n${at}`));
    const results = await Promise.all([readTable(big), ...files.map((file) => readTable(file))]);
    expect(cellsOf(results[0])).toHaveLength(5000);
    expect(results.slice(1).map(cellsOf)).toEqual([[['0']], [['1']], [['2']], [['3']], [['4']]]);
  });
});
