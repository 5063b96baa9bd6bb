import type { QueryRunner } from 'typeorm';
import type { Jobs } from '../../infrastructure/jobs/jobs.ts';
import { queueNotices } from '../delivery/index.ts';
import type { SwapRow } from './swap-rows.ts';

/** What of a swap is told; each has its words in the catalogues under `mail.<notice>`. */
export type SwapNotice =
  | 'swap-offered'
  | 'swap-accepted'
  | 'swap-done'
  | 'swap-declined'
  | 'swap-withdrawn'
  | 'swap-cancel-asked'
  | 'swap-rejected'
  | 'swap-expired'
  | 'swap-overtaken';

/**
 * Queues a notice in the transaction of what it tells of: the date of the first duty, and no names. Who gets a
 * duty by it has the duty along as a calendar file.
 */
export async function tell(
  runner: QueryRunner,
  jobs: Jobs,
  district: string,
  { swap, notice, doctors }: { swap: SwapRow; notice: SwapNotice; doctors: readonly string[] },
): Promise<void> {
  const { id, given, taken } = swap;
  const event = `${notice}/${id}`;
  const template = `mail.${notice}`;
  const data = { date: given[0]?.shift.slice(0, 10) ?? '', path: '/min/bytter' };
  if (notice !== 'swap-done') {
    await queueNotices(runner, jobs, district, { event, template, data, doctors: [...new Set(doctors)] });
    return;
  }
  for (const doctor of new Set(doctors)) {
    const [gained] = doctor === swap.doctor ? taken : given;
    const own = gained ? { ...data, shift: gained.shift } : data;
    await queueNotices(runner, jobs, district, { event, template, data: own, doctors: [doctor] });
  }
}
