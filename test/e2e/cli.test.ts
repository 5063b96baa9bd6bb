import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RosterProblem } from '../../src/domain/problem/roster-problem.ts';
import type { Roster } from '../../src/domain/roster/roster.ts';
import { runProgram } from '../support/run-command.ts';

let folder: string;
const file = (name: string) => join(folder, name);
const cli = (...args: string[]) => runProgram('cli', args);
const json = async <T>(name: string) => JSON.parse(await readFile(file(name), 'utf8')) as T;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaktsirkel-'));
  const made = await cli(
    'generate',
    '--shape',
    'coastal',
    '--seed',
    '2',
    '--weeks',
    '8',
    '--out',
    file('problem.json'),
  );
  expect(made).toMatchObject({ code: 0 });
  const solved = await solve('roster.json');
  expect(solved).toMatchObject({ code: 0 });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const solve = (out: string, ...more: string[]) =>
  cli(
    'solve',
    '--problem',
    file('problem.json'),
    '--iterations',
    '40000',
    '--threads',
    '1',
    '--seed',
    '4',
    '--out',
    file(out),
    ...more,
  );

describe('generate, solve and check', () => {
  it('give the same problem for the same seed and another for another', async () => {
    await cli('generate', '--shape', 'coastal', '--seed', '2', '--weeks', '8', '--out', file('again.json'));
    await cli('generate', '--shape', 'coastal', '--seed', '3', '--weeks', '8', '--out', file('other.json'));
    expect(await json('again.json')).toEqual(await json('problem.json'));
    expect(await json<RosterProblem>('other.json')).not.toEqual(await json('problem.json'));
  });

  it('end with one line of JSON: status, levels, gap, verified', async () => {
    const { stdout, stderr, code } = await solve('roster.json');
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    const line = JSON.parse(stdout) as Record<string, unknown> & {
      levels: { name: string; cost: number; bound: number }[];
    };
    expect(line).toMatchObject({ status: 'complete', openSeats: 0, verified: true, refused: 0 });
    expect(line.levels.map((l) => l.name)).toEqual([
      'coverage',
      'changes',
      'vetoes',
      'fairnessMax',
      'fairnessSum',
      'wishes',
    ]);
    for (const level of line.levels) expect(level.cost).toBeGreaterThanOrEqual(level.bound);
    expect(typeof line['gap']).toBe('number');
    expect(stderr).toContain('open 0');
  });

  it('give the same roster for the same iterations, thread and seed', async () => {
    expect(await solve('second.json')).toMatchObject({ code: 0 });
    expect(await json('second.json')).toEqual(await json('roster.json'));
  });

  it('find the roster legal, and a damaged one not', async () => {
    const good = await cli('check', '--problem', file('problem.json'), '--roster', file('roster.json'));
    expect(good.code).toBe(0);
    expect(JSON.parse(good.stdout)).toMatchObject({ hard: 0 });
    const roster = await json<Roster>('roster.json');
    await writeFile(
      file('damaged.json'),
      JSON.stringify({ ...roster, assignments: [...roster.assignments, roster.assignments[0]] }),
    );
    const bad = await cli(
      'check',
      '--problem',
      file('problem.json'),
      '--roster',
      file('damaged.json'),
      '--language',
      'en',
    );
    expect(bad.code).toBe(1);
    const report = JSON.parse(bad.stdout) as {
      violations: { code: string; message: string; cure: string }[];
    };
    expect(report.violations.some((v) => v.message.length > 10 && v.cure.length > 10)).toBe(true);
  });
});

describe('explain', () => {
  it('says for a shift why its doctor has it, and for everybody else what stands against it', async () => {
    const { doctors } = await json<RosterProblem>('problem.json');
    const roster = await json<Roster>('roster.json');
    const { shift, doctor } = roster.assignments[3]!;
    const { code, stdout } = await cli(
      'explain',
      '--problem',
      file('problem.json'),
      '--roster',
      file('roster.json'),
      '--shift',
      shift,
    );
    expect(code).toBe(0);
    const told = JSON.parse(stdout) as {
      holders: { doctor: string; sentences: string[] }[];
      others: { doctor: string; sentence: string }[];
    };
    expect(told.holders.map((h) => h.doctor)).toContain(doctor);
    expect(told.holders[0]!.sentences.length).toBeGreaterThan(0);
    expect(told.others).toHaveLength(doctors.length - told.holders.length);
    for (const other of told.others) expect(other.sentence.length).toBeGreaterThan(10);
  });

  it('says for a doctor the share, what was got, and the ledger before and after', async () => {
    const { doctors, shifts, measures } = await json<RosterProblem>('problem.json');
    const id = doctors[0]!.id;
    const { code, stdout } = await cli(
      'explain',
      '--problem',
      file('problem.json'),
      '--roster',
      file('roster.json'),
      '--doctor',
      id,
    );
    expect(code).toBe(0);
    const told = JSON.parse(stdout) as {
      measures: { measure: string; assigned: number }[];
      ledger: unknown[];
      shifts: { shift: string }[];
    };
    const { categories } = measures.find((m) => m.id === 'total')!;
    const categoryOf = new Map(shifts.map((s) => [s.id, s.category]));
    const counted = told.shifts.filter((s) => categories.includes(categoryOf.get(s.shift)!));
    expect(counted.length).toBeGreaterThan(3);
    expect(told.measures.find((m) => m.measure === 'total')!.assigned).toBe(counted.length);
    expect(told.ledger.length).toBeGreaterThan(0);
  });
});

describe('what is wrong is said, with an exit code', () => {
  const cases: [string, string[], number, RegExp][] = [
    ['no command', [], 2, /Usage/],
    ['an unknown command', ['sovle'], 2, /no command "sovle"/],
    ['an unknown option', ['solve', '--probem', 'x'], 2, /--probem/],
    ['a missing argument', ['check', '--problem', 'x.json'], 2, /--roster is missing/],
    [
      'a number that is none',
      ['generate', '--weeks', 'many', '--out', 'x'],
      2,
      /--weeks takes a whole number/,
    ],
    [
      'an unknown shape',
      ['generate', '--shape', 'oslo', '--out', 'x'],
      2,
      /trondheim, larvik, alta, coastal/,
    ],
    ['a file that is not there', ['check', '--problem', 'nowhere.json', '--roster', 'x'], 3, /nowhere\.json/],
    [
      'shift and doctor at once',
      ['explain', '--shift', 'a', '--doctor', 'b'],
      2,
      /either --shift ID or --doctor ID/,
    ],
  ];
  it.each(cases)('%s', async (_what, args, code, message) => {
    const result = await cli(...args);
    expect({ code: result.code, text: result.stderr + result.stdout }).toEqual({
      code,
      text: expect.stringMatching(message),
    });
    expect(result.stderr).not.toMatch(/\n\s+at /);
  });

  it('broken JSON, an unknown version, an unwritable output, an unknown shift', async () => {
    await writeFile(file('broken.json'), '{"format": ');
    expect(await cli('check', '--problem', file('broken.json'), '--roster', 'x')).toMatchObject({ code: 3 });
    await writeFile(
      file('future.json'),
      JSON.stringify({ ...(await json<RosterProblem>('problem.json')), version: 99 }),
    );
    const future = await cli('check', '--problem', file('future.json'), '--roster', 'x');
    expect(future).toMatchObject({ code: 3, stderr: expect.stringContaining('99') });
    const nowhere = await cli('generate', '--out', join(file('broken.json'), 'x.json'));
    expect(nowhere).toMatchObject({ code: 3, stderr: expect.stringContaining('cannot be written') });
    const shift = await cli(
      'explain',
      '--problem',
      file('problem.json'),
      '--roster',
      file('roster.json'),
      '--shift',
      'none',
    );
    expect(shift).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no shift "none"') });
  });

  it('a problem that contradicts itself, before any solving', async () => {
    const problem = await json<RosterProblem>('problem.json');
    problem.locks.push({ kind: 'assign', role: 'duty', shift: problem.shifts[0]!.id, doctor: 'nobody' });
    await writeFile(file('invalid.json'), JSON.stringify(problem));
    const result = await cli('solve', '--problem', file('invalid.json'), '--out', file('never.json'));
    expect(result.code).toBe(1);
    expect(JSON.parse(result.stdout)).toMatchObject({ status: 'invalid' });
    expect(result.stderr).toContain('nobody');
  });
});
