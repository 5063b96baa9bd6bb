/** The process that `readTable` starts: bytes of one file on its input, one answer in JSON on its output. */
import { buffer } from 'node:stream/consumers';
import { readCsvRows } from './csv-rows.ts';
import { RowCollector } from './row-collector.ts';
import { type ParseAnswer, Refusal, type TableLimits } from './table-result.ts';
import { readXlsxRows } from './xlsx/xlsx-rows.ts';

const ZIP_MAGIC = 'PK\u0003\u0004';

const limits = JSON.parse(process.argv[2]!) as TableLimits;
const answer = await parse(await buffer(process.stdin));
process.stdout.write(JSON.stringify(answer));

async function parse(bytes: Buffer): Promise<ParseAnswer> {
  const rows = new RowCollector(limits);
  const isXlsx = bytes.toString('latin1', 0, ZIP_MAGIC.length) === ZIP_MAGIC;
  try {
    if (isXlsx) await readXlsxRows(bytes, limits, rows);
    else readCsvRows(bytes, rows);
    return { ok: true, format: isXlsx ? 'xlsx' : 'csv', ...rows.finish() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}
