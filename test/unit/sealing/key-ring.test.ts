import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { readKeyRing } from '../../../config/sealing.ts';
import { newKeyRing } from '../../../src/infrastructure/sealing/key-ring-file.ts';

const FIRST = randomBytes(32).toString('base64');
const SECOND = randomBytes(32).toString('base64');
const BOTH = `a2026:${FIRST}, a2027:${SECOND}`;
const MUST_BE = 'must look like ID:KEY, the key 32 bytes in base64';

describe('a key ring', () => {
  it('is none when nothing is set', () => {
    expect(readKeyRing({})).toEqual({ ok: true, ring: null });
    expect(readKeyRing({ GROUNDS_KEYS: ' ', GROUNDS_KEY_ID: '' })).toEqual({ ok: true, ring: null });
  });

  it.each([
    ['the last key', {}, 'a2027'],
    ['the key that is named', { GROUNDS_KEY_ID: 'a2026' }, 'a2026'],
  ])('uses %s', (_, setting, currentId) => {
    const result = readKeyRing({ GROUNDS_KEYS: BOTH, ...setting });
    const ring = result.ok ? result.ring : null;
    expect(ring?.currentId).toBe(currentId);
    expect([...(ring?.keys ?? [])].map(([id, key]) => [id, key.export().toString('base64')])).toEqual([
      ['a2026', FIRST],
      ['a2027', SECOND],
    ]);
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      'an id alone',
      { GROUNDS_KEY_ID: 'a' },
      ['GROUNDS_KEYS is missing: the keys that GROUNDS_KEY_ID names one of'],
    ],
    ['a key without an id', { GROUNDS_KEYS: FIRST }, [`GROUNDS_KEYS: entry 1 ${MUST_BE}`]],
    [
      'keys of other lengths',
      {
        GROUNDS_KEYS: `a:${randomBytes(16).toString('base64')},b:${FIRST},c:${randomBytes(33).toString('base64')}`,
      },
      [`GROUNDS_KEYS: entry 1 ${MUST_BE}`, `GROUNDS_KEYS: entry 3 ${MUST_BE}`],
    ],
    ['a comma at the end', { GROUNDS_KEYS: `a:${FIRST},` }, [`GROUNDS_KEYS: entry 2 ${MUST_BE}`]],
    [
      'one id twice',
      { GROUNDS_KEYS: `a:${FIRST},a:${SECOND}` },
      ['GROUNDS_KEYS: entry 2 has the id of an earlier one'],
    ],
    [
      'an id that no key has',
      { GROUNDS_KEYS: BOTH, GROUNDS_KEY_ID: 'a2028' },
      ['GROUNDS_KEY_ID must be the id of a key in GROUNDS_KEYS'],
    ],
  ])('refuses %s, without repeating a key', (_, environment, problems) => {
    expect(readKeyRing(environment)).toEqual({ ok: false, problems });
  });

  it('shows no key when it is printed', () => {
    const ring = newKeyRing();
    const key = ring.keys.get(ring.currentId)!.export();
    const shown = inspect(ring, { depth: 9, showHidden: true }) + JSON.stringify([...ring.keys]);
    expect(shown).toContain(ring.currentId);
    expect(shown).not.toContain(key.toString('base64'));
    expect(shown).not.toContain(key.toString('hex'));
    expect(shown).not.toContain(key.toString('hex', 0, 4).replace(/(..)(?!$)/g, '$1 '));
  });
});
