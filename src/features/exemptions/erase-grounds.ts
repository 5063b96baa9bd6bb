import type { QueryRunner } from 'typeorm';
import type { Clock } from '../../infrastructure/clock/clock.ts';
import { type Database, rows } from '../../infrastructure/database/database.ts';
import { type AuditActor, recordEvent, THE_SERVICE } from '../audit/index.ts';

/**
 * Deletes the grounds, decisions and appeals of cases that were archived more than a year ago: by then no
 * appeal can be taken up. What follows on the roster stays. Each district in a transaction of its own.
 *
 * @returns how many cases lost their grounds
 */
export async function eraseArchivedGrounds(database: Database, clock: Clock): Promise<number> {
  const now = clock.now();
  const due = await database.across<{ district_id: string; exemptions: string[] }>(
    'SELECT * FROM archived_grounds_due($1)',
    [now],
  );
  let erased = 0;
  for (const { district_id: district, exemptions } of due) {
    erased += await database.inDistrict(district, async (runner) => {
      // An appeal may have opened one of them meanwhile.
      const still = await rows<{ id: string }>(
        runner,
        `SELECT id FROM exemption WHERE id = ANY($1) AND ground_erased_at IS NULL
           AND archived_at <= $2::timestamptz - interval '1 year' ORDER BY id FOR UPDATE`,
        [exemptions, now],
      );
      const ids = still.map(({ id }) => id);
      await eraseGrounds(runner, district, THE_SERVICE, ids, now);
      return ids.length;
    });
  }
  return erased;
}

/** Deletes everything that is sealed in these cases, on the record. */
export async function eraseGrounds(
  runner: QueryRunner,
  district: string,
  actor: AuditActor,
  exemptions: readonly string[],
  now: Date,
): Promise<void> {
  await runner.query('DELETE FROM exemption_ground WHERE exemption_id = ANY($1)', [exemptions]);
  await runner.query('UPDATE exemption SET ground_erased_at = $2 WHERE id = ANY($1)', [exemptions, now]);
  for (const id of exemptions) {
    await recordEvent(runner, district, actor, { action: 'ground.erase', subject: `exemption/${id}` });
  }
}
