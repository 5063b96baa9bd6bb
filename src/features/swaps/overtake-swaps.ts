import type { QueryRunner } from 'typeorm';
import { transitionSwap } from '../../domain/roster/swap-lifecycle.ts';
import { rows } from '../../infrastructure/database/database.ts';
import type { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { changeSwap, readSwap } from './swap-rows.ts';
import { tell } from './tell.ts';

/** Ends open swaps of duties that are not theirs any more who would give them, and tells both. */
export async function overtakeSwaps(
  runner: QueryRunner,
  jobs: Jobs,
  district: string,
  {
    period,
    duties,
    now,
  }: { period: string; duties: readonly { shift: string; from: string | null }[]; now: Date },
): Promise<void> {
  const found = await rows<{ id: string }>(
    runner,
    `SELECT s.id FROM swap s WHERE s.open AND s.duty_period_id = $1 AND EXISTS (
       SELECT FROM swap_duty u JOIN json_to_recordset($2::json) AS m (shift text, "from" uuid)
         ON m.shift = u.shift_id AND m."from" = u.doctor_id WHERE u.swap_id = s.id)
     ORDER BY s.id FOR NO KEY UPDATE`,
    [period, JSON.stringify(duties)],
  );
  for (const { id } of found) {
    const swap = await readSwap(runner, id);
    const state = swap && transitionSwap(swap.state, 'overtake');
    if (!swap || !state) continue;
    await changeSwap(runner, swap, { state, endedAt: now });
    const doctors = swap.taker === null ? [swap.doctor] : [swap.doctor, swap.taker];
    await tell(runner, jobs, district, { swap, notice: 'swap-overtaken', doctors });
  }
}
