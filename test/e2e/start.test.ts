import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { RosterProblem } from '../../src/domain/problem/roster-problem.ts';
import type { Roster } from '../../src/domain/roster/roster.ts';
import { checkRoster, isHardBreach } from '../../src/domain/rules/check-roster.ts';
import { runProgram } from '../support/run-command.ts';

describe('npm start', () => {
  it('says what is wrong with SOLVE_SECONDS', async () => {
    const { code, stderr } = await runProgram('main', [], { env: { SOLVE_SECONDS: 'soon' } });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('SOLVE_SECONDS takes a number'),
    });
  });

  it('rosters the demo district and writes a page that a person can read', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'vaktsirkel-start-'));
    try {
      const { code, stdout } = await runProgram('main', [], { cwd, env: { SOLVE_SECONDS: '6' } });
      expect({ code, done: /Ferdig: komplett, 0 ledige plasser/.test(stdout) }).toEqual({
        code: 0,
        done: true,
      });
      const read = (name: string) => readFile(join(cwd, 'out', name), 'utf8');
      const problem = JSON.parse(await read('problem.json')) as RosterProblem;
      const roster = JSON.parse(await read('roster.json')) as Roster;
      expect(checkRoster(problem, roster).filter(isHardBreach)).toEqual([]);
      const page = await read('roster.html');
      expect(page).toContain('<html lang="nb">');
      for (const doctor of problem.doctors) expect(page).toContain(doctor.name);
      for (const heading of [
        'Hvor god planen er',
        'Rettferdighet',
        'Leger og dager',
        'Ledige plasser og hvorfor',
      ]) {
        expect(page).toContain(`<h2>${heading}</h2>`);
      }
      // Nothing is loaded from elsewhere.
      expect(page).not.toMatch(/(src|href)="?https?:/);
    } finally {
      await rm(cwd, { recursive: true });
    }
  });
});
