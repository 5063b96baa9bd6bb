import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { KeyRing } from '../../../config/sealing.ts';
import { keyRingOfFile } from '../../../src/infrastructure/sealing/key-ring-file.ts';
import { seal, unseal } from '../../../src/infrastructure/sealing/seal.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vaktsirkel-keys-'));
  path = join(folder, 'deep', 'grounds.key');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function ringOf(file: string): Promise<KeyRing> {
  const result = await keyRingOfFile(file);
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.ring;
}

describe('a key file', () => {
  it('is made once, for its owner alone, and read again', async () => {
    const sealed = seal(await ringOf(path), 'attest er sett', 'row-1');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const content = readFileSync(path, 'utf8');
    expect(unseal(await ringOf(path), sealed, 'row-1')).toEqual({ ok: true, text: 'attest er sett' });
    expect(readFileSync(path, 'utf8')).toBe(content);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['grounds.key']);
  });

  it('is refused when it is broken, and left as it is', async () => {
    const broken = join(folder, 'broken.key');
    writeFileSync(broken, 'k1:abc\n', { mode: 0o600 });
    expect(await keyRingOfFile(broken)).toEqual({
      ok: false,
      problems: [`${broken}: entry 1 must look like ID:KEY, the key 32 bytes in base64`],
    });
    expect(readFileSync(broken, 'utf8')).toBe('k1:abc\n');
  });

  it('is refused when others may read it', async () => {
    await ringOf(path);
    chmodSync(path, 0o644);
    expect(await keyRingOfFile(path)).toEqual({
      ok: false,
      problems: [`${path} holds keys and is open to others: chmod 600 it`],
    });
  });

  it('is the same for calls at once', async () => {
    const rings = await Promise.all(Array.from({ length: 20 }, () => ringOf(path)));
    expect(new Set(rings.map(({ currentId }) => currentId)).size).toBe(1);
  });
});

/** A process of its own that says it is ready, waits for a line, and then seals with the ring of a file. */
const PROGRAM = `
  import { keyRingOfFile } from ${source('key-ring-file')};
  import { seal } from ${source('seal')};
  process.stdout.write('ready\\n');
  process.stdin.once('data', async () => {
    const { ring } = await keyRingOfFile(process.env.KEY_FILE);
    const { keyId, sealed } = seal(ring, 'attest er sett', 'row-1');
    process.stdout.write(keyId + ' ' + sealed.toString('base64'));
    process.exit();
  });
`;

function source(name: string): string {
  return JSON.stringify(new URL(`../../../src/infrastructure/sealing/${name}.ts`, import.meta.url).href);
}

function start(file: string): ChildProcessByStdio<Writable, Readable, null> {
  return spawn(process.execPath, ['--no-warnings', '--input-type=module', '--eval', PROGRAM], {
    env: { ...process.env, NODE_OPTIONS: '', KEY_FILE: file },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

describe('processes that start at once', () => {
  it.each([1, 2, 3])('agree on one ring, round %i', async () => {
    const processes = Array.from({ length: 4 }, () => start(path));
    await Promise.all(processes.map(({ stdout }) => once(stdout, 'data')));
    for (const { stdin } of processes) stdin.write('go\n');
    const answers = await Promise.all(processes.map(({ stdout }) => text(stdout)));
    const ring = await ringOf(path);
    for (const answer of answers) {
      const [keyId = '', sealed = ''] = answer.split(' ');
      const opened = unseal(ring, { keyId, sealed: Buffer.from(sealed, 'base64') }, 'row-1');
      expect(opened).toEqual({ ok: true, text: 'attest er sett' });
    }
    expect(readdirSync(join(folder, 'deep'))).toEqual(['grounds.key']);
  });
});
