import type { QueryRunner } from 'typeorm';
import { rows } from '../../infrastructure/database/database.ts';

/** One event of a run, numbered from 1: who was away asks for those after the last one seen. */
export interface RunEvent {
  number: number;
  at: Date;
  kind: 'state' | 'issues' | 'progress';
  data: unknown;
}

/** Events handed out at once. */
const MOST = 500;

/**
 * Adds the next event of a run in the transaction of the runner. Only who has the run's row locked adds
 * events, so that no number is taken twice.
 */
export async function addRunEvent(
  runner: QueryRunner,
  district: string,
  run: string,
  { kind, data }: Pick<RunEvent, 'kind' | 'data'>,
): Promise<void> {
  await runner.query(
    `INSERT INTO run_event (district_id, run_id, number, at, kind, data)
     SELECT $1, $2, coalesce(max(number), 0) + 1, clock_timestamp(), $3, $4 FROM run_event WHERE run_id = $2`,
    [district, run, kind, JSON.stringify(data)],
  );
}

/** Events of a run after a number, in order. */
export function eventsAfter(runner: QueryRunner, run: string, number: number): Promise<RunEvent[]> {
  return rows<RunEvent>(
    runner,
    `SELECT number, at, kind, data FROM run_event WHERE run_id = $1 AND number > $2 ORDER BY number LIMIT ${MOST}`,
    [run, number],
  );
}
