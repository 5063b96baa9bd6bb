import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { KeyRing } from '../../../config/sealing.ts';
import { newKeyRing } from '../../../src/infrastructure/sealing/key-ring-file.ts';
import { seal, unseal } from '../../../src/infrastructure/sealing/seal.ts';

const ROW = '6f1f7a52-5a0e-4c55-9d6c-0d7f5a3b9e11';
const OTHER_ROW = '6f1f7a52-5a0e-4c55-9d6c-0d7f5a3b9e12';
const GROUND = 'Særlige grunner: attest er sett';
const BROKEN = { ok: false, code: 'seal-broken' };

/** The keys of both, the newer one's in use. */
function joined(older: KeyRing, newer: KeyRing): KeyRing {
  return { currentId: newer.currentId, keys: new Map([...older.keys, ...newer.keys]) };
}

describe('a sealed text', () => {
  const ring = newKeyRing();

  it('opens in its row as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, row) => {
        expect(unseal(ring, seal(ring, text, row), row)).toEqual({ ok: true, text });
      }),
    );
  });

  it('does not open in another row', () => {
    expect(unseal(ring, seal(ring, GROUND, ROW), OTHER_ROW)).toEqual(BROKEN);
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 2 }), (text, rows) => {
        expect(unseal(ring, seal(ring, text, rows[0]!), rows[1]!)).toEqual(BROKEN);
      }),
    );
  });

  it('does not open with any bit flipped', () => {
    const { keyId, sealed } = seal(ring, GROUND, ROW);
    const results = Array.from({ length: sealed.length * 8 }, (_, bit) => {
      const bent = Buffer.from(sealed);
      bent.writeUInt8(bent.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      return unseal(ring, { keyId, sealed: bent }, ROW);
    });
    expect(results).toHaveLength((12 + Buffer.byteLength(GROUND) + 16) * 8);
    expect(results).toEqual(results.map(() => BROKEN));
  });

  it('does not open when it is cut or lengthened', () => {
    const { keyId, sealed } = seal(ring, GROUND, ROW);
    const cuts = Array.from({ length: sealed.length }, (_, length) => sealed.subarray(0, length));
    for (const bent of [...cuts, sealed.subarray(1), Buffer.concat([sealed, Buffer.alloc(1)])]) {
      expect(unseal(ring, { keyId, sealed: bent }, ROW)).toEqual(BROKEN);
    }
  });

  it('shows nothing of the text, and no two are alike', () => {
    const all = Array.from({ length: 1_000 }, () => seal(ring, GROUND, ROW).sealed);
    expect(new Set(all.map((sealed) => sealed.toString('hex'))).size).toBe(all.length);
    expect(new Set(all.map((sealed) => sealed.toString('hex', 0, 12))).size).toBe(all.length);
    expect(all.some((sealed) => sealed.includes('grunner'))).toBe(false);
  });
});

describe('a change of keys', () => {
  const older = newKeyRing();
  const newer = newKeyRing();
  const both = joined(older, newer);

  it('opens what the old key sealed, and seals with the new one', () => {
    const old = seal(older, GROUND, ROW);
    expect(unseal(both, old, ROW)).toEqual({ ok: true, text: GROUND });
    const fresh = seal(both, GROUND, ROW);
    expect(fresh.keyId).toBe(newer.currentId);
    expect(unseal(newer, fresh, ROW)).toEqual({ ok: true, text: GROUND });
  });

  it('says so when the key is gone', () => {
    expect(unseal(newer, seal(older, GROUND, ROW), ROW)).toEqual({ ok: false, code: 'key-unknown' });
  });

  it('does not open with another key under the same id', () => {
    const { sealed } = seal(older, GROUND, ROW);
    expect(unseal(both, { keyId: newer.currentId, sealed }, ROW)).toEqual(BROKEN);
  });
});
