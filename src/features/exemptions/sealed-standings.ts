import type { QueryRunner } from 'typeorm';
import type { KeyRing } from '../../../config/sealing.ts';
import { rows } from '../../infrastructure/database/database.ts';
import { unseal } from '../../infrastructure/sealing/seal.ts';
import { type KeptStanding, sealedPlace } from './sealed-grounds.ts';

/**
 * Whether each case rests on a right or on judgement, by its id: for counts alone, never told of a case. A
 * case whose ground was never given or has been erased has none, nor has one whose key is gone.
 */
export async function readStandings(
  runner: QueryRunner,
  keys: KeyRing,
): Promise<ReadonlyMap<string, KeptStanding['standing']>> {
  const found = await rows<{ id: string; exemption: string; keyId: string; sealed: Buffer }>(
    runner,
    `SELECT id, exemption_id AS exemption, key_id AS "keyId", sealed FROM exemption_ground WHERE part = 'standing'`,
  );
  return new Map(
    found.flatMap((row) => {
      const opened = unseal(keys, row, sealedPlace(row.exemption, row.id));
      if (!opened.ok) return [];
      const { standing } = JSON.parse(opened.text) as KeptStanding;
      return [[row.exemption, standing] as const];
    }),
  );
}
