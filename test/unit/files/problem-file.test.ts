import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import type { RosterProblem } from '../../../src/domain/problem/roster-problem.ts';
import type { Roster } from '../../../src/domain/roster/roster.ts';
import { generateProblem } from '../../../src/demo/generate-problem.ts';
import { writeJsonFile } from '../../../src/infrastructure/files/json-file.ts';
import { readProblemFile } from '../../../src/infrastructure/files/problem-file.ts';
import type { problemSchema } from '../../../src/infrastructure/files/problem-schema.ts';
import { readRosterFile } from '../../../src/infrastructure/files/roster-file.ts';
import type { rosterSchema } from '../../../src/infrastructure/files/roster-schema.ts';
import { aRoster, duty, training } from '../../builders/problem-builder.ts';
import { documentedExample } from './documented-example.ts';
import type { SameType } from './same-type.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

type Json = Record<string, unknown>;

/** The documented problem with one place of it changed; `undefined` takes the field away. */
function changed(path: (string | number)[], value: unknown): unknown {
  const problem = documentedExample('problem') as Json;
  const last = path.at(-1)!;
  const place = path.slice(0, -1).reduce<Json>((at, key) => at[key] as Json, problem);
  if (value === undefined) Reflect.deleteProperty(place, last);
  else place[last] = value;
  return problem;
}

async function readBack(
  value: unknown,
  read: typeof readProblemFile | typeof readRosterFile = readProblemFile,
) {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'file.json');
    await writeJsonFile(path, value);
    return read(path);
  });
}

async function messageOf(value: unknown): Promise<string> {
  const read = await readBack(value);
  expect(read).toMatchObject({ ok: false, code: 'invalid' });
  return read.ok ? '' : read.message;
}

describe('problem files', () => {
  it('have a schema of exactly the domain’s type', () => {
    // The assignments are the test: `npm run types` refuses them when schema and type come apart.
    const problem: SameType<z.output<typeof problemSchema>, RosterProblem> = true;
    const roster: SameType<z.output<typeof rosterSchema>, Roster> = true;
    expect([problem, roster]).toEqual([true, true]);
  });

  it.each(['larvik', 'coastal'] as const)('keep a whole demo district (%s) unchanged', async (shape) => {
    const problem = generateProblem({ shape, seed: 3 });
    expect(await readBack(problem)).toEqual({ ok: true, value: problem });
  });

  it('of 137 doctors and 1,500 shifts are read in well under a second', async () => {
    const small = documentedExample('problem') as RosterProblem;
    const shifts = Array.from({ length: 1500 }, (_, at) => ({ ...small.shifts[0]!, id: `shift-${at}` }));
    const marked = shifts.slice(0, 200).map(({ id }) => id);
    const problem: RosterProblem = {
      ...small,
      shifts,
      doctors: Array.from({ length: 137 }, (_, at) => ({
        ...small.doctors[0]!,
        id: `doctor-${at}`,
        marks: [{ kind: 'preferNot', grade: 1, shifts: marked }],
      })),
    };
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'large.json');
      await writeJsonFile(path, problem);
      const before = performance.now();
      expect((await readProblemFile(path)).ok).toBe(true);
      expect(performance.now() - before).toBeLessThan(1000);
    });
  });

  it('say when the file is missing', async () => {
    expect(await readProblemFile('/nowhere/problem.json')).toMatchObject({ code: 'file-not-found' });
  });

  it.each([
    [[], 'the file names no format; expected "format": "vaktsirkel/roster-problem"'],
    [null, 'the file names no format; expected "format": "vaktsirkel/roster-problem"'],
    [
      { format: 'vaktsirkel/roster', version: 1 },
      'this is a vaktsirkel/roster file; expected "format": "vaktsirkel/roster-problem"',
    ],
  ])('are told from other files: %j', async (value, message) => {
    expect(await readBack(value)).toMatchObject({ ok: false, code: 'unknown-format', message });
  });

  it.each([
    [2, 'version 2; this program knows version 1 of vaktsirkel/roster-problem'],
    ['1', 'version "1"; this program knows version 1 of vaktsirkel/roster-problem'],
    [undefined, 'the file names no version; this program knows version 1 of vaktsirkel/roster-problem'],
  ])('of version %j are refused by name', async (version, message) => {
    expect(await readBack(changed(['version'], version))).toMatchObject({ code: 'unknown-version', message });
  });

  it.each<[path: (string | number)[], value: unknown, message: string]>([
    [['id'], '', 'id: expected a text that is not empty; got ""'],
    [['locks'], undefined, 'locks: expected a list; got nothing'],
    [['planner'], 'me', '(top): unknown: "planner"; correct the spelling or remove it'],
    [['horizon', 'to'], '2027-01-04', 'horizon.to: expected "to" after "from"; got "2027-01-04"'],
    [
      ['days', 1, 'date'],
      '2027-02-29',
      'days[1].date: expected a date that exists, YYYY-MM-DD; got "2027-02-29"',
    ],
    [
      ['shifts', 0, 'start'],
      '2027-01-04T16:00:00+01:00',
      'shifts[0].start: expected an instant in UTC, YYYY-MM-DDTHH:MM:SSZ; got "2027-01-04T16:00:00+01:00"',
    ],
    [
      ['shifts', 0, 'start'],
      '2027-02-30T16:00:00Z',
      'shifts[0].start: expected an instant in UTC, YYYY-MM-DDTHH:MM:SSZ; got "2027-02-30T16:00:00Z"',
    ],
    [
      ['shifts', 0, 'end'],
      '2027-01-04T15:00:00Z',
      'shifts[0].end: expected "end" after "start"; got "2027-01-04T15:00:00Z"',
    ],
    [['shifts', 0, 'seats'], -1, 'shifts[0].seats: expected at least 0; got -1'],
    [['shifts', 0, 'seats'], 1.5, 'shifts[0].seats: expected a whole number; got 1.5'],
    [['shifts', 0, 'presence'], 'away', 'shifts[0].presence: expected one of "onSite", "home"; got "away"'],
    [['doctors', 1, 'id'], 'd1', 'doctors[1].id: expected an id of its own; got "d1"'],
    [
      ['doctors', 0, 'marks', 0, 'kind'],
      'hate',
      'doctors[0].marks[0].kind: expected an object with "kind" one of veto, prefer, preferNot; got "hate"',
    ],
    [['doctors', 0, 'marks', 0, 'grade'], 4, 'doctors[0].marks[0].grade: expected one of 1, 2, 3; got 4'],
    [
      ['doctors', 0, 'surgeryHours', 0, 'closes'],
      '07:00',
      'doctors[0].surgeryHours[0].closes: expected "closes" after "opens"; got "07:00"',
    ],
    [
      ['doctors', 0, 'targets', 'weekdayEvening'],
      'one',
      'doctors[0].targets.weekdayEvening: expected a number; got "one"',
    ],
    [['rules', 0, 'params', 'hours'], 0, 'rules[0].params.hours: expected more than 0; got 0'],
    [
      ['rules', 0],
      { rule: 'weekend-frequency', engagements: null, strength: 'never', params: { worked: 3, of: 2 } },
      'rules[0].params: expected "worked" of at most "of"; got {"worked":3,"of":2}',
    ],
    [
      ['rules', 1, 'reasonRole'],
      undefined,
      'rules[1].reasonRole: expected with strength "reason", and only then; got nothing',
    ],
    [
      ['rules', 0],
      { rule: 'competence', engagements: null, strength: 'warning', params: {} },
      'rules[0].strength: rule competence is always "never"; got "warning"',
    ],
    [
      ['rules', 1],
      { rule: 'rest', engagements: ['salaried'], strength: 'never', params: { hours: 11 } },
      'rules[1].engagements: expected engagements that no earlier setting of rule rest covers: ' +
        'this one can never hold; got ["salaried"]',
    ],
    [
      ['objective', 'wishSpread', 1, 'slope'],
      0.5,
      'objective.wishSpread: expected thresholds and slopes that rise, and "upTo" null in the last part only; ' +
        'got [{"upTo":6,"slope":1},{"upTo":null,"slope":0.5}]',
    ],
    [
      ['previousRoster'],
      [duty('d1', 's'), { ...duty('d1', 't'), supervisor: 'd2' }],
      'previousRoster[1].supervisor: expected only with role "training"; remove it; got "d2"',
    ],
  ])('with a wrong %j = %j say where and what would cure it', async (path, value, message) => {
    expect(await messageOf(changed(path, value))).toBe(message);
  });

  it('list ten problems, one to a line, and count the rest', async () => {
    const days = Array.from({ length: 13 }, () => ({ date: 'Monday', utcOffsetMinutes: 60, dayOff: false }));
    const lines = (await messageOf(changed(['days'], days))).split('\n');
    expect(lines).toHaveLength(12);
    expect(lines[0]).toBe('13 problems');
    expect(lines[10]).toBe('  days[9].date: expected a date that exists, YYYY-MM-DD; got "Monday"');
    expect(lines[11]).toBe('  and 3 more');
  });
});

describe('roster files', () => {
  it('keep a roster unchanged', async () => {
    const problem = documentedExample('problem') as RosterProblem;
    const roster: Roster = {
      ...aRoster(problem, duty('d1', 's1'), training('d2', 's1', 'd1')),
      blockedMornings: [{ doctor: 'd1', date: '2027-01-05' }],
    };
    expect(await readBack(roster, readRosterFile)).toEqual({ ok: true, value: roster });
  });

  it('are refused like problem files', async () => {
    const roster = documentedExample('roster') as Json;
    expect(await readBack(documentedExample('problem'), readRosterFile)).toMatchObject({
      code: 'unknown-format',
      message: 'this is a vaktsirkel/roster-problem file; expected "format": "vaktsirkel/roster"',
    });
    expect(await readBack({ ...roster, version: 9 }, readRosterFile)).toMatchObject({
      code: 'unknown-version',
      message: 'version 9; this program knows version 1 of vaktsirkel/roster',
    });
    expect(await readBack({ ...roster, assignments: [{ shift: 's1' }] }, readRosterFile)).toMatchObject({
      code: 'invalid',
      message:
        '2 problems\n  assignments[0].doctor: expected a text in double quotes; got nothing' +
        '\n  assignments[0].role: expected one of "duty", "training"; got nothing',
    });
    expect(await readRosterFile('/nowhere/roster.json')).toMatchObject({ code: 'file-not-found' });
  });
});
