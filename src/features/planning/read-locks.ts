import type { QueryRunner } from 'typeorm';
import type { Lock } from '../../domain/problem/roster-problem.ts';
import { rows } from '../../infrastructure/database/database.ts';

/** The pins of a duty period as the fixed decisions that they are, by shift and doctor. */
export async function readLocks(runner: QueryRunner, period: string): Promise<Lock[]> {
  const found = await rows<{ lock: Lock }>(
    runner,
    'SELECT lock FROM pin WHERE duty_period_id = $1 ORDER BY shift_id, doctor_id',
    [period],
  );
  return found.map(({ lock }) => lock);
}
