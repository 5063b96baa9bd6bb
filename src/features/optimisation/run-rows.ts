import type { QueryRunner } from 'typeorm';
import type { Actor } from '../../http/caller.ts';
import { oneRow, rows } from '../../infrastructure/database/database.ts';
import { gapSentences } from '../../messages/gap-sentence.ts';
import { formatMessage } from '../../messages/format-message.ts';
import type { Locale } from '../../messages/locales.ts';
import { measureName } from '../../messages/measure-name.ts';
import type { RunResult } from './run-result.ts';
import type { Progress } from '../../optimiser/outcome.ts';

export const RUN_STATES = [
  'queued',
  'running',
  'complete',
  'incomplete',
  'cancelled',
  'invalid',
  'failed',
] as const;
export type RunState = (typeof RUN_STATES)[number];

/** Why a run failed; its words are the message `run.failed.<reason>`. */
export type RunFailure = 'worker-lost' | 'no-roster' | 'engine-failed';

/** A run as it stands. */
export interface RunRow {
  id: string;
  period: string;
  problem: string;
  state: RunState;
  seconds: number;
  seed: number;
  attempts: number;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  cancelRequestedAt: Date | null;
  progress: Progress | null;
  result: RunResult | null;
  reason: RunFailure | null;
  /** The draft made of its roster. */
  version: string | null;
}

const SELECT = `SELECT r.id, r.duty_period_id AS period, r.planning_problem_id AS problem, r.state, r.seconds, r.seed,
    r.attempts, r.created_at AS "createdAt", r.started_at AS "startedAt", r.finished_at AS "finishedAt",
    r.cancel_requested_at AS "cancelRequestedAt", r.progress, r.result, r.reason,
    (SELECT v.id FROM roster_version v WHERE v.run_id = r.id ORDER BY v.number LIMIT 1) AS version
  FROM optimisation_run r`;

/** Whether a run has come to its end. */
export function isOver(state: RunState): boolean {
  return state !== 'queued' && state !== 'running';
}

/** A run of the district; `null` when there is none. */
export function readRun(runner: QueryRunner, id: string): Promise<RunRow | null> {
  return oneRow<RunRow>(runner, `${SELECT} WHERE r.id = $1`, [id]);
}

/** Runs of a period, the latest first; one more than the limit when there are more. */
export function listRuns(
  runner: QueryRunner,
  period: string,
  limit: number,
  after: { createdAt: string; id: string } | undefined,
): Promise<RunRow[]> {
  return rows<RunRow>(
    runner,
    `${SELECT} WHERE r.duty_period_id = $1
       AND ($3::timestamptz IS NULL OR (date_trunc('milliseconds', r.created_at), r.id) < ($3, $4::uuid))
     ORDER BY date_trunc('milliseconds', r.created_at) DESC, r.id DESC LIMIT $2`,
    [period, limit + 1, after?.createdAt ?? null, after?.id ?? null],
  );
}

/** A run as the API tells it. */
export function toldRun({ locale }: Pick<Actor, 'locale'>, { reason, progress, result, ...run }: RunRow) {
  return {
    ...run,
    progress: progress && withSentences(locale, progress),
    result: result && {
      ...withSentences(locale, result),
      fairness: result.fairness.map((one) => ({ ...one, name: measureName(locale, one.measure) })),
    },
    reason: reason && { code: reason, message: formatMessage(locale, `run.failed.${reason}`) },
  };
}

/** The figures of a run, and how much better each level could be in words. */
export function withSentences<T extends Pick<Progress, 'levels' | 'openSeats'>>(
  locale: Locale,
  told: T,
): T & { sentences: string[] } {
  return { ...told, sentences: gapSentences(locale, told.levels, told.openSeats) };
}
