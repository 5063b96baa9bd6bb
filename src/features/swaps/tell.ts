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

/** Queues a notice in the transaction of what it tells of: the date of the first duty, and no names. */
export async function tell(
  runner: QueryRunner,
  jobs: Jobs,
  district: string,
  { swap, notice, doctors }: { swap: SwapRow; notice: SwapNotice; doctors: readonly string[] },
): Promise<void> {
  const date = swap.given[0]?.shift.slice(0, 10) ?? '';
  await queueNotices(runner, jobs, district, {
    event: `${notice}/${swap.id}`,
    template: `mail.${notice}`,
    data: { date, path: '/min/bytter' },
    doctors: [...new Set(doctors)],
  });
}
