import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  hashLoginCode,
  hashToken,
  LOGIN_CODE_ALPHABET,
  newLoginCode,
  newToken,
  sameHash,
} from '../../../src/infrastructure/sealing/tokens.ts';

const PEPPER = randomBytes(32);

describe('a token', () => {
  it('has 256 bits, fit for an address, never the same', () => {
    const tokens = Array.from({ length: 1_000 }, newToken);
    expect(new Set(tokens).size).toBe(tokens.length);
    for (const token of tokens) {
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    }
  });

  it('is hashed with SHA-256 (FIPS 180-2, example B.1)', () => {
    expect(hashToken('abc').toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('a login code', () => {
  it('has an alphabet without vowels and without twins', () => {
    expect(new Set(LOGIN_CODE_ALPHABET).size).toBe(LOGIN_CODE_ALPHABET.length);
    expect(LOGIN_CODE_ALPHABET).not.toMatch(/[AEIOUYÆØÅ]/);
    for (const twins of ['0OQ', '1IL', '2Z', '5S', '6G', '8B', 'UV']) {
      const used = Array.from(twins).filter((twin) => LOGIN_CODE_ALPHABET.includes(twin));
      expect(used.length).toBeLessThan(2);
    }
  });

  it('has 8 characters, each as often as another', () => {
    const codes = Array.from({ length: 20_000 }, newLoginCode);
    const counts = new Map(Array.from(LOGIN_CODE_ALPHABET, (letter) => [letter, 0]));
    for (const code of codes) {
      expect(code).toHaveLength(8);
      for (const letter of code) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect(counts.size).toBe(LOGIN_CODE_ALPHABET.length);
    const mean = (codes.length * 8) / counts.size;
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
    // 21 degrees of freedom: a fair draw exceeds 80 once in 10^8 runs; a remainder of a byte gives over 700.
    expect(chiSquare).toBeLessThan(80);
  });

  it('is recognised however it is typed', () => {
    const stored = hashLoginCode('BCDF3479', 'login-1', PEPPER);
    expect(stored).toHaveLength(32);
    for (const typed of ['BCDF3479', 'bcdf 3479', ' BCDF-3479\n']) {
      expect(sameHash(hashLoginCode(typed, 'login-1', PEPPER), stored)).toBe(true);
    }
  });

  it.each([
    ['another code', () => hashLoginCode('BCDF3477', 'login-1', PEPPER)],
    ['another login', () => hashLoginCode('BCDF3479', 'login-2', PEPPER)],
    ['another pepper', () => hashLoginCode('BCDF3479', 'login-1', randomBytes(32))],
    ['a hash that was cut', () => hashLoginCode('BCDF3479', 'login-1', PEPPER).subarray(1)],
    ['no hash', () => Buffer.alloc(0)],
  ])('is not %s', (_, other) => {
    expect(sameHash(hashLoginCode('BCDF3479', 'login-1', PEPPER), other())).toBe(false);
  });

  it('is not hashed with a short pepper', () => {
    expect(() => hashLoginCode('BCDF3479', 'login-1', Buffer.alloc(16))).toThrow(RangeError);
  });
});
