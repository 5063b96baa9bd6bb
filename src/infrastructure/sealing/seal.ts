import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from '../../../config/sealing.ts';

/** A text as a row keeps it. */
export interface Sealed {
  keyId: string;
  /** Nonce (12 bytes), ciphertext, authentication tag (16 bytes). */
  sealed: Buffer;
}

export type Unsealed =
  | { ok: true; text: string }
  /** `key-unknown`: the ring has no such key. `seal-broken`: altered, cut, or moved from another place. */
  | { ok: false; code: 'key-unknown' | 'seal-broken' };

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals a text with the ring's current key (AES-256-GCM, NIST SP 800-38D). Its
 * place is authenticated with it, so that the result opens there only. A random nonce is safe for 2^32
 * texts a key, far beyond what a service with some thousand doctors writes.
 */
export function seal(ring: KeyRing, plaintext: string, place: string): Sealed {
  const key = ring.keys.get(ring.currentId);
  if (!key) throw new Error('the current key is not in the ring');
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(place, 'utf8'));
  const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  return { keyId: ring.currentId, sealed: Buffer.concat([nonce, ciphertext, cipher.getAuthTag()]) };
}

/** Opens what `seal` made for this place, with whichever key of the ring it names. */
export function unseal(ring: KeyRing, { keyId, sealed }: Sealed, place: string): Unsealed {
  const key = ring.keys.get(keyId);
  if (!key) return { ok: false, code: 'key-unknown' };
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return { ok: false, code: 'seal-broken' };
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(place, 'utf8'));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const text = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    return { ok: true, text: Buffer.concat([text, decipher.final()]).toString('utf8') };
  } catch {
    // The tag does not fit: the only thing that final() can object to.
    return { ok: false, code: 'seal-broken' };
  }
}
