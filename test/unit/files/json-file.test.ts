import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readJsonFile, writeJsonFile } from '../../../src/infrastructure/files/json-file.ts';
import { findJsonError } from '../../../src/infrastructure/files/json-position.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

describe('JSON files', () => {
  it('reads back what was written, in a folder that was not there, and leaves nothing beside it', async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'new', 'deeper', 'file.json');
      await writeJsonFile(path, { name: 'Prøve', list: [1, null] });
      await writeJsonFile(path, { name: 'Prøve', list: [2, null] });
      expect(await readJsonFile(path)).toEqual({ ok: true, value: { name: 'Prøve', list: [2, null] } });
      expect(await readdir(join(folder, 'new', 'deeper'))).toEqual(['file.json']);
    });
  });

  it('leaves the old file whole when the new one cannot be written', async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'file.json');
      await writeJsonFile(path, 'old');
      const circle: { self?: unknown } = {};
      circle.self = circle;
      await expect(writeJsonFile(path, circle)).rejects.toThrow(/circular/);
      await expect(writeJsonFile(folder, 'a folder stands there')).rejects.toThrow();
      expect(await readFile(path, 'utf8')).toBe('"old"\n');
      expect(await readdir(folder)).toEqual(['file.json']);
    });
  });

  it('skips a byte order mark', async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'file.json');
      await writeFile(path, '\uFEFF[1]');
      expect(await readJsonFile(path)).toEqual({ ok: true, value: [1] });
    });
  });

  it('says that there is no such file, or that it is a folder', async () => {
    await inTemporaryFolder(async (folder) => {
      const missing = join(folder, 'none.json');
      expect(await readJsonFile(missing)).toEqual({
        ok: false,
        code: 'file-not-found',
        path: missing,
        message: 'there is no such file; check the path',
      });
      expect(await readJsonFile(folder)).toMatchObject({ ok: false, code: 'not-readable' });
    });
  });

  it.each([
    ['', 'not JSON: the file is empty'],
    ['{\n  "a": 1,\n  }', 'not JSON: line 3, column 3: unexpected "}", expected a name in double quotes'],
    ['{"a" 1}', 'not JSON: line 1, column 6: unexpected "1", expected ":"'],
    ['[1 2]', 'not JSON: line 1, column 4: unexpected "2", expected "," or a closing bracket'],
    ['[1', 'not JSON: line 1, column 3: the file ends too early, expected "," or a closing bracket'],
    ['[1]\r\n]', 'not JSON: line 2, column 1: unexpected "]", expected nothing more'],
    ['[01]', 'not JSON: line 1, column 2: unexpected "01", expected a value or "]"'],
    ['<html>', 'not JSON: line 1, column 1: unexpected "<", expected a value'],
    ['[nul]', 'not JSON: line 1, column 2: unexpected "nul", expected a value or "]"'],
    ['["a\nb"]', 'not JSON: line 1, column 2: unexpected "a, expected a value or "]"'],
    ['{"a":}', 'not JSON: line 1, column 6: unexpected "}", expected a value'],
    ['[1}', 'not JSON: line 1, column 3: unexpected "}", expected "," or a closing bracket'],
  ])('names line and column of what is wrong in %j', async (text, message) => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, 'file.json');
      await writeFile(path, text);
      expect(await readJsonFile(path)).toEqual({ ok: false, code: 'not-json', path, message });
    });
  });

  it('finds an error in exactly the texts that the engine refuses', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('}', '"', ',', 'x', ']', '\\'),
        (json, seed, damage) => {
          const at = seed % (json.length + 1);
          const text = json.slice(0, at) + damage + json.slice(at);
          let refused = false;
          try {
            JSON.parse(text);
          } catch {
            refused = true;
          }
          if (!refused) expect(() => findJsonError(text)).toThrow('the text is JSON');
          else expect(findJsonError(text).line).toBeGreaterThanOrEqual(1);
        },
      ),
      { numRuns: 300 },
    );
  });
});
