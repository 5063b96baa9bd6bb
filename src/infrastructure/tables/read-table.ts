/**
 * Tables of text cells, from and to CSV and XLSX: how people's spreadsheets enter and leave the service.
 *
 * An upload is hostile until shown otherwise. `readTable` therefore parses in a process of its own: it
 * has no environment and so no secrets, may only read files, and is killed when it takes too long; a
 * thread's memory cap would not count buffers. Everything that file formats can hide is refused there
 * with a stable code and a place: formulas, document types, names twice, bombs. What comes back is text,
 * and its meaning (dates, numbers, whose HPR) is for the caller to check.
 *
 * XLSX is read by our own short reader over yauzl and saxes: it must tell formulas and errors from
 * values and stop at the first row too many, which `read-excel-file` cannot.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import {
  type ParseAnswer,
  TABLE_LIMITS,
  type TableLimits,
  type TableProblem,
  type TableResult,
} from './table-result.ts';

/** Parsing processes at a time: a flood of uploads waits its turn and leaves the service responsive. */
const PROCESSES = 2;
/** Bytes of JSON that a character of a cell takes at most: a control character is written `\u0001`. */
const JSON_BYTES = 6;
const PROCESS_FAILED: TableProblem = { code: 'parse-failed', value: 'process' };

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a table from an XLSX file (its first visible sheet) or a CSV file.
 *
 * The first row that is not empty names the columns (names lose outer spaces); empty rows are left out;
 * missing cells are `''`. In XLSX dates come as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, times of day as
 * `HH:MM`, numbers as `1234.5`, truth as `true` and `false`. In CSV cells are as typed, without the
 * apostrophe that `writeCsv` puts before what a spreadsheet would take for a formula.
 *
 * @param limits for tests; what is not given is as in `TABLE_LIMITS`
 * @returns the table or a problem; throws only when no process can be started
 */
export async function readTable(bytes: Buffer, limits: Partial<TableLimits> = {}): Promise<TableResult> {
  const all = { ...TABLE_LIMITS, ...limits };
  if (bytes.length > all.packedBytes) {
    return { ok: false, problem: { code: 'file-too-large', limit: all.packedBytes } };
  }
  await takeTurn();
  try {
    const end = await parseApart(bytes, all);
    if (!Buffer.isBuffer(end)) return { ok: false, problem: end };
    const answer = JSON.parse(end.toString('utf8')) as ParseAnswer;
    return answer.ok ? { ...answer, rows: namedRows(answer.header, answer.rows) } : answer;
  } finally {
    endTurn();
  }
}

function namedRows(header: readonly string[], rows: readonly [number, string[]][]) {
  return rows.map(([line, texts]) => {
    // Without a prototype a column may be called `__proto__` or `constructor` and is only a column.
    const cells = Object.create(null) as Record<string, string>;
    header.forEach((name, at) => {
      cells[name] = texts[at] ?? '';
    });
    return { line, cells };
  });
}

async function takeTurn(): Promise<void> {
  if (running < PROCESSES) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

/** Hands the place to the next in line, if there is one. */
function endTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else running--;
}

/** The answer of a parsing process, or how it ended without one. */
function parseApart(bytes: Buffer, limits: TableLimits): Promise<Buffer | TableProblem> {
  const mostBytes = JSON_BYTES * limits.textLength + 4 * limits.rows * limits.columns + 1_000_000;
  return new Promise((resolve, reject) => {
    const child = startProcess(limits);
    let killedFor: TableProblem | null = null;
    const kill = (problem: TableProblem) => {
      killedFor ??= problem;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(kill, limits.timeoutMs, { code: 'parse-timeout', limit: limits.timeoutMs });
    const parts: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (part: Buffer) => {
      length += part.length;
      if (length > mostBytes) kill(PROCESS_FAILED);
      else parts.push(part);
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve(killedFor ?? (code === 0 ? Buffer.concat(parts) : endedWith(signal, limits)));
    });
    // A process that ends before it has read all breaks the pipe; how it ended says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
  });
}

function endedWith(signal: NodeJS.Signals | null, { heapMb }: TableLimits): TableProblem {
  // V8 aborts when its heap is full, and the system kills what takes too much of all memory.
  return signal ? { code: 'parse-out-of-memory', limit: heapMb } : PROCESS_FAILED;
}

function startProcess(limits: TableLimits): ChildProcessByStdio<Writable, Readable, null> {
  // Run from TypeScript in tests and from JavaScript in the build.
  const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js';
  const program = fileURLToPath(new URL(`./parse-process${extension}`, import.meta.url));
  const flags = [`--max-old-space-size=${limits.heapMb}`, '--disallow-code-generation-from-strings'];
  // From Node 22 on it cannot write files or start anything either.
  const canRestrict = process.allowedNodeEnvironmentFlags.has('--permission');
  if (canRestrict) flags.push('--permission', '--allow-fs-read=*');
  return spawn(process.execPath, [...flags, program, JSON.stringify(limits)], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}
