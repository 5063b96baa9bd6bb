import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Assignment, RosterProblem } from '../../src/domain/problem/roster-problem.ts';
import type { Roster } from '../../src/domain/roster/roster.ts';
import { checkRoster, isHardBreach } from '../../src/domain/rules/check-roster.ts';
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

/** Runs the command line and closes its output before it has written anything, as `| head` may. */
function leaveAtOnce(args: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  const path = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--no-warnings', path, ...args], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => {
      resolve({ code, stderr });
    });
  });
}

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
      sentences: string[];
    };
    expect(line).toMatchObject({ status: 'complete', openSeats: 0, open: [], verified: true, refused: 0 });
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
    expect(line.sentences).toHaveLength(line.levels.length);
    expect(line.sentences[0]).toBe('Alle plasser er besatt.');
    expect(stderr).toContain('ledige 0');
    expect(stderr.trimEnd().split('\n').slice(-line.levels.length)).toEqual(line.sentences);
  });

  it('wait for the first roster even when the time is too short for any', async () => {
    const args = ['--problem', file('problem.json'), '--out', file('hasty.json'), '--seconds', '0.5'];
    const { code, stdout } = await cli('solve', ...args);
    expect({ code, line: JSON.parse(stdout) as unknown }).toEqual({
      code: 0,
      line: expect.objectContaining({ verified: true }),
    });
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
    const { doctors, shifts } = await json<RosterProblem>('problem.json');
    const roster = await json<Roster>('roster.json');
    // Back-up is not among all shifts.
    const stations = new Set(shifts.filter((s) => s.function === 'station').map(({ id }) => id));
    const { shift, doctor } = roster.assignments.find((one) => stations.has(one.shift))!;
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
      others: { doctor: string; rule: string | null; sentence: string }[];
    };
    expect(told.holders.map((h) => h.doctor)).toContain(doctor);
    expect(told.holders[0]!.sentences.length).toBeGreaterThan(0);
    expect(told.others).toHaveLength(doctors.length - told.holders.length);
    for (const other of told.others) {
      expect(other.sentence.length).toBeGreaterThan(10);
      expect(['exemption', 'absence']).not.toContain(other.rule);
    }
    // Names, not ids.
    expect(told.holders.flatMap((h) => h.sentences).join(' ')).toContain('(vakter i alt)');
    expect(stdout).not.toMatch(/\((total|week\w+)\)/);
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
    expect(stdout).not.toMatch(/\d\.\d{3}/);
  });

  it.each([
    ['nb', /^Legens andel er [\d,]+ vakter i alt; legen har fått \d+ \(avvik/],
    ['nn', /^Andelen til legen er [\d,]+ vakter i alt; legen har fått \d+ \(avvik/],
    ['en', /^The doctor's share is [\d.]+ shifts in total; the doctor got \d+ \(deviation/],
  ])('tells a doctor about the half-year in sentences in %s', async (language, first) => {
    const { doctors } = await json<RosterProblem>('problem.json');
    const { stdout } = await cli(
      'explain',
      '--problem',
      file('problem.json'),
      '--roster',
      file('roster.json'),
      '--doctor',
      doctors[0]!.id,
      '--language',
      language,
    );
    const { sentences } = JSON.parse(stdout) as { sentences: string[] };
    expect(sentences[0]).toMatch(first);
    for (const { name } of doctors) expect(sentences.join(' ')).not.toContain(name);
  });

  /** The roster without a duty that no back-up rests on. */
  async function withOpenSeat(name: string): Promise<{ shift: string; doctor: string }> {
    const problem = await json<RosterProblem>('problem.json');
    const roster = await json<Roster>('roster.json');
    const rest = (gone: Assignment) => roster.assignments.filter((one) => one !== gone);
    const conditional = new Set(problem.shifts.filter((s) => s.onlyWhenNeeded).map(({ id }) => id));
    const gone = roster.assignments.find(
      (one) =>
        one.role === 'duty' &&
        !conditional.has(one.shift) &&
        !checkRoster(problem, { assignments: rest(one) }).some(isHardBreach),
    )!;
    await writeFile(file(name), JSON.stringify({ ...roster, assignments: rest(gone) }));
    return gone;
  }

  it('says of an open seat which rule keeps whom, and what would fill it', async () => {
    const { shift, doctor } = await withOpenSeat('open.json');
    const problem = await json<RosterProblem>('problem.json');
    const files = ['--problem', file('problem.json'), '--roster', file('open.json')];
    const { code, stdout } = await cli('explain', ...files, '--open', shift);
    expect(code).toBe(0);
    const told = JSON.parse(stdout) as {
      openSeats: number;
      holders: { doctor: string }[];
      groups: { rule: string; name: string; doctors: { doctor: string; sentence: string }[] }[];
      cures: { action: { kind: string; doctor?: string }; cost: number; sentences: string[] }[];
    };
    expect(told.openSeats).toBe(1);
    const kept = told.groups.flatMap(({ doctors }) => doctors);
    expect([...told.holders, ...kept].map((one) => one.doctor).sort()).toEqual(
      problem.doctors.map(({ id }) => id).sort(),
    );
    expect(told.groups.find(({ rule }) => rule === 'none')?.doctors.map((one) => one.doctor)).toContain(
      doctor,
    );
    expect(told.cures.length).toBeGreaterThan(1);
    expect(told.cures[0]!.cost).toBeLessThanOrEqual(told.cures.at(-1)!.cost);
    for (const { sentences } of told.cures) expect(sentences.at(-1)).toContain('én ledig plass færre');
    const text = await cli('explain', ...files, '--open', shift, '--format', 'text', '--language', 'en');
    expect(text.stdout).toContain('One seat on the shift is open.');
    expect(text.stdout).toMatch(/\nThe cheapest cures that were tried and fill the seat:\n1\. .+\n2\. /);
    for (const { name } of problem.doctors) expect(text.stdout).toContain(name);
  });

  it('tells a shift, whose seat is named, and a doctor as text', async () => {
    const problem = await json<RosterProblem>('problem.json');
    const { assignments } = await json<Roster>('roster.json');
    const { shift, doctor } = assignments.find(({ role }) => role === 'duty')!;
    const nameOf = (id: string) => problem.doctors.find((one) => one.id === id)!.name;
    const files = ['--problem', file('problem.json'), '--roster', file('roster.json'), '--format', 'text'];
    const about = await cli('explain', ...files, '--shift', shift, '--instead', doctor);
    expect(about.code).toBe(0);
    const lines = about.stdout.split('\n');
    expect(lines).toContain(nameOf(doctor));
    for (const { id, name } of problem.doctors) {
      if (!assignments.some((one) => one.shift === shift && one.doctor === id)) {
        expect(lines.filter((line) => line.startsWith(`${name}: `))).toHaveLength(1);
      }
    }
    const own = await cli('explain', ...files, '--doctor', doctor);
    expect(own.stdout).toMatch(new RegExp(`^${nameOf(doctor)}\n\nLegens andel er `));
  });

  it('says where seats are open, and who holds one, when asked about another', async () => {
    const { shift } = await withOpenSeat('open.json');
    const files = ['--problem', file('problem.json'), '--roster'];
    const full = await cli('explain', ...files, file('roster.json'), '--open', shift);
    expect(full).toMatchObject({ code: 1, stdout: '' });
    expect(full.stderr).toContain(`No seat is open on ${shift}.`);
    expect(full.stderr).toMatch(/(No seat of the roster is open|Seats are open on: .+)\.\n$/);
    const { shifts } = await json<RosterProblem>('problem.json');
    const other = shifts.find(({ onlyWhenNeeded }) => onlyWhenNeeded)!.id;
    const elsewhere = await cli('explain', ...files, file('open.json'), '--open', other);
    expect(elsewhere.stderr).toMatch(new RegExp(`Seats are open on: .*${shift}.*\\.\n$`));
    const stranger = await cli('explain', ...files, file('roster.json'), '--shift', shift, '--instead', 'x');
    expect(stranger).toMatchObject({ code: 1, stdout: '' });
    expect(stranger.stderr).toContain(`Doctor "x" has no duty on ${shift}.`);
  });

  it('says in every explanation when there was nothing to remember', async () => {
    const problem = await json<RosterProblem>('problem.json');
    problem.history = [];
    for (const doctor of problem.doctors) doctor.ledger = {};
    await writeFile(file('forgetful.json'), JSON.stringify(problem));
    const about = [
      ['--doctor', problem.doctors[0]!.id],
      ['--shift', problem.shifts[0]!.id],
    ];
    for (const [option = '', id = ''] of about) {
      const files = ['--problem', file('forgetful.json'), '--roster', file('roster.json')];
      const { stdout } = await cli('explain', ...files, option, id);
      const { sentences } = JSON.parse(stdout) as { sentences: string[] };
      expect(sentences.join(' ')).toContain('Planen husker ikke noe');
    }
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
    ['an empty number', ['generate', '--weeks', '', '--out', 'x'], 2, /--weeks has an empty value/],
    ['an empty limit', ['solve', '--problem', 'x', '--out', 'y', '--memory', ''], 2, /--memory has an empty/],
    [
      'an output that is the problem',
      ['solve', '--problem', 'x.json', '--out', './x.json'],
      2,
      /--out would overwrite the problem/,
    ],
    [
      'shift and doctor at once',
      ['explain', '--shift', 'a', '--doctor', 'b'],
      2,
      /either --shift ID or --doctor ID or --open ID/,
    ],
    ['nothing to explain', ['explain', '--format', 'text'], 2, /either --shift ID or/],
    [
      'a seat without a shift',
      ['explain', '--open', 'a', '--instead', 'b'],
      2,
      /--instead goes with --shift/,
    ],
    [
      'an unknown format',
      ['explain', '--open', 'a', '--format', 'xml'],
      2,
      /--format takes one of json, text/,
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

  it.each(['check', 'explain'])('a roster of another problem, to %s', async (command) => {
    const roster = await json<Roster>('roster.json');
    await writeFile(file('strange.json'), JSON.stringify({ ...roster, problem: 'another' }));
    const files = ['--problem', file('problem.json'), '--roster', file('strange.json')];
    const { id } = (await json<RosterProblem>('problem.json')).doctors[0]!;
    const result = await cli(command, ...files, ...(command === 'explain' ? ['--doctor', id] : []));
    expect(result).toMatchObject({ code: 3, stdout: '' });
    expect(result.stderr).toContain('answers the problem "another"');
  });

  it('warnings of the pre-check, before solving', async () => {
    const problem = await json<RosterProblem>('problem.json');
    const demanded = problem.shifts.find((shift) => !shift.onlyWhenNeeded)!;
    // More seats than there are doctors: a warning, since seats may stay open.
    demanded.seats = 40;
    await writeFile(file('short.json'), JSON.stringify(problem));
    const { code, stderr, stdout } = await solve('short-roster.json', '--problem', file('short.json'));
    expect(code).toBe(0);
    expect(stderr.split('\n')[0]).toMatch(/trenger 40 leger, men bare \d+ kan ta vakten/);
    const line = JSON.parse(stdout) as { openSeats: number; open: { shift: string; reasons: unknown[] }[] };
    expect(line.openSeats).toBeGreaterThan(20);
    expect(line.open.find(({ shift }) => shift === demanded.id)?.reasons.length).toBeGreaterThan(0);
  });

  it('nothing when the reader of the output leaves', async () => {
    const { code, stderr } = await leaveAtOnce([
      'explain',
      '--problem',
      file('problem.json'),
      '--roster',
      file('roster.json'),
      '--shift',
      (await json<RosterProblem>('problem.json')).shifts[0]!.id,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
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
