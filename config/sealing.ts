import { createSecretKey, type KeyObject } from 'node:crypto';

/** The keys that grounds of exemptions are sealed with. Key objects, so that printing a ring shows no key. */
export interface KeyRing {
  /** The key that new rows are sealed with. */
  currentId: string;
  /** The keys by their ids; old ones stay as long as rows name them. 256 bits each. */
  keys: ReadonlyMap<string, KeyObject>;
}

export type KeyRingResult<Ring = KeyRing> =
  | { ok: true; ring: Ring }
  /** One plain line per wrong setting; never a key in it. */
  | { ok: false; problems: string[] };

const ENTRY = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]{43}=)$/;

/**
 * The key ring of an environment: `GROUNDS_KEYS` holds `id:base64-of-32-bytes` entries with commas
 * between, `GROUNDS_KEY_ID` names the one in use, the last by default. Null when no key is set; an
 * empty value counts as unset.
 */
export function readKeyRing(
  environment: Readonly<Record<string, string | undefined>>,
): KeyRingResult<KeyRing | null> {
  const text = environment['GROUNDS_KEYS']?.trim() ?? '';
  const wantedId = environment['GROUNDS_KEY_ID']?.trim() ?? '';
  if (text !== '') return parseKeyRing(text, 'GROUNDS_KEYS', wantedId);
  if (wantedId === '') return { ok: true, ring: null };
  return { ok: false, problems: ['GROUNDS_KEYS is missing: the keys that GROUNDS_KEY_ID names one of'] };
}

/** Reads `id:base64,id:base64`; `source` is what the problems call the text, `wantedId` may be empty. */
export function parseKeyRing(text: string, source: string, wantedId = ''): KeyRingResult {
  const problems: string[] = [];
  const keys = new Map<string, KeyObject>();
  let currentId = wantedId;
  for (const [index, entry] of text.split(',').entries()) {
    const [, id, secret] = ENTRY.exec(entry.trim()) ?? [];
    if (id === undefined || secret === undefined) {
      problems.push(`${source}: entry ${index + 1} must look like ID:KEY, the key 32 bytes in base64`);
    } else if (keys.has(id)) {
      problems.push(`${source}: entry ${index + 1} has the id of an earlier one`);
    } else {
      keys.set(id, createSecretKey(Buffer.from(secret, 'base64')));
      if (wantedId === '') currentId = id;
    }
  }
  // An entry that cannot be read may be the one that is asked for.
  if (problems.length === 0 && !keys.has(currentId)) {
    problems.push(`GROUNDS_KEY_ID must be the id of a key in ${source}`);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ring: { currentId, keys } };
}
