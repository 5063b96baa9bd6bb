import { expect } from '@jest/globals';
import { runOver } from '../../integration/optimisation/follow-run.ts';
import type { TestAnswer, TestClient } from '../../integration/support/test-service.ts';
import { coordinatorOf, type Ground, startWeb } from './kills-ground.ts';
import { brokenInvariants } from './kills-invariants.ts';
import { askRun } from './kills-runs.ts';

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

/** Two requests with one key at the same time, as of a client that is impatient; the answers that came. */
export async function publishTwice(
  client: TestClient,
  { district }: Ground,
  version: string,
  key: string,
): Promise<TestAnswer[]> {
  const ask = () =>
    client
      .post(
        `/districts/${district}/versions/${version}/publish`,
        {},
        // The version was never changed.
        { 'idempotency-key': key, 'if-match': '1' },
      )
      .catch(() => null);
  return (await Promise.all([ask(), ask()])).filter((answer) => answer !== null);
}

/** How far the publication of a version has got in the database. */
interface PublishedParts {
  state: string;
  /** Rows of each kind. */
  records: number;
  notices: number;
  inForce: number;
  answers: number;
}

function partsOf({ look }: Ground, version: string, key: string): Promise<PublishedParts> {
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
const NOTHING: PublishedParts = { state: 'hearing', records: 0, notices: 0, inForce: 0, answers: 0 };

/** What a publication writes to, in order: it is made to stand still there. */
export const STEPS = ['roster_version', 'outbox_message', 'audit_payload'];

/** Moments from 0 to an end, by chance one in each equal part. */
export function spread(count: number, end: number): number[] {
  return Array.from({ length: count }, (_, at) => ((at + Math.random()) * end) / count);
}

/** Drafts of two runs that differ. */
export async function twoRosters(ground: Ground): Promise<[string, string]> {
  const { web, url } = await startWeb(ground, { works: true });
  const client = await coordinatorOf(url);
  const draftOf = async (seed: number) => {
    const { path } = await askRun(client, ground, { seconds: 1, seed });
    return String((await runOver(client, path)).version);
  };
  const rosters: [string, string] = [await draftOf(2), await draftOf(3)];
  await web.end('SIGTERM');
  return rosters;
}

/** Holds the database to it once the killed process has let go: whole if it was answered, else whole or not begun. */
export async function expectAllOrNothing(
  ground: Ground,
  { version, key, told }: { version: string; key: string; told: readonly TestAnswer[] },
): Promise<void> {
  expect(told.map(({ status }) => status)).toEqual(told.map(() => 201));
  const parts = await partsOf(ground, version, key);
  if (told.length === 0 && parts.state !== 'published') {
    expect(parts).toEqual(NOTHING);
    return;
  }
  const { notices, inForce, ...rest } = parts;
  expect(rest).toEqual({ state: 'published', records: 1, answers: 1 });
  // That these are all of them, the invariants tell.
  expect(Math.min(notices, inForce)).toBeGreaterThan(0);
  expect(await brokenInvariants(ground)).toEqual({});
}
