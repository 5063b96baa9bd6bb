import type { TestAnswer, TestClient } from '../../integration/support/test-service.ts';
import type { Ground } from './kills-ground.ts';

/** Copies a version of a run, as it may come from another run, to one in hearing; returns its id. */
export function copyToHearing({ look }: Ground, version: string): Promise<string> {
  return look(async (runner) => {
    const [copy] = (await runner.query(
      `INSERT INTO roster_version (district_id, duty_period_id, number, origin, planning_problem_id, run_id,
         evaluation, state, hearing_until)
       SELECT v.district_id, v.duty_period_id,
         (SELECT max(o.number) + 1 FROM roster_version o WHERE o.duty_period_id = v.duty_period_id),
         'edit', v.planning_problem_id, v.run_id, v.evaluation, 'hearing', '2199-01-31'
       FROM roster_version v WHERE v.id = $1 RETURNING id`,
      [version],
    )) as { id: string }[];
    await runner.query(
      `INSERT INTO assignment SELECT (jsonb_populate_record(a, jsonb_build_object(
         'id', gen_random_uuid(), 'roster_version_id', $2::uuid, 'published', false))).*
       FROM assignment a WHERE a.roster_version_id = $1`,
      [version, copy?.id],
    );
    return copy?.id ?? '';
  });
}

/** Asks to publish a version that was never changed; `null` when no answer came. */
export async function publish(
  client: TestClient,
  { district }: Ground,
  version: string,
  key: string,
): Promise<TestAnswer | null> {
  const path = `/districts/${district}/versions/${version}/publish`;
  return client.post(path, {}, { 'idempotency-key': key, 'if-match': '1' }).catch(() => null);
}

/** How far the publication of a version has got in the database. */
export interface PublishedParts {
  state: string;
  /** Rows of each kind. */
  records: number;
  notices: number;
  inForce: number;
  answers: number;
}

export function partsOf({ look }: Ground, version: string, key: string): Promise<PublishedParts> {
  return look(async (runner) => {
    const [row] = (await runner.query(
      `SELECT v.state,
         (SELECT count(*)::int FROM publication p WHERE p.roster_version_id = v.id) AS records,
         (SELECT count(*)::int FROM outbox_message o WHERE o.event = 'roster-published/' || v.id) AS notices,
         (SELECT count(*)::int FROM assignment a WHERE a.roster_version_id = v.id AND a.published) AS "inForce",
         (SELECT count(*)::int FROM idempotent_answer i WHERE i.key = $2) AS answers
       FROM roster_version v WHERE v.id = $1`,
      [version, key],
    )) as PublishedParts[];
    if (!row) throw new Error('the version is gone');
    return row;
  });
}

/** What there is before a publication. */
export const NOTHING: PublishedParts = { state: 'hearing', records: 0, notices: 0, inForce: 0, answers: 0 };
