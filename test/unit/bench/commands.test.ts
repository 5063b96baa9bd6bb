import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { StudyCertificate } from '../../../bench/study/study-certificate.ts';
import type { StudyInstance } from '../../../bench/study/study-instance.ts';
import { runProgram } from '../../support/run-command.ts';
import { inTemporaryFolder } from '../files/temporary-folder.ts';

const bench = (...words: string[]) => runProgram('bench', words);
const json = (text: string) => JSON.parse(text) as Record<string, unknown>;

/** Generates a small district's instance in a folder. */
async function generate(folder: string): Promise<string> {
  const out = join(folder, 'new', 'instance.json');
  const demand = [
    '--station-evening',
    '1',
    '--mobile-evening',
    '0',
    '--station-day',
    '1',
    '--mobile-day',
    '0',
  ];
  const run = await bench(
    'generate',
    '--doctors',
    '12',
    '--weeks',
    '4',
    '--seed',
    '7',
    ...demand,
    '--out',
    out,
  );
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 0, stdout: '' });
  return out;
}

describe('the bench from the command line', () => {
  let help: string;
  beforeAll(async () => {
    help = (await bench('help')).stdout;
  });

  it('names its commands', () => {
    for (const name of ['generate', 'study', 'certify', 'check-study', 'peers', 'demo', 'replan']) {
      expect(help).toContain(`\n  ${name} `);
    }
  });

  it('generates, solves, checks and certifies', async () => {
    await inTemporaryFolder(async (folder) => {
      const instance = await generate(folder);
      const roster = join(folder, 'roster.json');
      const certificate = join(folder, 'certificate.json');
      const solved = await bench(
        ...['study', '--instance', instance, '--seconds', '1', '--seed', '1'],
        ...['--out', roster, '--certificate', certificate],
      );
      expect({ code: solved.code, stderr: solved.stderr }).toEqual({ code: 0, stderr: '' });
      const line = json(solved.stdout);
      expect(line).toMatchObject({ verified: true });
      expect(solved.stdout.trim().split('\n')).toHaveLength(1);
      const { cost, bound, certifiedBound } = line as Record<'cost' | 'bound' | 'certifiedBound', number>;
      expect(bound).toBeLessThanOrEqual(cost);
      expect(certifiedBound).toBeLessThanOrEqual(bound);

      const checked = await bench('check-study', '--instance', instance, '--roster', roster);
      expect(checked.code).toBe(0);
      expect(json(checked.stdout)).toMatchObject({ legal: true, cost, violations: [] });

      const files = ['--instance', instance, '--certificate', certificate];
      const certified = await bench('certify', ...files, '--bound', String(certifiedBound));
      expect(certified.code).toBe(0);
      expect(json(certified.stdout)).toMatchObject({ verified: true, claimed: certifiedBound });
      const tooHigh = await bench('certify', ...files, '--bound', String(certifiedBound + 1));
      expect(tooHigh.code).toBe(1);
      expect(json(tooHigh.stdout)).toMatchObject({ verified: false });
    });
  });

  it('says which rules a roster breaks, and which doctors it does not know', async () => {
    await inTemporaryFolder(async (folder) => {
      const instance = await generate(folder);
      const roster = join(folder, 'roster.json');
      await writeFile(roster, '[[3, 0], [4, 0], [99, 1]]');
      const checked = await bench('check-study', '--instance', instance, '--roster', roster);
      expect(checked.code).toBe(1);
      const { violations } = JSON.parse(checked.stdout) as { violations: { rule: string }[] };
      const rules = violations.map(({ rule }) => rule);
      expect(rules).toContain('over-full');
      expect(rules).toContain('unknown');
      await writeFile(roster, '[[0]]');
      const shapeless = await bench('check-study', '--instance', instance, '--roster', roster);
      expect(shapeless.code).toBe(3);
      expect(shapeless.stderr).toContain(roster);
    });
  });

  it('repairs a published roster after somebody fell ill, with about as many changes as shifts were lost', async () => {
    const limits = ['--shape', 'coastal', '--seconds', '3', '--repair-seconds', '3'];
    const { code, stdout } = await bench('replan', ...limits);
    const result = JSON.parse(stdout) as { lost: number; changes: number; hardBreaches: number };
    expect(code).toBe(0);
    expect(result.lost).toBeGreaterThan(0);
    expect(result.changes).toBeGreaterThanOrEqual(result.lost);
    expect(result.hardBreaches).toBe(0);
  });

  it('refuses files that cannot be meant, with place, value and cure', async () => {
    await inTemporaryFolder(async (folder) => {
      const path = await generate(folder);
      const instance = JSON.parse(await readFile(path, 'utf8')) as StudyInstance;
      const broken = join(folder, 'broken.json');
      const refusal = async (value: unknown) => {
        await writeFile(broken, JSON.stringify(value));
        const run = await bench('study', '--instance', broken, '--seconds', '1');
        expect(run.code).toBe(3);
        return run.stderr;
      };
      const [first, ...others] = instance.doctors;
      expect(await refusal({ ...instance, weeks: 3 })).toContain(
        'slots[54].day: expected a day of the 3 weeks',
      );
      expect(await refusal({ ...instance, doctors: [{ ...first, cost: [1] }, ...others] })).toContain(
        'doctors[0].cost: expected a cost for each of the 72 slots, not 1',
      );
      expect(await refusal({ ...instance, doctors: [first, ...instance.doctors] })).toContain(
        'doctors[1].id: expected an id that no other doctor has; got 0',
      );
      expect(await refusal({ ...instance, slots: [{ ...instance.slots[0], role: 'X' }] })).toContain(
        'slots[0].role: expected one of "S", "A"; got "X"',
      );
    });
  });

  it('refuses certificates of another instance, and hours without a grid', async () => {
    await inTemporaryFolder(async (folder) => {
      const path = await generate(folder);
      const instance = JSON.parse(await readFile(path, 'utf8')) as StudyInstance;
      const certificate = join(folder, 'certificate.json');
      const certify = async (given: Partial<StudyCertificate>, of = path) => {
        await writeFile(certificate, JSON.stringify(given));
        return bench('certify', '--instance', of, '--certificate', certificate);
      };
      const head = { format: 'vaktsirkel/study-certificate', version: 1 } as const;
      const other = await certify({ ...head, seat: [0], skilled: [0] });
      expect(other.code).toBe(3);
      expect(other.stderr).toContain('the instance has 72 slots, but the certificate has 1 "seat"');
      const none = instance.slots.map(() => 0);
      expect((await certify({ seat: none, skilled: none })).stderr).toContain('the file names no format');

      const odd = join(folder, 'odd.json');
      const [first, ...rest] = instance.slots;
      await writeFile(odd, JSON.stringify({ ...instance, slots: [{ ...first, hours: 7.123456 }, ...rest] }));
      const gridless = await certify({ ...head, seat: none, skilled: none }, odd);
      expect(gridless.code).toBe(3);
      expect(gridless.stderr).toContain('7.123456 hours are not a whole number of minutes');
    });
  });

  it.each([
    [['fly'], 'there is no command "fly"'],
    [['generate'], '--out is missing'],
    [['generate', '--out', 'x.json', '--doctors', 'many'], '--doctors takes a whole number from 1 to 2000'],
    [['generate', '--out', 'x.json', '--station-day', '0'], '--station-day takes a whole number from 1'],
    [['certify', '--instance', 'x', '--certificate', 'y', '--bound', 'low'], '--bound takes a number'],
    [['peers', '--instance', 'x', '--only', 'gurobi'], '--only takes names of peers, Vaktsirkel, HiGHS'],
    [['demo', '--shape', 'oslo'], '--shape takes one of'],
    [['--quick', '--seeds', '0'], '--seeds takes a whole number from 1 to 100'],
  ])('refuses %j', async (words, message) => {
    const run = await bench(...words);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(message);
    expect(run.stderr).toContain('Usage: npm run -s bench --');
    expect(run.stdout).toBe('');
  });
});
