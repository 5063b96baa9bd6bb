import { randomUUID } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import type { KeyRing } from '../../../config/sealing.ts';
import type { ExemptionGround } from '../../domain/exemptions/exemption-ground.ts';
import type { GroundKind } from '../../domain/exemptions/exemption-law.ts';
import { unprocessable, type Problem } from '../../http/problem.ts';
import { rows } from '../../infrastructure/database/database.ts';
import { seal, unseal } from '../../infrastructure/sealing/seal.ts';
import { exemptionLaw } from './exemption-law.ts';

/** A ground as it is sealed: what it belongs to is a column. */
export type KeptGround = Omit<ExemptionGround, 'id' | 'exemption'>;

/** A decision's written grounds, or what an appeal says. */
export interface KeptText {
  part: 'decision' | 'appeal';
  event: string;
  /** When it was written. */
  on: string;
  text: string;
}

/** What a claim rests on by law, without why: `readStandings` counts them. */
export interface KeptStanding {
  standing: 'right' | 'judgement';
}

export type OpenedGrounds =
  { ok: true; ground: KeptGround | null; texts: KeptText[] } | { ok: false; problem: Problem };

/** A cipher keeps the length, and the length would tell the kinds of ground apart. */
const PADDED_TO = 512;

interface SealedRow {
  id: string;
  part: 'ground' | 'decision' | 'appeal';
  keyId: string;
  sealed: Buffer;
}

/** Where a sealed text belongs: neither in another row nor with another exemption does it open. */
export function sealedPlace(exemption: string, row: string): string {
  // An id may be spelt with capitals in an address.
  return `${exemption.toLowerCase()}/${row}`;
}

/** Everything sealed in a case, opened; refused when the key is gone or a row was tampered with. */
export async function openGrounds(
  runner: QueryRunner,
  keys: KeyRing,
  exemption: string,
): Promise<OpenedGrounds> {
  const found = await rows<SealedRow>(
    runner,
    `SELECT id, part, key_id AS "keyId", sealed FROM exemption_ground WHERE exemption_id = $1
       AND part <> 'standing' ORDER BY created_at, id`,
    [exemption],
  );
  let ground: KeptGround | null = null;
  const texts: KeptText[] = [];
  for (const row of found) {
    const opened = unseal(keys, row, sealedPlace(exemption, row.id));
    if (!opened.ok) {
      const code = opened.code === 'key-unknown' ? 'ground-key-unknown' : 'ground-seal-broken';
      return { ok: false, problem: unprocessable(code) };
    }
    // Sealed by us and by nobody else: the seal vouches for the shape.
    if (row.part === 'ground') ground = JSON.parse(opened.text) as KeptGround;
    else texts.push({ part: row.part, ...(JSON.parse(opened.text) as Omit<KeptText, 'part'>) });
  }
  return { ok: true, ground, texts };
}

/** Seals the ground of a case in place of the one it had. */
export async function storeGround(
  runner: QueryRunner,
  keys: KeyRing,
  { district, exemption }: { district: string; exemption: string },
  ground: KeptGround,
): Promise<void> {
  await runner.query(`DELETE FROM exemption_ground WHERE exemption_id = $1 AND part = 'ground'`, [exemption]);
  await insertSealed(runner, keys, { district, exemption, part: 'ground' }, ground);
  await storeStanding(runner, keys, { district, exemption }, ground.kind);
}

/** Seals what a ground of that kind is by law, in place of what was sealed before. */
export async function storeStanding(
  runner: QueryRunner,
  keys: KeyRing,
  { district, exemption }: { district: string; exemption: string },
  kind: GroundKind,
): Promise<void> {
  const grounds = exemptionLaw().ruleSets.flatMap((set) => set.grounds);
  const standing = grounds.findLast((rule) => rule.kind === kind)?.standing;
  await runner.query(`DELETE FROM exemption_ground WHERE exemption_id = $1 AND part = 'standing'`, [
    exemption,
  ]);
  if (standing === undefined) return;
  const kept: KeptStanding = { standing };
  await insertSealed(runner, keys, { district, exemption, part: 'standing' }, kept);
}

/** Seals a text of the case beside the others. */
export async function storeText(
  runner: QueryRunner,
  keys: KeyRing,
  { district, exemption }: { district: string; exemption: string },
  { part, ...text }: KeptText,
): Promise<void> {
  await insertSealed(runner, keys, { district, exemption, part }, text);
}

async function insertSealed(
  runner: QueryRunner,
  keys: KeyRing,
  { district, exemption, part }: { district: string; exemption: string; part: string },
  content: unknown,
): Promise<void> {
  const id = randomUUID();
  const { keyId, sealed } = seal(keys, padded(JSON.stringify(content)), sealedPlace(exemption, id));
  await runner.query(
    `INSERT INTO exemption_ground (district_id, id, exemption_id, part, key_id, sealed, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
    [district, id, exemption, part, keyId, sealed],
  );
}

/** Blanks after the JSON, which its readers skip. */
function padded(json: string): string {
  const bytes = Buffer.byteLength(json);
  return json + ' '.repeat(Math.ceil(bytes / PADDED_TO) * PADDED_TO - bytes);
}
