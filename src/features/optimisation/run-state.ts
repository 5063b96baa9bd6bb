import type { QueryRunner } from 'typeorm';
import { recordEvent, THE_SERVICE } from '../audit/index.ts';
import { changed, oneRow } from '../../infrastructure/database/database.ts';
import type { Jobs } from '../../infrastructure/jobs/jobs.ts';
import type { Progress } from '../../optimiser/outcome.ts';
import { addRunEvent } from './run-event-rows.ts';
import type { RunResult } from './run-result.ts';
import type { RunFailure, RunState } from './run-rows.ts';

/** Seconds without a sign of life after which a worker counts as gone. */
const SILENCE = '30 seconds';
/** Attempts that a run gets when its worker is lost. */
const ATTEMPTS = 2;

/** A run in somebody's hands: only who holds this attempt changes it. */
export interface HeldRun {
  id: string;
  period: string;
  problem: string;
  seconds: number;
  seed: number;
  attempts: number;
  account: string | null;
}

/** Takes a queued run; `null` when somebody else has it, or it is over. */
export async function takeRun(runner: QueryRunner, district: string, id: string): Promise<HeldRun | null> {
  const held = await oneRow<HeldRun>(
    runner,
    `UPDATE optimisation_run SET state = 'running', attempts = attempts + 1, started_at = clock_timestamp(),
       heartbeat_at = clock_timestamp(), progress = NULL
     WHERE id = $1 AND state = 'queued'
     RETURNING id, duty_period_id AS period, planning_problem_id AS problem, seconds, seed, attempts,
       account_id AS account`,
    [id],
  );
  if (held) await addRunEvent(runner, district, id, { kind: 'state', data: { state: 'running' } });
  return held;
}

/** What a sign of life learns: whether the run is still held, and whether it should end. */
export type Pulse = { held: false } | { held: true; cancel: boolean };

/** Gives a sign of life, and what has come of it so far when there is news. */
export async function pulse(
  runner: QueryRunner,
  district: string,
  { id, attempts }: HeldRun,
  news: Progress | null,
): Promise<Pulse> {
  const row = await oneRow<{ cancel: boolean }>(
    runner,
    `UPDATE optimisation_run SET heartbeat_at = clock_timestamp(), progress = coalesce($3, progress)
     WHERE id = $1 AND state = 'running' AND attempts = $2
     RETURNING cancel_requested_at IS NOT NULL AS cancel`,
    [id, attempts, news && JSON.stringify(news)],
  );
  if (!row) return { held: false };
  if (news) await addRunEvent(runner, district, id, { kind: 'progress', data: news });
  return { held: true, cancel: row.cancel };
}

/** How a run ended. */
export interface RunEnding {
  state: Exclude<RunState, 'queued' | 'running'>;
  reason?: RunFailure;
  result?: RunResult | null;
}

/** Ends a held run; false when it is not held any more, and nothing was changed. */
export async function endRun(
  runner: QueryRunner,
  district: string,
  { id, attempts }: Pick<HeldRun, 'id' | 'attempts'>,
  { state, reason, result = null }: RunEnding,
): Promise<boolean> {
  const done = await changed(
    runner,
    `UPDATE optimisation_run SET state = $3, reason = $4, result = $5, finished_at = clock_timestamp()
     WHERE id = $1 AND state = 'running' AND attempts = $2`,
    [id, attempts, state, reason ?? null, result && JSON.stringify(result)],
  );
  if (done === 0) return false;
  await tellEnd(runner, district, id, { state, ...(reason && { reason }) });
  return true;
}

/** Gives a held run back, as if it had never been taken: another worker begins it anew. */
export async function giveBack(
  runner: QueryRunner,
  jobs: Jobs,
  district: string,
  { id, attempts }: HeldRun,
): Promise<void> {
  const done = await changed(
    runner,
    `UPDATE optimisation_run SET state = 'queued', attempts = attempts - 1, heartbeat_at = clock_timestamp(),
       started_at = NULL, progress = NULL
     WHERE id = $1 AND state = 'running' AND attempts = $2`,
    [id, attempts],
  );
  if (done === 0) return;
  await addRunEvent(runner, district, id, { kind: 'state', data: { state: 'queued' } });
  await jobs.send(runner, 'optimisation-run', { district, id });
}

/**
 * What becomes of a run whose worker is gone: it is queued once more, ended when that has been tried or
 * when it should end anyway. Nothing, when the worker has given a sign of life meanwhile.
 */
export async function mendRun(runner: QueryRunner, jobs: Jobs, district: string, id: string): Promise<void> {
  const row = await oneRow<{ state: RunState }>(
    runner,
    `UPDATE optimisation_run SET heartbeat_at = clock_timestamp(),
         state = CASE WHEN state = 'queued' THEN 'queued' WHEN cancel_requested_at IS NOT NULL THEN 'cancelled'
           WHEN attempts < ${ATTEMPTS} THEN 'queued' ELSE 'failed' END,
         reason = CASE WHEN state = 'running' AND cancel_requested_at IS NULL AND attempts >= ${ATTEMPTS} THEN 'worker-lost' END,
         finished_at = CASE WHEN state = 'running' AND (cancel_requested_at IS NOT NULL OR attempts >= ${ATTEMPTS}) THEN clock_timestamp() END
       WHERE id = $1 AND (state = 'queued' OR state = 'running' AND heartbeat_at < clock_timestamp() - interval '${SILENCE}')
       RETURNING state`,
    [id],
  );
  if (!row) return;
  if (row.state === 'queued') {
    await addRunEvent(runner, district, id, { kind: 'state', data: { state: 'queued' } });
    await jobs.send(runner, 'optimisation-run', { district, id });
    return;
  }
  const reason = row.state === 'failed' ? { reason: 'worker-lost' } : {};
  await tellEnd(runner, district, id, { state: row.state, ...reason });
}

/** The runs of all districts that nobody seems to work on; ids only. */
export const STALE_RUNS = {
  text: 'SELECT district_id AS district, id FROM stale_runs($1)',
  values: [SILENCE],
};

/** Tells of the end of a run: to who listens, and to the audit trail. */
async function tellEnd(
  runner: QueryRunner,
  district: string,
  id: string,
  data: { state: RunState; reason?: string },
): Promise<void> {
  await addRunEvent(runner, district, id, { kind: 'state', data });
  await recordEvent(runner, district, THE_SERVICE, {
    action: 'run.end',
    subject: `run/${id}`,
    payload: data,
  });
}
