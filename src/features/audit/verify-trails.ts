import type { DataSource, QueryRunner } from 'typeorm';
import { rows } from '../../infrastructure/database/database.ts';
import { inDistrict } from '../../infrastructure/database/in-district.ts';
import { type ChainBreak, ChainCheck, type ChainedEvent } from './check-chain.ts';

/** A district's trail: how many events are sound, and where it breaks. */
export interface VerifiedTrail {
  district: string;
  events: bigint;
  broken: ChainBreak | null;
}

/** Events in memory at a time. */
const BATCH = 1000;

/**
 * Verifies the trails of all districts.
 *
 * @param owner connected as the role that owns the tables: the application's sees one district at a time
 */
export async function verifyTrails(owner: DataSource): Promise<VerifiedTrail[]> {
  const districts = await owner.query<{ id: string }[]>('SELECT id FROM district ORDER BY id');
  const trails: VerifiedTrail[] = [];
  for (const { id } of districts) trails.push(await inDistrict(owner, id, (runner) => verify(runner, id)));
  return trails;
}

async function verify(runner: QueryRunner, district: string): Promise<VerifiedTrail> {
  const check = new ChainCheck();
  for (let after = '0'; ;) {
    const events = await readEvents(runner, district, after);
    for (const event of events) {
      const broken = check.next(event);
      if (broken) return { district, events: check.events, broken };
      after = event.number;
    }
    if (events.length < BATCH) return { district, events: check.events, broken: null };
  }
}

function readEvents(runner: QueryRunner, district: string, after: string): Promise<ChainedEvent[]> {
  return rows<ChainedEvent>(
    runner,
    `SELECT e.district_id AS district, e.number, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at,
       e.account_id AS account, e.token_id AS token, e.action, e.subject, e.payload_hash AS "payloadHash",
       e.previous_hash AS "previousHash", e.hash, p.salt, p.payload
     FROM audit_event e LEFT JOIN audit_payload p USING (district_id, number)
     WHERE e.district_id = $1 AND e.number > $2 ORDER BY e.number LIMIT ${BATCH}`,
    [district, after],
  );
}
