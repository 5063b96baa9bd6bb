import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/**
 * No vowels (Y is one in Norwegian), so that no code spells a word, and nothing that is mistaken for
 * another character on paper: of 0/O/Q, 1/I/L, 2/Z, 5/S, 6/G and 8/B one at most.
 */
export const LOGIN_CODE_ALPHABET = 'BCDFGHJKMNPRSTVWXZ3479';
const LOGIN_CODE_LENGTH = 8;
const PEPPER_BYTES = 32;

/** A secret for a session or a calendar link: 256 random bits in base64url, 43 characters. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a token, 32 bytes. A token of 256 random bits cannot be guessed: it needs no salt and no slow hash. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

/** A code that a person types from a mail: 8 characters, each as likely as another, 35 bits in all. */
export function newLoginCode(): string {
  return Array.from(
    { length: LOGIN_CODE_LENGTH },
    () => LOGIN_CODE_ALPHABET[randomInt(LOGIN_CODE_ALPHABET.length)],
  ).join('');
}

/**
 * HMAC-SHA-256 of a login code, 32 bytes, in small letters, with blanks or hyphens alike.
 *
 * Not scrypt: 35 bits are too few for any hash to hold against a stolen table, while the pepper, which
 * lies outside the database, makes the table worthless alone; and a slow hash on an open login page
 * lets a stranger keep our cores busy. Tries must be limited and codes short-lived all the same.
 * @param salt the id of the row the code belongs to: a code opens that row only
 * @param pepper at least 32 secret bytes, the same in all processes
 */
export function hashLoginCode(code: string, salt: string, pepper: Buffer): Buffer {
  if (pepper.length < PEPPER_BYTES) throw new RangeError(`the pepper needs ${PEPPER_BYTES} bytes`);
  const typed = code.replace(/[\s-]/g, '').toUpperCase();
  return createHmac('sha256', pepper).update(`${salt}\0${typed}`, 'utf8').digest();
}

/** Whether two hashes are equal, in a time that does not tell where they differ. */
export function sameHash(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
