import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const MEASURE = join(import.meta.dirname, '..', '..', 'scripts', 'measure-client.mjs');

describe('the built client', () => {
  it('keeps to what its pages may weigh', async () => {
    // Ends with 1 and rejects when a page is too heavy.
    const { stdout } = await promisify(execFile)(process.execPath, [MEASURE]);
    expect(stdout).toMatch(/of 170 kB {2}doctor JS, src\/doctor\/wishes\/WishesPage.tsx/);
    expect(stdout).toMatch(/of 45 kB {2}CSS/);
  });
});
