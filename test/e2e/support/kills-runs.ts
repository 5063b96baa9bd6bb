import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen, runWhen } from '../../integration/optimisation/follow-run.ts';
import type { TestClient } from '../../integration/support/test-service.ts';
import type { Ground } from './kills-ground.ts';

/** A run that was acknowledged. */
export interface AskedRun {
  id: string;
  path: string;
  /** Asks again with the same key; returns the id of the run that is answered. */
  again: (client: TestClient) => Promise<string>;
}

/** Asks for a run, again while the service is not ready; throws when it is refused. */
export async function askRun(
  client: TestClient,
  { district, period }: Ground,
  order: { seconds: number; seed?: number },
): Promise<AskedRun> {
  const key = randomUUID();
  const path = `/districts/${district}/periods/${period}/runs`;
  const ask = async (who: TestClient): Promise<string> => {
    const { status, body } = await who.post(path, order, { 'idempotency-key': key });
    if (status === 202) return String(body.id);
    if (status !== 503) throw new Error(`no run: ${status} ${JSON.stringify(body)}`);
    await sleep(20);
    return ask(who);
  };
  const id = await ask(client);
  return { id, path: `/districts/${district}/runs/${id}`, again: ask };
}

/** Waits until somebody is at the run, for the given time. */
export function begun(client: TestClient, { path }: AskedRun, attempt = 1): Promise<unknown> {
  return runWhen(client, path, ({ state, attempts }) => state === 'running' && attempts === attempt);
}

/** As if whoever worked on the run had been silent for a minute. */
export async function letTimePass({ look }: Ground, { id }: AskedRun): Promise<void> {
  await look((runner) =>
    runner.query(
      `UPDATE optimisation_run SET heartbeat_at = heartbeat_at - interval '1 minute' WHERE id = $1`,
      [id],
    ),
  );
}

/** What a run has told, the states it went through, and its drafts. */
export async function storyOf(client: TestClient, { look }: Ground, { id, path }: AskedRun) {
  const { events } = await listen(client, `${path}/events`);
  const states = events.filter(({ event }) => event === 'state').map(({ data }) => String(data.state));
  const versions = await look(async (runner) => {
    const found: unknown = await runner.query('SELECT state FROM roster_version WHERE run_id = $1', [id]);
    return found as { state: string }[];
  });
  return { events, states, versions };
}
