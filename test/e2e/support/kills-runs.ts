import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen, type Heard, runWhen } from '../../integration/optimisation/follow-run.ts';
import type { TestClient } from '../../integration/support/test-service.ts';
import { type Ground, coordinatorOf } from './kills-ground.ts';

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

/** Listens until the stream ends or breaks. */
export async function listenUntilCut(
  client: TestClient,
  { path }: AskedRun,
  heard: (so: Heard) => void,
): Promise<{ heard: Heard | null; broke: boolean }> {
  let last: Heard | null = null;
  const enough = (so: Heard) => {
    last = so;
    heard(so);
    return false;
  };
  try {
    return { heard: await listen(client, `${path}/events`, { enough }), broke: false };
  } catch {
    return { heard: last, broke: true };
  }
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

/** The states that a run has gone through, and its drafts with the attempt it took. */
export async function storyOf(url: string, { look }: Ground, { id, path }: AskedRun) {
  const client = await coordinatorOf(url);
  const { events } = await listen(client, `${path}/events`);
  const states = events.filter(({ event }) => event === 'state').map(({ data }) => String(data.state));
  const versions = await look(
    (runner) =>
      runner.query(`SELECT id, state FROM roster_version WHERE run_id = $1 AND origin = 'run'`, [
        id,
      ]) as Promise<{ id: string; state: string }[]>,
  );
  return { states, versions };
}
